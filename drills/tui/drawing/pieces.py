"""A passage cut into rows whose pieces can be marked; every edge of a piece keeps a cell for its bracket.

Where a piece ends with a sign two cells wide, the edge is within it: marked, it is drawn narrow, its
bracket beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drills.tui.drawing.lines import Line, Run, inert, ink, wrap
from drills.tui.theme import Role
from drills.words.language import _
from engine.play.encounter import Passage


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a run stands: inside a piece (both sides the same) or at the edge between two."""

    before: int | None
    after: int | None


Row = tuple[Run[Spot], ...]
"""One row of a passage; its first cell hangs in the gutter."""

MARKABLE = ("them", "seen", "panel")
"""Whose passages keep cells for brackets; the same as `engine.play.play.MARKABLE`, which loads models."""
_NOWHERE = Spot(None, None)
_NARROW = dict(zip("，。！？；：、", ",.!?;:,", strict=True))
"""Signs two cells wide that end a piece, and how one cell shows them."""


def text(passage: Passage) -> str:
    """Return the words of a passage as they are shown."""
    return _(passage.text) if passage.phrase else passage.text


def label(passage: Passage) -> str:
    """Return who speaks, or what it is."""
    return inert(_(passage.label))


def cut(passage: Passage, limit: int) -> list[Row]:
    """Break a passage into rows of at most `limit` cells, the hanging cell included."""
    if passage.phrase or passage.side not in MARKABLE:
        words = [text(passage)]
    else:
        words = [*_without_blanks([piece.text for piece in passage.pieces])]
    runs: list[Run[Spot]] = []
    for number, word in enumerate(words):
        after = number + 1 if number + 1 < len(words) else None
        rest, edge = (word[:-1], word[-1]) if word[-1:] in _NARROW else (word, " ")
        runs += [Run(rest, Spot(number, number)), Run(edge, Spot(number, after), glue=True)]
    return _hung(wrap(runs, limit - 1))


def _without_blanks(words: Sequence[str]) -> Iterator[str]:
    """Yield words without the blank at an edge between two, for the cell kept there is a blank already."""
    for number, word in enumerate(words):
        rest = word.removeprefix(" ") if number else word
        yield rest.removesuffix(" ") if number + 1 < len(words) else rest


def _hung(rows: Sequence[Row]) -> list[Row]:
    """Give every row its hanging cell; an edge at the end of a row belongs to the piece before only."""
    hung_rows: list[Row] = []
    opened: set[int | None] = set()
    for number, row in enumerate(rows):
        first = row[0].tag.before if row else None
        hanging = _NOWHERE if first in opened else Spot(None, first)
        opened |= {run.tag.before for run in row}
        last = row[-1] if row else None
        if last and last.tag.before != last.tag.after and number + 1 < len(rows):
            row = (*row[:-1], Run(last.text, Spot(last.tag.before, None)))
        hung_rows.append((Run(" ", hanging), *row))
    return hung_rows


def inked(row: Row, passage: Passage, base: Role, cursor: int | None = None) -> Line:
    """Return a row with marks as brackets on inverse ground and the piece under the cursor underlined."""
    marked = {piece.index for piece in passage.pieces if piece.marked}
    return tuple(_inked(run, passage, marked, base, cursor) for run in row)


def _inked(run: Run[Spot], passage: Passage, marked: set[int], base: Role, cursor: int | None) -> Run[Role]:
    before, after = run.tag.before, run.tag.after
    if before is not None and before == after:
        under = before == cursor
        points = f"{passage.index}/{before}"
        if passage.marked or before in marked:
            return Run(run.text, "mark-cursor" if under else "mark", points=points)
        return Run(run.text, "cursor" if under else base, points=points)
    if passage.marked:
        closes = after is None and before == len(passage.pieces) - 1
        return _edge(
            run.text, _bracket(opens=after == 0, closes=closes), "mark" if before is not None else "ink"
        )
    if after in marked or before in marked:
        return _edge(run.text, _bracket(opens=after in marked, closes=before in marked), "ink")
    return ink(run.text, base)


def _bracket(*, opens: bool, closes: bool) -> str:
    """Return the bracket at the edge of a piece; two marked neighbours share one bar."""
    if opens and closes:
        return "│"
    return "[" if opens else "]" if closes else ""


def _edge(sign: str, bracket: str, without: Role) -> Run[Role]:
    """Return an edge of a piece with its bracket, in as many cells as without one."""
    if not bracket:
        return ink(sign, without)
    return ink(f"{_NARROW.get(sign, '')}{bracket}", "mark")
