"""What is to be published is asked for: `--publish`, and what it cannot prevent."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn

from drills.words.language import _
from engine.errors import UsageError
from engine.language import N_
from results.measures.suppression import K


def add_publish(parser: argparse.ArgumentParser) -> None:
    """Add `--publish [K]`: 0 where it is not asked for, `K` people where no number is given."""
    parser.add_argument(
        "--publish", nargs="?", type=_people, const=K, default=0, metavar="K",
        help=_("to be published: groups of fewer than K people (5) without values, small ones together"),
    )  # fmt: skip


def _people(text: str) -> int:
    """Return below how many people values are withheld; raise `ArgumentTypeError` for less than two."""
    if not text.isascii() or not text.isdigit() or int(text) < 2:
        raise argparse.ArgumentTypeError(_("{text} is no number from 2 on").format(text=text))
    return int(text)


def refuse_people() -> NoReturn:
    """Raise `UsageError`: what is about single people is not for publishing."""
    raise UsageError(
        "publish-people",
        N_("People one by one are not for publishing."),
        N_("Publish groups, or what is counted over them; or leave --publish out."),
    )


def print_limits() -> None:
    """Say beside the output what withholding cannot prevent."""
    limits = _(
        "Small groups are withheld in this one output only: whoever has another list of the same people, or"
        " their totals, may find them by subtraction."
    )
    print(limits, file=sys.stderr)
