"""Which cues a trainee was shown, and which the marks met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.model import Cue
from engine.play.encounter import Shown, piece_spans
from engine.play.play import Play


@dataclass(frozen=True, slots=True)
class CueSeen:
    """A cue that was shown; `passages` are the indexes where, in order; `marked` if a mark met it."""

    cue: Cue
    passages: tuple[int, ...]
    marked: bool


def cues_seen(play: Play, until: int | None = None) -> tuple[CueSeen, ...]:
    """Return the cues shown in the first `until` passages (default: before the verdict), by first showing."""
    limit = play.shown_before_verdict if until is None else until
    cues = {cue.id: cue for cue in play.scenario.cues}
    where: dict[str, list[int]] = {}
    for index, piece_shown in enumerate(play.scene.shown[:limit]):
        for name in dict.fromkeys([*(span.cue for span in piece_shown.text.spans), *piece_shown.cues]):
            where.setdefault(name, []).append(index)
    marked = {name for mark in play.marks for name in cues_under(play, mark)}
    return tuple(CueSeen(cues[name], tuple(passages), name in marked) for name, passages in where.items())


def cues_under(play: Play, mark: str) -> frozenset[str]:
    """Return the ids of the cues that one mark, "passage" or "passage/piece", meets."""
    head, _, tail = mark.partition("/")
    passage = play.scene.shown[int(head)]
    return frozenset(_met(passage, int(tail) if tail else None))


def _met(passage: Shown, piece: int | None) -> Iterator[str]:
    yield from passage.cues
    start, end = (0, len(passage.text.plain)) if piece is None else piece_spans(passage.text.plain)[piece]
    for span in passage.text.spans:
        if span.start < end and start < span.end:
            yield span.cue
