"""`ringtrue bundle`: the facts of a store and what they rest on, as one file that another store merges."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from drills.cli.scoring.scope import month_period
from drills.cli.sure import refuse_unasked, sure
from drills.desk.desk import Desk
from drills.desk.exchange import hand_in, hand_in_all
from drills.desk.paths import program_files
from drills.desk.stores import own_file
from drills.papers.hand_in import leave_workbook, name_unit, own_unit
from drills.words.language import _, counted
from engine.errors import Exit
from results.exchange.clearing import clear


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `bundle`."""
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=_("a file, or a folder for one of its own name")
    )
    parser.add_argument("--with-people", action="store_true", help=_("with names and staff numbers"))
    parser.add_argument(
        "--unit", default="", metavar="NAME", help=_("what this branch, village or office is called")
    )
    parser.add_argument(
        "--month", default="", metavar="YYYY-MM",
        help=_("into a folder, with the workbook of this month beside it"),
    )  # fmt: skip
    parser.add_argument(
        "--and-clear", action="store_true", help=_("then remove the store and its names from this computer")
    )
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))
    parser.add_argument("--json", action="store_true", help=_("what is in it, for machines"))


def execute(options: argparse.Namespace) -> int:
    """Write the bundle and say what is in it."""
    if options.and_clear:
        refuse_unasked(yes=options.yes)
    with Desk.open(options.store) as desk:
        if options.unit:
            name_unit(desk, options.unit)
        elif not own_unit(desk):
            print(_("Nobody has said whose results these are; --unit NAME does."), file=sys.stderr)
        if options.month:
            _write_workbook(desk, options)
        way = hand_in_all if options.and_clear else hand_in
        file, about = way(
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
    if options.and_clear:
        _clear(own_file(options.store), with_people=options.with_people, yes=options.yes)
    return Exit.DONE


def _write_workbook(desk: Desk, options: argparse.Namespace) -> None:
    """Leave the workbook of a month in the folder, and say so, or that the month is empty."""
    period = month_period(options.month)
    file = leave_workbook(
        desk, period, Path(options.output), program_files(options.store), named=options.with_people
    )
    empty = _("There is no workbook of {month}: nobody practised.").format(month=period.month)
    print(_("{file} is written.").format(file=file) if file else empty, file=sys.stderr)


def _clear(store: Path, *, with_people: bool, yes: bool) -> None:
    print(_("It was read back and holds everything."), file=sys.stderr)
    if not with_people:
        print(_("The names on this computer are in no bundle and will be gone."), file=sys.stderr)
    question = _(
        "Remove {store}, its names, its backups and what was kept aside or rescued of it from this computer?"
    )
    if sure(question.format(store=store), yes=yes):
        clear(store)
        print(_("They are removed."), file=sys.stderr)
    else:
        print(_("Nothing was removed."), file=sys.stderr)
