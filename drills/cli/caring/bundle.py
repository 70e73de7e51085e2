"""`ringtrue bundle`: the facts of a store and what they rest on, as one file that another store merges."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.exchange import hand_in
from drills.desk.paths import program_files
from drills.words.language import _, counted
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `bundle`."""
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=_("a file, or a folder for one of its own name")
    )
    parser.add_argument("--with-people", action="store_true", help=_("with names and staff numbers"))
    parser.add_argument("--json", action="store_true", help=_("what is in it, for machines"))


def execute(options: argparse.Namespace) -> int:
    """Write the bundle and say what is in it."""
    with Desk.open(options.store) as desk:
        file, about = hand_in(
            desk, Path(options.output), program_files(options.store), with_people=options.with_people
        )
    if options.json:
        print(json.dumps({"file": str(file), "facts": about.facts, "contents": about.contents,
                          "people": about.people, "ranges": [
                              {"origin": span.origin, "first": span.first, "last": span.last}
                              for span in about.ranges]}))  # fmt: skip
    print(_("{file} is written.").format(file=file), file=sys.stderr)
    print(counted("{count} fact is in it.", "{count} facts are in it.", about.facts), file=sys.stderr)
    names = (
        counted("{count} name is in it.", "{count} names are in it.", about.people)
        if options.with_people
        else _("Names are not in it; --with-people takes them along.")
    )
    print(names, file=sys.stderr)
    return Exit.DONE
