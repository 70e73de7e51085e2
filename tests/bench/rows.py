"""A row of the table of speed: a job, what it is measured against, and the ratio that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """One job: milliseconds of the processor that its floor and it took, in turns within one run."""

    job: str
    floor: str
    floor_ms: float
    job_ms: float
    asked: float

    @classmethod
    def of(cls, job: str, floor: str, floors: Sequence[float], jobs: Sequence[float], asked: float) -> Row:
        """Return the row of what was measured in seconds, by the medians."""
        return cls(job, floor, 1000 * median(floors), 1000 * median(jobs), asked)

    @property
    def ratio(self) -> float:
        """How many times its floor the job took."""
        return self.job_ms / self.floor_ms

    def __str__(self) -> str:
        return (
            f"{self.job}: {self.job_ms:.1f} ms, {self.ratio:.2f} x {self.floor}"
            f" ({self.floor_ms:.1f} ms); asked {self.asked} x"
        )
