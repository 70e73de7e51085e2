"""What a filled paper answers, row by row: a row that says something is counted, or named with its cell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from drills.authoring.signing.layout import Layout, wrong
from drills.authoring.signing.paper import Paper
from drills.workbook.reading import Row
from engine.language import N_
from engine.library.approvals.approval import Answers
from engine.text import fold

_TICKS = frozenset({"√", "✓", "✔", "☑", "v", "y", "是", "1", "yes", "true"})
# A cross is left out on purpose: in a box it may mean yes, in a Chinese office it means no.
_MARK = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers by scenario; `changed` counts answers to statements that have changed since."""

    by_scenario: Mapping[str, Answers]
    changed: int


def answered(paper: Paper, filled: Layout, file: Path) -> Answered:
    """Return the answers of a paper; raise `InputError` with the cell of the first that is not clear."""
    marks = {entry.id: {statement.mark for statement in entry.statements} for entry in paper.entries}
    agreed: dict[str, set[str]] = defaultdict(set)
    refused: dict[str, set[str]] = defaultdict(set)
    remarks: dict[str, list[str]] = defaultdict(list)
    changed = 0
    for row in filled.rows:
        decision = _decision(row, filled, file)
        if not decision:
            continue
        name, mark = _which(row, filled, marks, file)
        if mark not in marks[name]:
            changed += 1
            continue
        other = refused if decision == "agreed" else agreed
        if mark in other[name]:
            raise wrong(file, filled.address(row, decision),
                        N_("The same statement is agreed to in one row and changed in another."),
                        N_("Leave one of the two rows."))  # fmt: skip
        (agreed if decision == "agreed" else refused)[name].add(mark)
        remark, number = filled.cell(row, "remark"), filled.cell(row, "number")
        if remark or decision == "change":
            remarks[name].append(f"{number}: {remark}" if remark else number)
    named = [name for name in marks if agreed[name] or refused[name]]
    return Answered(
        {
            name: Answers(frozenset(agreed[name]), frozenset(refused[name]), tuple(remarks[name]))
            for name in named
        },
        changed,
    )


def _decision(row: Row, filled: Layout, file: Path) -> str:
    """Return the column that is ticked, or nothing where the row is left open."""
    ticked: list[str] = []
    for name in ("agreed", "change"):
        cell = fold(filled.cell(row, name))
        if cell and cell not in _TICKS:
            title, hint = N_("{text} is no tick."), N_("Write √, or nothing.")
            raise wrong(file, filled.address(row, name), title, hint, text=cell)
        if cell:
            ticked.append(name)
    if len(ticked) == 2:
        raise wrong(file, filled.address(row, "change"), N_("Both are ticked."), N_("Leave one."))
    if not ticked and filled.cell(row, "remark"):
        raise wrong(file, filled.address(row, "remark"), N_("There is a remark, but nothing is ticked."),
                    N_("Tick beside it: agreed all the same, or to be changed."))  # fmt: skip
    return ticked[0] if ticked else ""


def _which(row: Row, filled: Layout, marks: Mapping[str, set[str]], file: Path) -> tuple[str, str]:
    """Return the scenario and the mark of a row; raise `InputError` where they cannot be what was written."""
    name, mark = filled.cell(row, "id"), filled.cell(row, "mark")
    if name not in marks:
        raise wrong(file, filled.address(row, "id"), N_("There is no scenario {name} in this pack."),
                    N_("Put the number back as it was; if the scenario is gone, delete the row."),
                    name=name or "?")  # fmt: skip
    if not _MARK.fullmatch(mark):
        raise wrong(file, filled.address(row, "mark"), N_("{text} is no mark of a statement."),
                    N_("Put it back as it was written, or write a new paper."), text=mark or "?")  # fmt: skip
    return name, mark
