"""`ringtrue campaign status PLAN`: how a campaign stands today, over all or of one unit."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from drills.cli.table import Cell, print_json, print_table
from drills.desk.desk import Desk
from drills.words.campaigns import (
    amount,
    come_in_words,
    days_words,
    done_words,
    handed_in_words,
    permanent_words,
    phase_words,
    present_words,
    report_words,
    state_words,
    strange_words,
    unit_words,
)
from drills.words.language import _, counted
from engine.errors import Exit

if TYPE_CHECKING:
    from results.campaigns.progress import Progress
    from results.campaigns.totals import Total
    from results.campaigns.unit_progress import UnitProgress

SHOWN = 12
"""Units of the lowest levels are listed where they are no more than this."""


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `campaign status`."""
    parser.add_argument(
        "plan", metavar="PLAN", help=_("id, title or file of a plan; left out: all plans"), nargs="?"
    )
    parser.add_argument("--unit", default="", metavar="UNIT", help=_("only this unit and what is below it"))
    parser.add_argument("--late", action="store_true", help=_("only units that are late with something"))
    parser.add_argument("--json", action="store_true", help=_("for machines: one object a unit"))


def execute(options: argparse.Namespace) -> int:
    """Print how a campaign stands."""
    from drills.campaigns.logging import find_unit
    from drills.campaigns.opening import named_plans, open_plan
    from results.campaigns.progress import progress

    with Desk.open(options.store) as desk:
        if not options.plan:
            print_table([_("id"), _("title")], [[*names] for names in named_plans(desk.shelf).values()])
            return Exit.DONE
        plan = open_plan(desk.shelf, options.plan)
        path = find_unit(plan, options.unit) if options.unit else ""
        standing = progress(desk.store.db, plan, desk.today)
    units = [standing.units[each] for each in plan.units.within(path)]
    units = [unit for unit in units if unit.late or not options.late]
    if options.json:
        print_json([_object(unit) for unit in units])
    else:
        _print(standing, path, units, late=options.late)
    return Exit.DONE


def _object(unit: UnitProgress) -> dict[str, object]:
    return {
        "unit": unit.path, "level": unit.unit.level, "heads": unit.unit.people, "drilled": unit.drilled,
        "seated": unit.seated, "helped": unit.helped, "pictures": unit.pictures,
        "sheet_day": unit.sheet.day if unit.sheet else None, "complete": unit.complete, "late": unit.late,
        "measures": [
            {"id": done.measure.id, "title": done.measure.title, "count": done.count,
             "target": done.measure.target, "by": done.by.isoformat(), "state": done.state}
            for done in unit.done
        ],
        "reports": [
            {"id": handed.report.id, "title": handed.report.title, "due": handed.report.due.isoformat(),
             "handed_in": handed.day or None, "state": handed.state}
            for handed in unit.reports
        ],
        "entries": [
            {"id": entry.entry, "measure": entry.measure, "count": entry.count, "day": entry.day,
             "place": entry.place, "note": entry.note, "files": [*entry.files]}
            for entry in unit.entries
        ],
    }  # fmt: skip


def _print(standing: Progress, path: str, units: list[UnitProgress], *, late: bool) -> None:
    plan, total = standing.plan, standing.total(path)
    print(plan.title, days_words(plan.first, plan.last), sep="  ")
    print(phase_words(plan, standing.today))
    for sentence in (permanent_words(standing), *strange_words(standing)):
        if sentence:
            print(sentence)
    print(present_words(total))
    print(come_in_words(total))
    if total.measures:
        _print_measures(total)
    _print_reports(standing, {unit.path for unit in units})
    if path or late or len(units) <= SHOWN:
        _print_units(units)
    else:
        _print_levels(standing)


def _print_measures(total: Total) -> None:
    """Print each measure over all units, with how many of them have done it."""
    print()
    print_table(
        [_("level"), _("measure"), _("done"), _("of"), _("units done")],
        [
            [
                each.measure.level,
                each.measure.title,
                amount(each),
                each.target,
                f"{each.units_done}/{each.units}",
            ]
            for each in total.measures
        ],
    )


def _print_reports(standing: Progress, paths: set[str]) -> None:
    """Print the chain of reports: how many are in, and what is late or due."""
    for report in standing.plan.report:
        of_report = [each for each in standing.reports if each.report.id == report.id and each.path in paths]
        if not of_report:
            continue
        missing = [each for each in of_report if each.state != "done"]
        print()
        print(report_words(report, of_report))
        if missing and missing[0].state != "open":
            names = _(", ").join(standing.units[each.path].unit.name for each in missing)
            print(f"  {state_words(missing[0].state)}: {names}")


def _print_units(units: list[UnitProgress]) -> None:
    """Print each unit with what it owes, and what was logged for it."""
    for unit in units:
        print()
        heads = f" / {unit.unit.people}" if unit.unit.people else ""
        drilled = counted("{count} person has practised", "{count} people have practised", unit.drilled)
        print(f"{unit.path}  {unit_words(unit)}  {drilled}{heads}")
        for line in (*map(done_words, unit.done), *map(handed_in_words, unit.reports)):
            print(f"  {line}")
        for entry in unit.entries:
            words = "  ".join(filter(None, (entry.measure, str(entry.count), entry.place, entry.note)))
            print(f"    {entry.entry}  {entry.day}  {words}")


def _print_levels(standing: Progress) -> None:
    """Print one line a unit of the second level, with what is below it."""
    print()
    plan = standing.plan
    paths = plan.units.at(plan.levels[1]) if len(plan.levels) > 1 else plan.units.at(plan.levels[0])
    rows: list[list[Cell]] = []
    for path in paths:
        total = standing.total(path)
        rows.append([
            standing.units[path].unit.name, total.units, total.complete, total.late,
            f"{total.sheets}/{total.owing}", total.drilled, total.heads, total.pictures,
        ])  # fmt: skip
    print_table(
        [_("unit"), _("units"), _("complete"), _("late"), _("sheets"), _("practised"), _("heads"),
         _("photographs")],
        rows,
    )  # fmt: skip
    print()
    print(_("`--unit UNIT` shows one and what is below it, `--late` only what is late."))
