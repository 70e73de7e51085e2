"""What a unit says of itself in one row of a sheet or one line of a text, and the fact it becomes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from results.journal.facts.campaigns import MeasureCollected, MeasureCount


@dataclass(frozen=True)
class UnitRow:
    """Counts by the id of a measure; `day` is None where none was written. `file` is where it stood."""

    path: str
    counts: Mapping[str, int]
    day: date | None = None
    practice: str = ""
    problems: str = ""
    file: str = ""
    row: int = 0

    @property
    def hash(self) -> str:
        """The SHA-256 of what was written, so that the same row is known again."""
        day = self.day.isoformat() if self.day else ""
        written = [self.path, day, sorted(self.counts.items()), self.practice, self.problems]
        return sha256(json.dumps(written, ensure_ascii=False).encode()).hexdigest()

    def fact(self, campaign: str, today: date, sheet: str, offset: int) -> MeasureCollected:
        """Return the fact of this row, taken in today, out of a kept sheet."""
        counts = tuple(MeasureCount(*count) for count in sorted(self.counts.items()))
        return MeasureCollected(
            campaign, self.path, (self.day or today).isoformat(), counts, self.hash, sheet,
            self.practice, self.problems, (), offset,
        )  # fmt: skip
