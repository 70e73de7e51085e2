"""`ringtrue workbook`: a month as one workbook, to be printed, signed and handed in."""

from __future__ import annotations

import argparse
import sys

from drills.cli.scoring.scope import month_period
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.papers.hand_in import month_due
from drills.papers.workbook import write_workbook
from drills.words.language import _, counted
from drills.words.scores.rooms import in_all
from engine.errors import Exit
from results.files.destinations import expanded
from results.scores.rooms import whole


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `workbook`."""
    parser.add_argument(
        "--month",
        default="",
        metavar="YYYY-MM",
        help=_("which month; else this one, in its first week the last"),
    )
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=_("a file that ends with .xlsx")
    )
    parser.add_argument("--with-names", action="store_true", help=_("people with their names"))


def execute(options: argparse.Namespace) -> int:
    """Write the workbook and say what is in it."""
    with Desk.open(options.store) as desk:
        period = month_period(options.month) if options.month else month_due(desk)
        path = expanded(options.output)
        month = write_workbook(desk, period, path, program_files(options.store), named=options.with_names)
    print(_("{file} is written.").format(file=path), file=sys.stderr)
    if month.people:
        people = counted("{count} person", "{count} people", len(month.people))
        print(_("{month}: {people}, not yet practised: {missing}.").format(
            month=month.month, people=people, missing=len(month.missing)), file=sys.stderr)  # fmt: skip
    held = whole(month.evenings) if month.evenings else None
    if words := in_all(held, month.visits):
        print(words, file=sys.stderr)
    if month.simulated:
        print(_("All people are simulated: it is marked as practice data."), file=sys.stderr)
    if month.people and not month.named:
        pseudonyms = _("People go by pseudonyms; --with-names takes names and staff numbers along.")
        print(pseudonyms, file=sys.stderr)
    return Exit.DONE
