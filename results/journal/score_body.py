"""The score of a play as the fact of its end carries it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartBody:
    """Part of a score in hundredths of a point."""

    name: str
    got: int
    most: int


@dataclass(frozen=True, slots=True)
class CueBody:
    """What became of one cue that was shown."""

    cue: str
    kind: str
    sign: str
    marked: bool
    missed: bool


@dataclass(frozen=True, slots=True)
class StepBody:
    """What became of one act of a counter procedure: done, early, missing, optional or forbidden."""

    step: str
    status: str


@dataclass(frozen=True, slots=True)
class ScoreBody:
    """The score of a play: `points` 0..10000 in hundredths, shares in thousandths, times in milliseconds."""

    version: int
    rating: int | None
    outcome: str | None
    points: int
    parts: tuple[PartBody, ...]
    recognised: int | None
    encounter_ms: int
    verdict_ms: int
    cues: tuple[CueBody, ...]
    result: str | None
    given: tuple[str, ...]
    correct: int | None
    steps: tuple[StepBody, ...] = ()
