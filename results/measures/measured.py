"""A measured value with its range, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

Method = Literal[
    "wilson", "jackknife", "two-way", "binomial", "feldt", "newcombe", "information", "hanley-mcneil"
]
Reason = Literal["small-group", "too-few", "not-measured"]

LEVEL = 0.95
"""Level of the intervals of groups."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with the interval `low` to `high` at `level`, found by `method`; or all null and a `reason`.

    `small-group`: hidden, for few people stand behind it. `too-few`: no range, perhaps a value.
    `not-measured`: nothing to measure. `people` is how many stand behind it, where that was counted; it
    decides what is published and is no part of the value, so two values compare without it.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    level: float | None = None
    method: Method | None = None
    reason: Reason | None = None
    people: int | None = field(default=None, compare=False)

    def behind(self, people: int) -> Measured:
        """Return the value with how many people stand behind it."""
        return replace(self, people=people)

    def withheld(self) -> Measured:
        """Return the value as it may be published although few people stand behind it."""
        return missing("small-group").behind(self.people or 0)

    def scaled(self, change: Callable[[float], float]) -> Measured:
        """Return the value and both ends under an increasing function; a reason stays."""
        return replace(
            self,
            value=None if self.value is None else change(self.value),
            low=None if self.low is None else change(self.low),
            high=None if self.high is None else change(self.high),
        )

    def within(self, least: float, most: float) -> Measured:
        """Return the range cut to what the value can be, for intervals that know no bounds."""
        return self.scaled(lambda number: min(max(number, least), most))


def missing(reason: Reason) -> Measured:
    """Return no value, with the reason."""
    return Measured(None, reason=reason)
