"""A new form that begins where a filled one stands: its genuine twin is the scam's talk, to be rewritten."""

from __future__ import annotations

from collections.abc import Mapping

from drills.authoring.sheets import form
from drills.authoring.sheets.blank import Prefilled
from drills.authoring.sheets.choices import ACTS
from drills.authoring.sheets.reading import Field, Filled, Line, Table, folded

SERVED, LEFT = "办成了", "没办成"
"""The numbers of the two endings that a genuine twin begins with."""

_EMPTIED = frozenset({form.WORDING, form.SOUND, form.WHY, form.KIND, form.ASK})


def begun(filled: Filled) -> Prefilled:
    """Return what a new form holds: all of a filled one, and a genuine twin where that has none."""
    twin = _rows(filled.twin, form.talk_columns(twin=True))
    endings = _rows(filled.endings, form.ENDING_COLUMNS)
    if not twin:
        ends = {folded(row[0]) for row in endings}
        twin = [_genuine(line, ends) for line in _written(filled.talk)]
        endings += [[SERVED, "办成", ""], [LEFT, "耽误", ""]]
    return Prefilled(
        _pairs(filled.basics, form.BASIC_ROWS),
        _pairs(filled.debrief, form.DEBRIEF_ROWS),
        _rows(filled.talk, form.talk_columns(twin=False)),
        twin,
        endings,
    )


def _genuine(line: Line, endings: set[str]) -> list[str]:
    """Return a row of the twin: the same words and ways, nothing doubtful, nothing paid."""
    row: list[str] = []
    for column in form.talk_columns(twin=True):
        text = "" if column.heading in _EMPTIED else line[column.heading].text
        number = column.heading[-1]
        act = ACTS.get(line[f"{form.DOES}{number}"].text)
        if column.heading.startswith(form.DOES) and act and (act.gives in ("money", "code", "control")):
            text = "照常办理"
        if column.heading.startswith(form.TO) and folded(text) in endings:
            text = LEFT if act and act.does == "refuse" else SERVED
        row.append(text)
    return row


def _written(table: Table) -> list[Line]:
    return [
        line
        for line in table.lines
        if any(cell.text for cell in line.cells.values())
        and not line.example
        and (line[form.NUMBER].text or line[form.SAYS].text)
    ]


def _rows(table: Table, columns: tuple[form.Column, ...]) -> list[list[str]]:
    headings = [form.WORDING if column.heading == form.SOUND else column.heading for column in columns]
    lines = [line for line in table.lines if not line.example]
    rows = [[line[heading].text for heading in headings] for line in lines]
    return [row for row in rows if any(row)]


def _pairs(fields: Mapping[str, Field], rows: tuple[form.Asked, ...]) -> dict[str, tuple[str, str]]:
    filled = {row.label: fields[row.label] for row in rows if row.label in fields}
    return {label: (field.scam.text, field.genuine.text) for label, field in filled.items()}
