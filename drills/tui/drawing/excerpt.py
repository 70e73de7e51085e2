"""What of a passage stands on the first screen of a debrief: the cue, and what fits round it."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from drills.tui.drawing.lines import Line
from drills.tui.drawing.lit_passages import Noted, passage_rows
from engine.debrief.debrief import Lit
from engine.marks import Span
from engine.play.encounter import Piece

CUT = ".."
"""What stands for words that are left out."""


def excerpt(noted: Noted, lit: Lit, limit: int, most: int) -> list[Line]:
    """Return a passage with its first cue lit, without numbers: whole, or what of it fits in `most` rows.

    Clauses are left out at both ends, those after the cue last.
    """
    whole = passage_rows(noted, lit, limit, chips=False)
    if len(whole) <= most or lit.passage.phrase:
        return whole[:most]

    def rows(start: int, end: int) -> list[Line]:
        return passage_rows(noted, _clipped(lit, start, end), limit, chips=False)

    edges = [0, *accumulate(len(piece.text) for piece in lit.passage.pieces)]
    cue = lit.spans[0][1] if lit.spans else Span("", 0, edges[1])
    start, end = (
        max(edge for edge in edges if edge <= cue.start),
        min(edge for edge in edges if edge >= cue.end),
    )
    if len(rows(start, end)) > most:
        return rows(cue.start, end)[:most]
    while wider := [
        (low, high)
        for low, high in ((start, _after(edges, end)), (_before(edges, start), end))
        if (low, high) != (start, end) and len(rows(low, high)) <= most
    ]:
        start, end = wider[0]
    return rows(start, end)


def cue_alone(lit: Lit) -> Lit:
    """Return the words of the first cue without those round them."""
    if not lit.spans:
        return lit
    number, span = lit.spans[0]
    words = lit.passage.text[span.start : span.end]
    alone = Span(span.cue, 0, len(words))
    return replace(
        lit, passage=replace(lit.passage, pieces=(Piece(words, 0, False),)), spans=((number, alone),)
    )


def _after(edges: list[int], at: int) -> int:
    return min((edge for edge in edges if edge > at), default=at)


def _before(edges: list[int], at: int) -> int:
    return max((edge for edge in edges if edge < at), default=at)


def _clipped(lit: Lit, start: int, end: int) -> Lit:
    """Return the part of a passage from `start` to `end`, dots where something is left out."""
    words = lit.passage.text
    before, after = CUT if start else "", CUT if end < len(words) else ""
    part = replace(lit.passage, pieces=(Piece(f"{before}{words[start:end]}{after}", 0, False),))
    moved = tuple(
        (number, Span(span.cue, span.start - start + len(before), span.end - start + len(before)))
        for number, span in lit.spans
        if start <= span.start and span.end <= end
    )
    return replace(lit, passage=part, spans=moved)
