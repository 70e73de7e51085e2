"""Decisions taken back from the workbook or document of a round: all, or none with the cell that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.authoring.signing.answers import Answered, answered
from drills.authoring.signing.document import document_rows
from drills.authoring.signing.layout import Layout, layout, wrong
from drills.authoring.signing.paper import Paper
from drills.authoring.signing.wording import shown
from drills.workbook.reading import Row, readable, sheets
from engine.authoring.approvals_text import approvals_text
from engine.language import N_
from engine.library.approvals.approval import FILE, Approval, Round, decided
from results.files.durable import read, write_files


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
    filled = layout(_rows(file), file)
    if filled.pack != shown(paper.pack.id):
        raise wrong(file, "B1", N_("The workbook is of pack {found}, not of {pack}."),
                    N_("Take it with the pack it was written for."),
                    found=filled.pack or "?", pack=paper.pack.id)  # fmt: skip
    by = filled.round(file)
    answers = answered(paper, filled, file)
    _refuse_older(paper, by, answers, filled, file)
    return _decided(paper, by, answers)


def _rows(file: Path) -> list[Row]:
    data = read(file)
    with readable(file.name, N_("Open it and save it again as XLSX or DOCX, without a password.")):
        if file.suffix.casefold() == ".docx":
            return document_rows(data)
        return next((sheet.rows for sheet in sheets(data) if sheet.rows), [])


def keep(paper: Paper, decisions: Taken) -> Path:
    """Write what was decided beside `pack.toml`, whole or not at all, and return the file."""
    file = Path(str(paper.pack.folder)) / FILE
    write_files({file: approvals_text(decisions.approvals).encode()}, over=True)
    return file


def _refuse_older(paper: Paper, by: Round, answers: Answered, filled: Layout, file: Path) -> None:
    """Raise `InputError` where a scenario was decided on a later day than that of this round."""
    for name in answers.by_scenario:
        before = paper.decided.of(name)
        if before and before.date > by.date:
            raise wrong(file, filled.cells["date"],
                        N_("{scenario} was decided on {later}, after the day of this round, {day}."),
                        N_("Write a new paper: this one was overtaken. If the date is a slip, mend it."),
                        scenario=name, later=before.date.isoformat(), day=by.date.isoformat())  # fmt: skip


def _decided(paper: Paper, by: Round, answers: Answered) -> Taken:
    approvals: dict[str, Approval] = {approval.id: approval for approval in paper.decided.approval}
    touched = [entry for entry in paper.entries if entry.id in answers.by_scenario]
    for entry in touched:
        before = paper.decided.of(entry.id)
        still_open = [numbered.statement for numbered in entry.open]
        approvals[entry.id] = decided(
            entry.id, entry.content, entry.statements, before, still_open, answers.by_scenario[entry.id], by
        )
    approved: Sequence[str] = [entry.id for entry in touched if approvals[entry.id].decision == "approve"]
    undecided = tuple(entry.id for entry in paper.shown if entry.id not in approved)
    return Taken(tuple(approvals.values()), tuple(approved), undecided, answers.changed)
