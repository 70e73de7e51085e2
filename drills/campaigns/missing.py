"""谁没交: the units whose row has not come in, by who hands the form in; to paste, and as a workbook."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from drills.campaigns.form import form_level
from drills.campaigns.wording import wording
from drills.workbook.styles import heading, letter, note, page, plain
from engine.campaigns.units import above
from results.campaigns.progress import Progress
from results.campaigns.unit_progress import UnitProgress

WIDTHS = (20, 26, 16, 16, 14)


def missing_by_sender(standing: Progress) -> Mapping[str, Sequence[UnitProgress]]:
    """Return the units without a row by the path of who hands the form in for them."""
    level = form_level(standing.plan)
    by_sender: dict[str, list[UnitProgress]] = {}
    for unit in standing.without_sheet:
        sender = unit.path
        while sender and standing.units[sender].unit.level != level:
            sender = above(sender)
        by_sender.setdefault(sender or unit.path, []).append(unit)
    return by_sender


def missing_text(standing: Progress) -> str:
    """Return who has not handed in as text for a group chat, in the language of the plan."""
    _ = wording(standing.plan.lang)
    by_sender = missing_by_sender(standing)
    if not by_sender:
        return _("All sheets of “{title}” are in. Thank you!").format(title=standing.plan.title)
    due = next((report.due for report in standing.plan.report if report.form), standing.plan.last)
    lines = [
        _("“{title}”: still to come, as of {day} (due {due})").format(
            title=standing.plan.title, day=standing.today.isoformat(), due=due.isoformat()
        )
    ]
    comma = _(", ")
    for sender, units in by_sender.items():
        owing = standing.total(sender).owing
        who = standing.units[sender].unit.name
        if len(units) == owing:
            lines.append(_("{who}: all {count}").format(who=who, count=owing))
        else:
            names = comma.join(unit.unit.name for unit in units)
            lines.append(_("{who} ({count}): {names}").format(who=who, count=len(units), names=names))
    return "\n".join(lines)


def missing_workbook(standing: Progress) -> bytes:
    """Return who has not handed in as a workbook, one unit a row, in the language of the plan."""
    from openpyxl import Workbook

    _ = wording(standing.plan.lang)
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  # a new workbook has one
    sheet.title = _("Not handed in")
    note(sheet, missing_text(standing).partition("\n")[0], len(WIDTHS))
    heads = (_("handed in by"), _("unit"), _("level"), _("person in charge"), _("due"))
    for at, (words, wide) in enumerate(zip(heads, WIDTHS, strict=True), start=1):
        heading(sheet.cell(2, at), words)
        sheet.column_dimensions[letter(at)].width = wide
    due = next((report.due for report in standing.plan.report if report.form), standing.plan.last)
    row = 3
    for sender, units in missing_by_sender(standing).items():
        for unit in units:
            cells = (standing.units[sender].unit.name, unit.unit.name, unit.unit.level, unit.unit.person)
            for at, text in enumerate((*cells, due.isoformat()), start=1):
                plain(sheet.cell(row, at), text)
            row += 1
    page(sheet)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()
