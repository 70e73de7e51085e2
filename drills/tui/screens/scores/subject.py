"""What the pages behind the measures are about: one group, and the days that are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from drills.run.desk import Desk
from drills.tui.drawing.lines import Line
from results.scores.groups import GroupScore, Period


class Moded(Protocol):
    """A row that knows its mode and whether its people are real."""

    @property
    def mode(self) -> str:
        """How it was played."""

    @property
    def simulated(self) -> bool:
        """Whether nobody real is behind it."""


Own = TypeVar("Own", bound=Moded)


@dataclass(frozen=True, slots=True)
class Looked:
    """One group in one mode, real or simulated, over a period."""

    desk: Desk
    score: GroupScore
    within: Period

    def own(self, rows: Iterable[Own]) -> list[Own]:
        """Return the rows of the same mode and the same kind of people."""
        alike = self.score.mode, self.score.simulated
        return [row for row in rows if (row.mode, row.simulated) == alike]


class About(Protocol):
    """One page about a group: measured once, laid out for each width."""

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width in cells."""
