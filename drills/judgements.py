"""Judgements made anywhere, read from a table: who judged which item how, and what it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Literal

from drills.roster.encodings import decode
from engine.errors import InputError, Place
from engine.language import N_
from engine.text import fold

Truth = Literal["scam", "genuine"]

SEPARATORS = ",;\t"
"""What spreadsheets put between columns, by country and by kind of file; the headings tell which."""
MOST_STEPS = 100
LARGE = 200_000_000
"""Bytes a file may have."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement; `rating` is None where only a verdict was given."""

    group: str
    trainee: str
    item: str
    scam: bool
    says_scam: bool
    rating: int | None


@dataclass(frozen=True, slots=True)
class Judgements:
    """First meetings in the order of the file; `steps` of the rating, 0 without; `repeats` left out."""

    rows: tuple[Judgement, ...]
    steps: int
    repeats: int


def read_judgements(path: Path, steps: int = 0) -> Judgements:
    """Return the judgements of a CSV file with the columns group, trainee, item, truth and rating or verdict.

    `steps` is the rating that means surely a scam, 0 for the file's highest. A rating above the middle says
    scam, one at the middle or below genuine. Raises `InputError` naming file, row and column.
    """
    rows = _rows(path)
    rated = "rating" in rows[0][1]
    highest = max((_number(path, *row, steps or MOST_STEPS) for row in rows), default=1) if rated else 0
    scale = steps or highest
    if rated and scale < 2:
        raise _wrong(path, rows[0][0], "rating", N_("A rating has two steps at least."))
    met: set[tuple[str, str, str]] = set()
    found: list[Judgement] = []
    for number, cells in rows:
        one = _judgement(path, number, cells, scale if rated else 0)
        who = (one.group, one.trainee, one.item)
        if who not in met:
            met.add(who)
            found.append(one)
    return Judgements(tuple(found), scale if rated else 0, len(rows) - len(found))


def _rows(path: Path) -> list[tuple[int, Mapping[str, str]]]:
    """Return the rows with their place in the file; every one has the columns that are needed."""
    text = _text(path)
    first = "".join(text[:1000].splitlines()[:1])
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        headings = [fold(cell) for cell in next(reader, [])]
        missing = {"group", "trainee", "item", "truth"} - set(headings)
        if missing or not {"rating", "verdict"} & set(headings):
            wanted = sorted(missing) or ["rating"]
            raise _wrong(path, 1, wanted[0], N_("The column {column} is missing."))
        rows: list[tuple[int, Mapping[str, str]]] = [
            (reader.line_num, dict(zip(headings, (cell.strip() for cell in cells), strict=False)))
            for cells in reader
            if any(cell.strip() for cell in cells)
        ]
    except csv.Error:
        raise _wrong(path, reader.line_num, "", N_("Row {row} cannot be read as columns.")) from None
    if not rows:
        raise _wrong(path, 1, "", N_("There is no judgement in the file."))
    return rows


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGE:
            raise _wrong(path, 0, "", N_("The file is too large."))
        return decode(path.read_bytes(), str(path)).text
    except OSError as error:
        raise InputError(
            "judgements-file", N_("The file cannot be read: {reason}."),
            N_("Check the name and the permissions."), place=Place(str(path)), reason=error.strerror or "?",
        ) from error  # fmt: skip


def _judgement(path: Path, number: int, cells: Mapping[str, str], scale: int) -> Judgement:
    named = {name: cells.get(name, "") for name in ("group", "trainee", "item")}
    for name, value in named.items():
        if not value:
            raise _wrong(path, number, name, N_("Row {row} has nothing in column {column}."))
    scam = _word(path, number, cells, "truth")
    if not scale:
        return Judgement(**named, scam=scam, says_scam=_word(path, number, cells, "verdict"), rating=None)
    rating = _number(path, number, cells, scale)
    return Judgement(**named, scam=scam, says_scam=2 * rating > scale + 1, rating=rating)


def _word(path: Path, number: int, cells: Mapping[str, str], column: str) -> bool:
    word = fold(cells.get(column, ""))
    if word not in ("scam", "genuine"):
        raise _wrong(path, number, column, N_("Row {row}: {column} is scam or genuine."))
    return word == "scam"


def _number(path: Path, number: int, cells: Mapping[str, str], most: int) -> int:
    text = fold(cells.get("rating", ""))
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
        raise _wrong(
            path, number, "rating", N_("Row {row}: a rating is a whole number from 1 to {most}."), most=most
        )
    return int(text)


def _wrong(path: Path, number: int, column: str, title: str, **params: int) -> InputError:
    return InputError(
        "judgements", title, N_("Columns: group, trainee, item, truth (scam or genuine), rating or verdict."),
        place=Place(str(path), number, 0, column), row=number, column=column, **params,
    )  # fmt: skip


def by_group(rows: Sequence[Judgement]) -> dict[str, dict[str, list[Judgement]]]:
    """Return judgements by group and trainee, groups by name."""
    found: dict[str, dict[str, list[Judgement]]] = {}
    for one in sorted(rows, key=attrgetter("group")):
        found.setdefault(one.group, {}).setdefault(one.trainee, []).append(one)
    return found
