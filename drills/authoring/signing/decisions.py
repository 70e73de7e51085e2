"""Decisions taken back from the workbook or document of a round: all, or none with the cell that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.authoring.signing.answers import Answered, answered
from drills.authoring.signing.document import document_rows
from drills.authoring.signing.layout import Layout, layout, wrong
from drills.authoring.signing.paper import Paper
from drills.authoring.signing.wording import shown
from drills.workbook.reading import Row, readable, sheets
from engine.language import N_
from engine.library.approval import FILE, Answers, Approval, Round, approvals_text, decided
from results.journal.durable import read, write_files


@dataclass(frozen=True, slots=True)
class Taken:
    """What one round decided: the new state of the file, and how much of the workbook counted."""

    approvals: tuple[Approval, ...]
    approved: tuple[str, ...]
    open: tuple[str, ...]
    changed: int
    """Statements of the workbook that have changed since it was written; their ticks do not count."""


def take(paper: Paper, file: Path) -> Taken:
    """Return the decisions in a workbook; raise `InputError` with the cell of the first thing wrong."""
    found = layout(_rows(file), file)
    if found.pack != shown(paper.pack.id):
        raise wrong(file, "B1", N_("The workbook is of pack {found}, not of {pack}."),
                    N_("Take it with the pack it was written for."),
                    found=found.pack or "?", pack=paper.pack.id)  # fmt: skip
    by = found.round(file)
    said = answered(paper, found, file)
    _refuse_older(paper, by, said, found, file)
    return _decided(paper, by, said)


def _rows(file: Path) -> list[Row]:
    data = read(file)
    with readable(file.name, N_("Open it and save it again as XLSX or DOCX, without a password.")):
        if file.suffix.casefold() == ".docx":
            return document_rows(data)
        return next((one.rows for one in sheets(data) if one.rows), [])


def keep(paper: Paper, taken: Taken) -> Path:
    """Write what was decided beside `pack.toml`, whole or not at all, and return the file."""
    file = Path(str(paper.pack.folder)) / FILE
    write_files({file: approvals_text(taken.approvals).encode()}, over=True)
    return file


def _refuse_older(paper: Paper, by: Round, said: Answered, found: Layout, file: Path) -> None:
    """Raise `InputError` where a scenario was decided on a later day than that of this round."""
    for name in said.by_scenario:
        before = paper.decided.of(name)
        if before and before.date > by.date:
            raise wrong(file, found.cells["date"],
                        N_("{scenario} was decided on {later}, after the day of this round, {day}."),
                        N_("Write a new paper: this one was overtaken. If the date is a slip, mend it."),
                        scenario=name, later=before.date.isoformat(), day=by.date.isoformat())  # fmt: skip


def _decided(paper: Paper, by: Round, said: Answered) -> Taken:
    found: dict[str, Approval] = {one.id: one for one in paper.decided.approval}
    touched = [one for one in paper.entries if one.id in said.by_scenario]
    answers: Mapping[str, Answers] = said.by_scenario
    for one in touched:
        before = paper.decided.of(one.id)
        asked = [each.statement for each in one.open]
        found[one.id] = decided(one.id, one.content, one.found, before, asked, answers[one.id], by)
    approved: Sequence[str] = [one.id for one in touched if found[one.id].decision == "approve"]
    left = tuple(one.id for one in paper.shown if one.id not in approved)
    return Taken(tuple(found.values()), tuple(approved), left, said.changed)
