"""`ringtrue merge`: bundles of other laptops taken in, with a receipt."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from drills.cli.scoring.scope import month_period
from drills.cli.table import print_table
from drills.desk.desk import Desk
from drills.desk.exchange import TakenIn, take_in
from drills.desk.paths import program_files
from drills.desk.preferences.expected_units import expected_units
from drills.papers.hand_in import month_due
from drills.papers.returns import returns, write_returns
from drills.roster.units import read_units
from drills.words.exchange import alike_words, sentences, twice_words
from drills.words.language import _, explain
from engine.errors import Exit
from engine.inert import inert
from engine.text import fold
from results.exchange.inbox import bundles
from results.exchange.receipt import Laptop
from results.exchange.twice import Twice, join, part, twice
from results.files.durable import refuse


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `merge`."""
    parser.add_argument("places", nargs="+", metavar="FILE", help=_("bundles, or folders of them"))
    parser.add_argument(
        "--join", action="store_true", help=_("join people of one staff number and groups of one name")
    )
    parser.add_argument(
        "--table", default="", metavar="FILE",
        help=_("write the table of all units, and who has not handed in, as .xlsx"),
    )  # fmt: skip
    parser.add_argument(
        "--month",
        default="",
        metavar="YYYY-MM",
        help=_("of which month; else this one, in its first week the last"),
    )
    parser.add_argument(
        "--units",
        default="",
        metavar="FILE",
        help=_("the units that are to hand in, as a list or a table; else those the desk keeps"),
    )
    parser.add_argument("--with-names", action="store_true", help=_("the table with names"))
    parser.add_argument("--json", action="store_true", help=_("the receipt, for machines"))


def execute(options: argparse.Namespace) -> int:
    """Merge, print the receipt, and ask who is the same; return 1 where something is kept apart."""
    files = bundles(map(Path, options.places))
    units = read_units(Path(options.units)) if options.units else None
    if options.table:
        refuse(Path(options.table), program_files(options.store))
    with Desk.open(options.store) as desk:
        expected = expected_units(desk.store.path) if units is None else units
        outcome = take_in(desk, files)
        same = twice(desk.store, desk.people)
        if options.join:
            for each in same:
                join(desk.store, each.kind, each.ids)
        _print(outcome, same, options)
        if not (options.join or options.json) and sys.stdin is not None and sys.stdin.isatty():
            same = _ask(desk, same)
        if not options.json:
            for each in same:
                print(twice_words(each, joined=options.join))
        if options.table:
            _write_table(desk, outcome, expected, options)
    for _file, error in outcome.refused:
        print(explain(error), file=sys.stderr)
    if outcome.refused:
        return outcome.refused[0][1].exit
    return Exit.FINDINGS if outcome.receipt.apart else Exit.DONE


def _write_table(desk: Desk, outcome: TakenIn, expected: Iterable[str], options: argparse.Namespace) -> None:
    """Write what all units have done in a month, and say who has not handed in."""
    period = month_period(options.month) if options.month else month_due(desk)
    rows = returns(desk.store.db, outcome.receipt, expected)
    file = Path(options.table)
    write_returns(desk, period, file, program_files(options.store), rows, named=options.with_names)
    silent = [inert(row.unit) for row in rows if not row.handed_in]
    print(_("{file} is written.").format(file=file), file=sys.stderr)
    if silent:
        print(_("Not handed in: {units}.").format(units=_(", ").join(silent)), file=sys.stderr)


def _print(outcome: TakenIn, same: list[Twice], options: argparse.Namespace) -> None:
    receipt = outcome.receipt
    if options.json:
        print(json.dumps(_machine(outcome, same, joined=options.join), ensure_ascii=False))
        return
    for heading, laptops in ((_("In:"), receipt.came), (_("Silent:"), receipt.silent)):
        if laptops:
            print(heading)
            print_table(
                [_("laptop"), _("groups"), _("people"), _("plays"), _("last day"), _("new facts")],
                [_row(laptop) for laptop in laptops],
            )
            print()
    for sentence in sentences(receipt):
        print(sentence)


def _ask(desk: Desk, same: list[Twice]) -> list[Twice]:
    """Ask of each whether it is the same; return those left open, by an empty line or the end of input."""
    later: list[Twice] = []
    for each in same:
        print(alike_words(each), file=sys.stderr)
        print(_("The same? 1 yes, 2 no, Enter later"), file=sys.stderr)
        answer = fold(sys.stdin.readline())
        if answer == "1":
            join(desk.store, each.kind, each.ids)
        elif answer == "2":
            part(desk.store, each.kind, each.ids)
        else:
            later.append(each)
    return later


def _row(laptop: Laptop) -> list[str | int]:
    return [
        laptop.origin, ", ".join(laptop.groups) or "–", laptop.people, laptop.plays, laptop.day or "–",
        laptop.new,
    ]  # fmt: skip


def _machine(outcome: TakenIn, same: list[Twice], *, joined: bool) -> dict[str, object]:
    receipt = outcome.receipt
    return {
        "files": [
            {"file": bundle.file, "store": bundle.store, "made": bundle.made, "new": bundle.new,
             "apart": bundle.apart, "names": bundle.names}
            for bundle in receipt.merged
        ],
        "refused": [{"file": str(file), "code": error.code} for file, error in outcome.refused],
        "in": [asdict(laptop) for laptop in receipt.came],
        "silent": [asdict(laptop) for laptop in receipt.silent],
        "missing": [asdict(gap) for gap in receipt.missing],
        "quarantined": list(receipt.apart),
        "twice": [{"kind": each.kind, "ids": each.ids, "names": each.names} for each in same],
        "joined": joined,
    }  # fmt: skip
