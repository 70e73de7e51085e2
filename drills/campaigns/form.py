"""采集表: one workbook for each unit of the level that hands it in, a row for it and for each below it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drills.campaigns.columns import measure_columns
from drills.campaigns.wording import wording
from drills.workbook.styles import grey, heading, letter, note, page, plain, room
from engine.campaigns.parts import Measure, Unit
from engine.campaigns.plan import Plan
from engine.campaigns.units import SEPARATOR
from engine.errors import InputError
from engine.language import N_
from results.campaigns.progress import owes_sheet
from results.files.durable import write_files

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEAD, FIRST = 3, 5
"""The row of headings, below what the sheet is and how it is filled in; the first row of a unit."""
LISTED = 10
"""Targets up to which a count is chosen from a list; any other can be typed all the same."""
COUNT, ROW = 6, 21
"""Signs a column of counts is wide; points a row of a unit is high, for a pen."""
NOT_ASKED = "/"
"""What stands where a unit is not asked for something."""
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
Say = Callable[[str], str]


def form_level(plan: Plan) -> str:
    """Return the level whose units hand the form in: that of the report it is, else the one below the top."""
    of_report = next((report.level for report in plan.report if report.form), "")
    return of_report or plan.levels[min(1, len(plan.levels) - 1)]


def write_forms(plan: Plan, folder: Path, owned: Collection[Path] = ()) -> Sequence[Path]:
    """Write the forms of a campaign into a folder, all or none, and return them.

    Raises `InputError` where no unit hands one in, or one is there already: it may be filled in.
    """
    paths = [path for path in plan.units.at(form_level(plan)) if any(_rows(plan, path))]
    if not paths:
        raise InputError(
            "campaign-form", N_("No unit of this campaign has anything to put on a form."),
            N_("Add units of the level {level}, and measures of it or below."), level=form_level(plan),
        )  # fmt: skip
    names = _names(plan, paths)
    files = {folder / names[path]: form_of(plan, path) for path in paths}
    write_files(files, owned)
    return [*files]


def _names(plan: Plan, paths: Sequence[str]) -> Mapping[str, str]:
    """Return what the file of each unit is called: by its name, by its path where several have that."""
    names = [plan.units.by_path[path].name for path in paths]
    return {
        path: _UNFIT.sub("-", name if names.count(name) == 1 else path) + ".xlsx"
        for path, name in zip(paths, names, strict=True)
    }


def _rows(plan: Plan, path: str) -> Sequence[str]:
    return [each for each in plan.units.within(path) if owes_sheet(plan, plan.units.by_path[each])]


def form_of(plan: Plan, path: str) -> bytes:
    """Return the workbook of one unit, in the language of the plan."""
    from openpyxl import Workbook
    from openpyxl.worksheet.page import PageMargins

    _ = wording(plan.lang)
    rows = _rows(plan, path)
    units = {each: plan.units.by_path[each] for each in rows}
    columns = measure_columns(plan, {unit.level for unit in units.values()})
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  # a new workbook has one
    sheet.title = _("Sheet of units")
    lead, after = [_("unit"), _("level"), _("heads")], _after(_)
    heads = [*lead, *(title for title, _measures in columns), *(word for word, _wide in after)]
    _head(sheet, plan, path, heads, _)
    for at, (_title, measures) in enumerate(columns, start=len(lead) + 1):
        grey(sheet.cell(HEAD + 1, at), _asked(measures, _))
    for number, (each, unit) in enumerate(units.items(), start=FIRST):
        _row(sheet, number, _called(plan, each, rows), unit, [measures for _title, measures in columns])
    last = FIRST + len(rows) - 1
    _choices(sheet, [measures for _title, measures in columns], len(lead) + 1, last)
    _widths(sheet, [16, 10, 5, *[COUNT] * len(columns), *(wide for _word, wide in after)])
    _days(sheet, heads.index(_("date")) + 1, last)
    _signed(sheet, last + 2, _)
    page(sheet, f"{HEAD}:{HEAD + 1}")
    sheet.page_margins = PageMargins(left=0.3, right=0.3, top=0.4, bottom=0.4)
    sheet.freeze_panes = f"B{FIRST}"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _after(_: Say) -> Sequence[tuple[str, int]]:
    """Return the columns behind the measures, each with its width in signs."""
    return ((_("person in charge"), 9), (_("date"), 10), (_("good practice"), 15), (_("problems"), 15))


def _head(sheet: Worksheet, plan: Plan, path: str, heads: Sequence[str], _: Say) -> None:
    """Write what the sheet is, how it is filled in, and the headings."""
    from openpyxl.styles import Font

    whose = _("{title}: {unit}").format(title=plan.title, unit=plan.units.by_path[path].name)
    note(sheet, whose, len(heads))
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    how = _(
        "One unit a row: how many in all up to the date. Leave empty what was not done; keep the headings."
        " Campaign ID: {id}"
    )
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=len(heads))
    grey(sheet.cell(2, 1), how.format(id=plan.id))
    sheet.row_dimensions[2].height = 30
    for at, words in enumerate(heads, start=1):
        heading(sheet.cell(HEAD, at), words)
    room(sheet, HEAD, [(words, COUNT + 1) for words in heads])
    sheet.row_dimensions[HEAD + 1].height = 28


def _asked(measures: Sequence[Measure], _: Say) -> str:
    """Return what is asked for in a column: its counting word, and the least of each level."""
    targets = dict.fromkeys(f"{measure.target}{measure.word}" for measure in measures)
    return _("at least {targets}").format(targets=" / ".join(targets))


def _called(plan: Plan, path: str, rows: Sequence[str]) -> str:
    """Return a unit's name, with as much of its path as tells it from the others on the sheet."""
    parts = path.split(SEPARATOR)
    for count in range(1, len(parts)):
        name = SEPARATOR.join(parts[-count:])
        if sum(each == name or each.endswith(f"{SEPARATOR}{name}") for each in rows) == 1:
            return name
    return path


