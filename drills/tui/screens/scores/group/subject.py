"""What the pages behind the measures are about: one group, and the days that are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from drills.desk.desk import Desk
from drills.tui.drawing.lines import Line
from results.scores.groups import Period
from results.scores.row import ScoreRow


@dataclass(frozen=True, slots=True)
class Looked:
    """One group in one mode, real or simulated, over a period."""

    desk: Desk
    score: ScoreRow
    within: Period

    def own(self, rows: Iterable[ScoreRow]) -> list[ScoreRow]:
        """Return the rows of the same mode and the same kind of people."""
        return [row for row in rows if row.alike(self.score)]


class About(Protocol):
    """One page about a group: measured once, laid out for each width."""

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width in cells."""
