"""`ringtrue cards`: cards that a hall holds up, to be printed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.desk.paths import program_files
from drills.words.language import _
from engine.errors import Exit, UsageError
from engine.language import N_
from results.files.durable import replacing


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `cards`."""
    parser.add_argument("-o", "--output", required=True, metavar="FILE.html", help=_("where the page goes"))


def execute(options: argparse.Namespace) -> int:
    """Write the page."""
    from drills.aloud.cards import write_cards

    path = Path(options.output)
    if path.suffix.casefold() not in (".html", ".htm"):
        raise UsageError("usage", N_("{name} is no HTML file."), N_("Name it FILE.html."), name=path.name)
    with replacing(path, program_files(options.store)) as target:
        write_cards(target)
    print(_("Written: {path}").format(path=options.output), file=sys.stderr)
    return Exit.DONE
