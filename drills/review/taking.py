"""Decisions taken back from the workbook or document of a round: all, or none with the cell that is wrong."""

from __future__ import annotations

import datetime
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.language import _
from drills.review.document import document_rows
from drills.review.paper import Entry, Paper
from drills.review.workbook import COLUMNS, SIGNED
from drills.workbook import Row, sheets
from engine.approval import FILE, Approval, Round, approvals_text, decided
from engine.errors import InputError, Place
from engine.language import N_
from engine.text import fold

_TICKS = frozenset({"√", "✓", "✔", "☑", "x", "×", "y", "是", "1", "v", "yes", "true"})


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
    rows = _rows(file)
    signed, top, columns = _layout(rows, file)
    if signed.get("pack", "") != paper.pack.id:
        raise _wrong(file, "B1", N_("The workbook is of pack {found}, not of {pack}."),
                     N_("Take it with the pack it was written for."),
                     found=signed.get("pack", "") or "?", pack=paper.pack.id)  # fmt: skip
    by = _round(signed, file)
    marks: dict[str, set[str]] = defaultdict(set)
    remarks: dict[str, list[str]] = defaultdict(list)
    known = {one.mark for entry in paper.entries for one in entry.found}
    changed = 0
    for row in rows[top:]:
        name, mark = _cell(row, columns["id"]), _cell(row, columns["mark"])
        if mark and mark not in known:
            changed += 1
            continue
        agreed, change = _decision(row, columns, file)
        if agreed:
            marks[name].add(mark)
        elif change:
            number, remark = _cell(row, columns["number"]), _cell(row, columns["remark"])
            remarks[name].append(f"{number}: {remark}" if remark else number)
    return _decided(paper, by, marks, remarks, changed)


def _rows(file: Path) -> list[Row]:
    try:
        data = file.read_bytes()
        if file.suffix.casefold() == ".docx":
            return document_rows(data)
        return next((one.rows for one in sheets(data) if one.rows), [])
    except OSError as error:
        raise InputError(
            "review-file",
            N_("{path} cannot be read: {reason}."),
            N_("Check the path; the file may be on another drive."),
            path=str(file),
            reason=error.strerror or "?",
        ) from error
    except Exception as error:
        # The reader raises whatever the archive provokes; all of it means the same to a person.
        raise InputError(
            "review-workbook",
            N_("The workbook {name} cannot be read."),
            N_("Open it and save it again as XLSX or DOCX, without a password."),
            name=file.name,
        ) from error


def keep(paper: Paper, taken: Taken) -> Path:
    """Write what was decided beside `pack.toml`, whole or not at all, and return the file."""
    file = Path(str(paper.pack.folder)) / FILE
    beside = file.with_suffix(".new")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(approvals_text(taken.approvals))
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        raise InputError(
            "cannot-write",
            N_("{name} cannot be written: {reason}."),
            N_("Choose another place."),
            name=str(file),
            reason=error.strerror or "?",
        ) from error
    return file


def _decided(
    paper: Paper,
    by: Round,
    marks: Mapping[str, set[str]],
    remarks: Mapping[str, Sequence[str]],
    changed: int,
) -> Taken:
    found: dict[str, Approval] = {one.id: one for one in paper.decided.approval}
    touched: list[Entry] = [one for one in paper.entries if one.id in marks or one.id in remarks]
    for entry in touched:
        found[entry.id] = decided(
            entry.id,
            entry.content,
            entry.found,
            paper.decided.of(entry.id),
            marks.get(entry.id, ()),
            remarks.get(entry.id, ()),
            by,
        )
    approved = tuple(one.id for one in touched if found[one.id].decision == "approve")
    left = tuple(one.id for one in paper.shown if one.id not in approved)
    return Taken(tuple(found.values()), approved, left, changed)


def _layout(rows: Sequence[Row], file: Path) -> tuple[dict[str, str], int, dict[str, int]]:
    """Return who signed, the first row of statements, and where each column stands."""
    signed: dict[str, str] = {}
    for place, row in enumerate(rows):
        named = {fold(cell): column for column, cell in enumerate(row.cells) if cell}
        columns = {name: _named(named, words) for name, words in COLUMNS.items()}
        found = {name: column for name, column in columns.items() if column is not None}
        if {"mark", "agreed"} <= found.keys() or len(found) > len(COLUMNS) // 2:
            missing = [words for name, words in COLUMNS.items() if name not in found]
            if missing:
                raise _wrong(file, f"A{row.number}", N_("The column {column} is missing."),
                             N_("Put it back, with this heading; columns may stand in any order."),
                             column=_(missing[0]))  # fmt: skip
            return signed, place + 1, found
        for name, words in SIGNED.items():
            if _cell(row, 0) in (words, _(words)):
                signed[name] = _cell(row, 1)
    raise _wrong(file, "A1", N_("This is no workbook of a review."),
                 N_("Write one with `ringtrue review PACK -o FILE.xlsx`."))  # fmt: skip


def _named(named: Mapping[str, int], words: str) -> int | None:
    return named.get(fold(_(words)), named.get(fold(words)))


def _round(signed: Mapping[str, str], file: Path) -> Round:
    office = signed.get("office", "")
    if not office:
        raise _wrong(file, "B2", N_("Nobody has signed: the office is empty."), N_("Fill it in."))
    return Round(
        office, signed.get("role", ""), _day(signed.get("date", ""), file, "B4"),
        _day(signed["until"], file, "B5") if signed.get("until") else None,
    )  # fmt: skip


def _day(text: str, file: Path, cell: str) -> datetime.date:
    written = text.replace("/", "-").replace(".", "-").replace("年", "-").replace("月", "-").replace("日", "")
    try:
        year, month, day = (int(part) for part in written.split("-"))
        return datetime.date(year, month, day)
    except ValueError:
        raise _wrong(
            file, cell, N_("{text} is no date."), N_("Write it as 2026-11-23."), text=text or "?"
        ) from None


def _decision(row: Row, columns: Mapping[str, int], file: Path) -> tuple[bool, bool]:
    ticked: list[bool] = []
    for name in ("agreed", "change"):
        cell = fold(_cell(row, columns[name]))
        if cell and cell not in _TICKS:
            title, hint = N_("{text} is no tick."), N_("Write √, or nothing.")
            raise _wrong(file, _address(columns[name], row), title, hint, text=cell)
        ticked.append(bool(cell))
    if all(ticked):
        raise _wrong(file, _address(columns["change"], row), N_("Both are ticked."), N_("Leave one."))
    return ticked[0], ticked[1]


def _cell(row: Row, column: int) -> str:
    return row.cells[column].strip() if column < len(row.cells) else ""


def _address(column: int, row: Row) -> str:
    return f"{chr(ord('A') + column)}{row.number}" if column < 26 else f"{column + 1}/{row.number}"


def _wrong(file: Path, cell: str, title: str, hint: str, **params: str) -> InputError:
    return InputError("review-sheet", title, hint, place=Place(str(file), key=cell), **params)