def _row(sheet: Worksheet, number: int, name: str, unit: Unit, columns: Sequence[Sequence[Measure]]) -> None:
    """Write the row of a unit: what is known of it, and cells to fill in."""
    sheet.row_dimensions[number].height = ROW
    heads = str(unit.people) if unit.people is not None else ""
    for at, text in enumerate((name, unit.level, heads), start=1):
        plain(sheet.cell(number, at), text)
    for at, measures in enumerate(columns, start=4):
        owed = any(measure.level == unit.level for measure in measures)
        plain(sheet.cell(number, at), "" if owed else NOT_ASKED, shaded=not owed)
    for at, text in enumerate((unit.person, "", "", ""), start=4 + len(columns)):
        plain(sheet.cell(number, at), text)


def _choices(sheet: Worksheet, columns: Sequence[Sequence[Measure]], first: int, last: int) -> None:
    """Give the cells of measures their drop-downs; what is typed instead is taken as well."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for at, measures in enumerate(columns, start=first):
        target = max(measure.target for measure in measures)
        if target > LISTED:
            rule = DataValidation("whole", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
            rule.errorStyle = "warning"
        else:
            numbers = ",".join(map(str, range(max(2 * target, 5) + 1)))
            rule = DataValidation("list", formula1=f'"{numbers}"', allow_blank=True)
            rule.showErrorMessage = False
        sheet.add_data_validation(rule)
        rule.add(f"{letter(at)}{FIRST}:{letter(at)}{last}")


def _days(sheet: Worksheet, at: int, last: int) -> None:
    """Let the dates be written as dates."""
    for number in range(FIRST, last + 1):
        sheet.cell(number, at).number_format = "yyyy-mm-dd"


def _widths(sheet: Worksheet, widths: Sequence[int]) -> None:
    for at, wide in enumerate(widths, start=1):
        sheet.column_dimensions[letter(at)].width = wide


def _signed(sheet: Worksheet, number: int, _: Say) -> None:
    """Write where the sheet is signed."""
    words = _(
        "Filled in by:                    Checked by:                    Seal:                    Date:"
    )
    sheet.cell(number, 1, words)
