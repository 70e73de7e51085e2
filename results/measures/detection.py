"""Signal detection, yes/no: sensitivity and criterion from four counts, always log-linear.

Rates are H = (hits + .5) / (scams + 1) and F = (false alarms + .5) / (genuine + 1) (Hautus 1995,
doi 10.3758/BF03203619); c > 0 says scam rarely, c < 0 says it often.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import copysign, exp, pi, sqrt

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
        return self.scams + self.genuine

    @property
    def rates(self) -> tuple[float, float]:
        """Hit and false-alarm rate, log-linear, both in (0, 1)."""
        return (self.hits + 0.5) / (self.scams + 1), (self.false_alarms + 0.5) / (self.genuine + 1)


def d_prime(counts: Counts) -> float:
    """Return d' = z(H) - z(F); 0 is guessing."""
    hit, alarm = counts.rates
    return z(hit) - z(alarm)


def criterion(counts: Counts) -> float:
    """Return c = -(z(H) + z(F)) / 2."""
    hit, alarm = counts.rates
    return -(z(hit) + z(alarm)) / 2


def ln_beta(counts: Counts) -> float:
    """Return ln(beta) = d' c."""
    return d_prime(counts) * criterion(counts)


def beta(counts: Counts) -> float:
    """Return the likelihood ratio at the criterion, exp(d' c)."""
    return exp(ln_beta(counts))


def se_d_prime(counts: Counts) -> float:
    """Return the standard error of d' for one person (Gourevitch & Galanter 1967); that of c is half."""
    hit, alarm = counts.rates
    return sqrt(
        hit * (1 - hit) / (counts.scams * _density(hit) ** 2)
        + alarm * (1 - alarm) / (counts.genuine * _density(alarm) ** 2)
    )


def _density(rate: float) -> float:
    return exp(-(z(rate) ** 2) / 2) / sqrt(2 * pi)


def a_prime(hit: float, alarm: float) -> float:
    """Return A' of two raw rates in [0, 1]; .5 where they are equal, sign-symmetric below."""
    if hit == alarm:
        return 0.5
    gap = hit - alarm
    return 0.5 + copysign(1, gap) * (gap * gap + abs(gap)) / (4 * max(hit, alarm) - 4 * hit * alarm)


def b_double_prime_d(hit: float, alarm: float) -> float:
    """Return B''D of two raw rates; 0 where it is undefined."""
    below = (1 - hit) * (1 - alarm) + hit * alarm
    return ((1 - hit) * (1 - alarm) - hit * alarm) / below if below else 0.0


def right_of_hundred(sensitivity: float) -> float:
    """Return how often of 100 a scam and a genuine one side by side are told apart: 100 Phi(d'/sqrt 2)."""
    return 100 * NORMAL.cdf(sensitivity / sqrt(2))
