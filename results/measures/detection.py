"""Signal detection, yes/no: sensitivity and criterion from four counts, always log-linear.

With S scams and N genuine, H = (hits + .5) / (S + 1) and F = (false alarms + .5) / (N + 1) (Hautus 1995,
doi 10.3758/BF03203619), so that nobody is infinitely good. d' = z(H) - z(F), c = -(z(H) + z(F)) / 2
(Macmillan & Creelman, Detection Theory, 2nd ed.). c > 0 says scam rarely, c < 0 says it often.

What takes `Counts` corrects; what takes two rates takes them as they are, each strictly between 0 and 1 where
z is used, and raises `statistics.StatisticsError` outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

from results.measures.quantiles import NORMAL, z


@dataclass(frozen=True, slots=True)
class Counts:
    """The four outcomes, each >= 0."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    correct_rejections: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.hits + other.hits,
            self.misses + other.misses,
            self.false_alarms + other.false_alarms,
            self.correct_rejections + other.correct_rejections,
        )

    def __sub__(self, other: Counts) -> Counts:
        return Counts(
            self.hits - other.hits,
            self.misses - other.misses,
            self.false_alarms - other.false_alarms,
            self.correct_rejections - other.correct_rejections,
        )

    @property
    def scams(self) -> int:
        """Judgements of scams."""
        return self.hits + self.misses

    @property
    def genuine(self) -> int:
        """Judgements of genuine encounters."""
        return self.false_alarms + self.correct_rejections

    @property
    def judgements(self) -> int:
        """All judgements."""
        return self.hits + self.misses + self.false_alarms + self.correct_rejections

    @property
    def rates(self) -> tuple[float, float]:
        """Hit and false-alarm rate, log-linear, both in (0, 1), also without any judgement."""
        return (self.hits + 0.5) / (self.scams + 1), (self.false_alarms + 0.5) / (self.genuine + 1)


ONE: Mapping[str, Counts] = {
    "hit": Counts(hits=1),
    "miss": Counts(misses=1),
    "false-alarm": Counts(false_alarms=1),
    "correct-rejection": Counts(correct_rejections=1),
}
"""One judgement, by its outcome."""


def d_prime(counts: Counts) -> float:
    """Return d', log-linear; 0 is guessing."""
    return sensitivity(*counts.rates)


def criterion(counts: Counts) -> float:
    """Return c, log-linear; 0 leans to neither side."""
    return bias(*counts.rates)


def se_d_prime(counts: Counts) -> float:
    """Return the standard error of one person's d', log-linear; that of c is half of it.

    Raises `ZeroDivisionError` without scams or without genuine ones.
    """
    return se_sensitivity(*counts.rates, counts.scams, counts.genuine)


def sensitivity(hit: float, alarm: float) -> float:
    """Return z(H) - z(F)."""
    return z(hit) - z(alarm)


def bias(hit: float, alarm: float) -> float:
    """Return -(z(H) + z(F)) / 2."""
    return -(z(hit) + z(alarm)) / 2


def se_sensitivity(hit: float, alarm: float, scams: int, genuine: int) -> float:
    """Return the standard error of z(H) - z(F) (Gourevitch & Galanter 1967, doi 10.1007/BF02289399).

    The square root of H(1-H) / (S phi(z(H))^2) + F(1-F) / (N phi(z(F))^2).
    """
    return sqrt(_variance(hit, scams) + _variance(alarm, genuine))


def _variance(rate: float, judgements: int) -> float:
    return rate * (1 - rate) / (judgements * NORMAL.pdf(z(rate)) ** 2)


def right_of_hundred(sensitivity: float) -> float:
    """Return how often of 100 a scam and a genuine one side by side are told apart: 100 Phi(d' / sqrt 2)."""
    return 100 * NORMAL.cdf(sensitivity / sqrt(2))
