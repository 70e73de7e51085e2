"""Judgements made anywhere, read from a table: who judged which item how, and what it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Literal

from drills.cli.scoring.judgement_table import Line, read_table, wrong
from engine.language import N_
from engine.text import fold

Truth = Literal["scam", "genuine"]

MOST_STEPS = 100
_SCAM = ("scam", "骗", "骗局", "诈骗", "假", "假币")
_GENUINE = ("genuine", "真", "真事", "真的", "真币")
_NOT_GIVEN = ("", "na", "n/a", "nan", "null", "none", "-", "—", "无", "未答")
"""What programs and people write where no judgement was given, folded."""
_WHOLE = re.compile(r"([0-9]+)(?:[.,]0*)?")
"""A whole number; a column with one empty cell comes out of many programs as 5.0."""


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
    """First meetings in the order of the file; `steps` of the rating, 0 without.

    Left out are `repeats`, and `not_given`: first meetings without a judgement.
    """

    rows: tuple[Judgement, ...]
    steps: int
    repeats: int
    not_given: int


def read_judgements(path: Path, steps: int = 0) -> Judgements:
    """Return the judgements of a table with the columns group, trainee, item, truth and rating or verdict.

    `steps` is the rating that means surely a scam, 0 for the file's highest. A rating above the middle says
    scam, one at the middle or below genuine. Raises `InputError` naming file, row and column.
    """
    lines = read_table(path)
    rated = "rating" in lines[0].cells
    scale = _scale(path, lines, steps) if rated else 0
    judged_before: set[tuple[str, str, str]] = set()
    judged: list[Judgement] = []
    repeats = not_given = 0
    for line in lines:
        who = _who(path, line)
        if who in judged_before:
            _said(path, line, scale)
            repeats += 1
            continue
        judged_before.add(who)
        judgement = _said(path, line, scale)
        if judgement is None:
            not_given += 1
        else:
            judged.append(Judgement(*who, *judgement))
    if not judged:
        raise wrong(
            path, N_("There is no judgement in the file."), row=1, column="rating" if rated else "verdict"
        )
    return Judgements(tuple(judged), scale, repeats, not_given)


def _scale(path: Path, lines: Sequence[Line], steps: int) -> int:
    """Return the rating that means surely a scam: the one that was named, or the highest of the file."""
    numbers = (_whole(line.cells.get("rating", "")) for line in lines)
    highest = max((number for number in numbers if number and number <= MOST_STEPS), default=1)
    scale = steps or highest
    if scale < 2:
        raise wrong(path, N_("A rating has two steps at least."), row=lines[0].number, column="rating")
    return scale


def _who(path: Path, line: Line) -> tuple[str, str, str]:
    named = {name: line.cells.get(name, "") for name in ("group", "trainee", "item")}
    for name, value in named.items():
        if not value:
            raise wrong(path, N_("Row {row} has nothing in column {column}."), row=line.number, column=name)
    return (named["group"], named["trainee"], named["item"])


def _said(path: Path, line: Line, scale: int) -> tuple[bool, bool, int | None] | None:
    """Return whether it was a scam, whether it was called one, the rating; None where nothing was said."""
    scam = _word(path, line, "truth")
    column = "rating" if scale else "verdict"
    if fold(line.cells.get(column, "")) in _NOT_GIVEN:
        return None
    if not scale:
        return (scam, _word(path, line, "verdict"), None)
    rating = _whole(line.cells["rating"])
    if rating is None or not 1 <= rating <= scale:
        raise wrong(
            path,
            N_("Row {row}: a rating is a whole number from 1 to {most}."),
            row=line.number,
            column="rating",
            most=scale,
        )
    return (scam, 2 * rating > scale + 1, rating)


def _word(path: Path, line: Line, column: str) -> bool:
    word = fold(line.cells.get(column, ""))
    if word not in (*_SCAM, *_GENUINE):
        raise wrong(path, N_("Row {row}: {column} is scam or genuine."), row=line.number, column=column)
    return word in _SCAM


def _whole(text: str) -> int | None:
    match = _WHOLE.fullmatch(fold(text))
    return int(match[1]) if match and len(match[1]) < 10 else None


def by_group(rows: Sequence[Judgement]) -> dict[str, dict[str, list[Judgement]]]:
    """Return judgements by group and trainee, groups by name."""
    by_group: dict[str, dict[str, list[Judgement]]] = {}
    for judgement in sorted(rows, key=attrgetter("group")):
        by_group.setdefault(judgement.group, {}).setdefault(judgement.trainee, []).append(judgement)
    return by_group
