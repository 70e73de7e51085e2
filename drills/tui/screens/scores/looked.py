"""What the pages behind the measures are about: one group, and the days that are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from drills.desk import Desk
from drills.tui.lines import Line
from results.groups import GroupScore, Period


@dataclass(frozen=True, slots=True)
class Looked:
    """One group in one mode, real or simulated, over a period."""

    desk: Desk
    score: GroupScore
    within: Period


class About(Protocol):
    """One page about a group: measured once, laid out for each width."""

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width in cells."""
