"""One row of scores: a group, a trainee or a channel in one mode, as it is measured."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from results.measures.detection import Counts, right_of_hundred
from results.measures.measured import Measured, missing
from results.scores.passing import Standings

GUESSING = 50.0
"""Of 100 told apart by guessing."""


@dataclass(frozen=True, slots=True)
class KindScore:
    """How often a kind of red flag was shown, and missed."""

    kind: str
    shown: int
    missed: int

    @property
    def rate(self) -> float:
        """Share missed, 0..1."""
        return self.missed / self.shown


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group (trainee, channel) in one mode, wholly real or wholly simulated.

    Rates are 0..1, `mean_points` 0..100. Counts are None where they are withheld.
    """

    group: str
    """The group's label; the trainee's pseudonym; the channel."""
    id: str
    trainees: int
    """People with a first meeting in the period."""
    assessed: int
    """People who judged enough in the period to pass or not: those behind `pass_rate`."""
    reassessed: int
    """The same by what they met again: those behind `repeat_pass_rate`."""
    lacking: int
    """People who have yet to judge some before it can be said whether they pass."""
    judgements: int
    hits: int | None
    misses: int | None
    false_alarms: int | None
    correct_rejections: int | None
    hit_rate: Measured
    false_alarm_rate: Measured
    d_prime: Measured
    criterion: Measured
    leaning: Measured
    """c once more, ranged over people and scenarios: what is stated of a group is to hold for others too."""
    mean_points: Measured
    pass_rate: Measured
    """Share of those who judged enough who pass (`results.scores.passing`)."""
    repeat_pass_rate: Measured
    """The same by what they met again."""
    coverage: Measured
    """Share of the group's trainees of today who have judged in the period."""
    mode: str
    simulated: bool
    small: bool
    weakest_kinds: tuple[KindScore, ...]
    standings: Standings | None = None
    """Where a trainee stands; None of a group, a channel, and of whom passing is not asked."""

    @property
    def of_hundred(self) -> Measured:
        """How often of 100 a scam and a genuine one side by side are told apart."""
        return of_hundred(self.d_prime, self.hit_rate, self.false_alarm_rate)

    @property
    def counts(self) -> Counts | None:
        """The outcomes behind the row; None where they are withheld."""
        outcomes = (self.hits, self.misses, self.false_alarms, self.correct_rejections)
        counts = [count for count in outcomes if count is not None]
        return Counts(*counts) if len(counts) == len(outcomes) else None

    @property
    def graded(self) -> bool:
        """Whether bands and passing are spoken of, of a trainee: not after drills for elders alone."""
        return self.standings is not None

    @property
    def passed(self) -> bool | None:
        """Whether a trainee passes; None before enough was judged."""
        standing = self.standings.first if self.standings else None
        return standing.passed if standing and standing.enough else None

    @property
    def repeat_passed(self) -> bool | None:
        """Whether a trainee passes by what was met again; None before enough was judged."""
        standing = self.standings.repeats if self.standings else None
        return standing.passed if standing and standing.enough else None

    @property
    def scams_lacking(self) -> int | None:
        """Scams a trainee has yet to judge; None where passing is not asked."""
        return self.standings.first.scams_lacking if self.standings else None

    @property
    def genuine_lacking(self) -> int | None:
        """Genuine ones a trainee has yet to judge; None where passing is not asked."""
        return self.standings.first.genuine_lacking if self.standings else None

    def protected(self) -> Self:
        """Return the row as it may be published although few people stand behind it."""
        none = missing("small-group")
        return replace(
            self,
            hits=None, misses=None, false_alarms=None, correct_rejections=None, hit_rate=none,
            false_alarm_rate=none, d_prime=none, criterion=none, leaning=none, mean_points=none,
            pass_rate=none, repeat_pass_rate=none, coverage=none, weakest_kinds=(),
        )  # fmt: skip

    def without_few(self, k: int) -> Self:
        """Return the row without what fewer people stand behind than behind the row."""
        none = missing("small-group")
        row = replace(self, pass_rate=none) if 0 < self.assessed < k else self
        return replace(row, repeat_pass_rate=none) if 0 < row.reassessed < k else row


def of_hundred(sensitivity: Measured, hit_rate: Measured, false_alarm_rate: Measured) -> Measured:
    """Return how often of 100 a scam and a genuine one side by side are told apart, with its range.

    At most 50 where scams were called scams no oftener than genuine ones were: log-linear rates of few scams
    lie nearer to one half than those of many genuine ones, so that d' alone would call that telling apart.
    """
    right = sensitivity.scaled(right_of_hundred)
    if right.value is None or hit_rate.value is None or false_alarm_rate.value is None:
        return right
    if hit_rate.value > false_alarm_rate.value:
        return right
    value = min(right.value, GUESSING)
    return replace(right, value=value, low=None if right.low is None else min(right.low, value))
