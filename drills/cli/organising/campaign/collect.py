"""`ringtrue campaign collect PLAN FOLDER`: what units sent taken in, any number of times."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drills.cli.scoring.scope import single_day
from drills.desk.desk import Desk
from drills.words.language import _
from engine.errors import Exit, UsageError
from engine.language import N_


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign collect`."""
    parser.add_argument("plan", metavar="PLAN", help=_("id, title or file of a plan"))
    parser.add_argument(
        "folder", nargs="?", default="", metavar="FOLDER", help=_("sheets, lists and pictures that came back")
    )
    parser.add_argument(
        "--text", default="", metavar="FILE", help=_("a pasted list, one unit a line; '-' for standard input")
    )
    parser.add_argument(
        "--date", default="", metavar="DATE", help=_("the day of rows without one; left out: today")
    )


def execute(options: argparse.Namespace) -> int:
    """Take in what is new, and say what was not taken in; findings where anything was not."""
    from drills.campaigns.collection.collecting import collect
    from drills.campaigns.collection.receipt_words import collected_words, remark_words
    from drills.campaigns.opening import open_plan
    from results.campaigns.progress import progress

    if not options.folder and not options.text:
        raise UsageError(
            "usage", N_("Missing: {names}."), N_("`{command} --help` shows how."), names="FOLDER",
            command="ringtrue campaign collect",
        )  # fmt: skip
    day = single_day(options.date) if options.date else None
    folder = Path(options.folder) if options.folder else None
    with Desk.open(options.store) as desk:
        plan = open_plan(desk.shelf, options.plan)
        collected = collect(desk, plan, folder, _text(options.text), day)
        missing = progress(desk.store.db, plan, desk.today).without_sheet
    for remark in collected.remarks:
        print(remark_words(remark), file=sys.stderr)
    for line in collected_words(collected, len(missing)):
        print(line)
    if missing:
        print(_("`ringtrue campaign missing PLAN` names them."))
    return Exit.FINDINGS if collected.remarks else Exit.DONE


def _text(name: str) -> str:
    """Return a pasted list out of a file or standard input; empty where none is named."""
    from drills.roster.encodings import decode
    from drills.roster.reading import LARGE
    from results.files.durable import read

    if not name:
        return ""
    return sys.stdin.read(LARGE) if name == "-" else decode(read(Path(name), LARGE), name).text
