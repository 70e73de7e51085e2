"""The calls of a drill, pair by pair, and their lines as they are numbered on the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from drills.run.drawn import material
from drills.sound.recordings.lines import SpokenLine, spoken_lines
from engine.channels import model
from engine.library.drill import Drill
from engine.library.library import Library
from engine.library.stock import Pair, pools_of
from engine.play.scenario import Scenario

HUNDREDS = 1
"""Hundreds of pairs that are looked at, where there is no end of them."""


@dataclass(frozen=True, slots=True)
class VoicedCall:
    """A call to be recorded; `first` is the number of its first line on the sheet."""

    scenario: Scenario
    lines: tuple[SpokenLine, ...]
    first: int

    @property
    def numbered(self) -> Sequence[tuple[int, SpokenLine]]:
        """Its lines with their numbers."""
        return [*enumerate(self.lines, start=self.first)]


def calls_of(library: Library, drill: Drill) -> tuple[VoicedCall, ...]:
    """Return the calls of a drill, twins beside each other in an order that does not tell which is which.

    The order is that of their ids, so that a number stays what it is as long as the content does.
    Raises `InputError` where the drill names what is not there for it.
    """
    pairs = {tuple(sorted({pair.scam, pair.genuine})) for pair in _pairs(library, drill)}
    calls: list[VoicedCall] = []
    number = 1
    for name in (name for pair in sorted(pairs) for name in pair):
        scenario = library.scenario(name)
        lines = spoken_lines(scenario)
        if lines:
            calls.append(VoicedCall(scenario, lines, number))
            number += len(lines)
    return tuple(calls)


def numbered_lines(calls: Sequence[VoicedCall]) -> dict[int, SpokenLine]:
    """Return the lines of calls by their numbers."""
    return {number: line for call in calls for number, line in call.numbered}


def _pairs(library: Library, drill: Drill) -> Iterator[Pair]:
    """Yield the pairs of a drill that begin with a ring."""
    headers = library.shelf.playable
    for pool in pools_of(drill, material(library, drill, None)):
        for pairs in islice(pool.good().hundreds(), HUNDREDS):
            yield from (pair for pair in pairs if model(headers[pair.scam].channel).rings)
