"""The ROC from ratings: the area under it without any curve, and its standard errors.

`signal[k]` and `noise[k]` count the ratings k = 1 .. K (first to last: surely genuine to surely a scam) of
scams and of genuine encounters. AUC = P(a scam is rated above a genuine one) + P(both alike) / 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum, sqrt

from results.measures.intervals import around, left_out
from results.measures.measured import LEVEL, Measured, missing

NOTHING = 1e-18
"""A variance below is rounding."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How often each step was given, from surely genuine to surely a scam, to scams and to genuine ones."""

    signal: tuple[int, ...]
    noise: tuple[int, ...]

    def __add__(self, other: Ratings) -> Ratings:
        return Ratings(_sum(self.signal, other.signal), _sum(self.noise, other.noise))

    def __sub__(self, other: Ratings) -> Ratings:
        return Ratings(
            _sum(self.signal, [-count for count in other.signal]),
            _sum(self.noise, [-count for count in other.noise]),
        )

    @property
    def scams(self) -> int:
        """Ratings of scams."""
        return sum(self.signal)

    @property
    def genuine(self) -> int:
        """Ratings of genuine encounters."""
        return sum(self.noise)

    @property
    def measurable(self) -> bool:
        """Whether both kinds were rated."""
        return self.scams > 0 and self.genuine > 0


def _sum(first: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(first, other, strict=True))


def auc(ratings: Ratings) -> float:
    """Return the empirical area, 0..1 (Mann-Whitney U over all pairs); both kinds must have been rated."""
    return fsum(_placements(ratings)[0]) / (ratings.scams * ratings.genuine)


def _placements(ratings: Ratings) -> tuple[list[float], list[float]]:
    """Return for each step, weighted by its count, the genuine ones below it; and the scams above it."""
    below = above = 0.0
    scams: list[float] = []
    for hit, noise in zip(ratings.signal, ratings.noise, strict=True):
        scams.append(hit * (below + noise / 2))
        below += noise
    genuine: list[float] = []
    for hit, noise in zip(reversed(ratings.signal), reversed(ratings.noise), strict=True):
        genuine.append(noise * (above + hit / 2))
        above += hit
    return scams, genuine[::-1]


def se_hanley_mcneil(ratings: Ratings) -> float:
    """Return the standard error of the area by Hanley & McNeil 1982, their Q1 and Q2 taken from the area.

    Q1 = A / (2 - A), Q2 = 2A^2 / (1 + A); doi 10.1148/radiology.143.1.7063747.
    """
    area = auc(ratings)
    return _hanley_mcneil(ratings, area / (2 - area), 2 * area * area / (1 + area))


def _hanley_mcneil(ratings: Ratings, first: float, second: float) -> float:
    area, scams, genuine = auc(ratings), ratings.scams, ratings.genuine
    spread = area * (1 - area) + (scams - 1) * (first - area**2) + (genuine - 1) * (second - area**2)
    return sqrt(max(0.0, spread) / (scams * genuine))


def se_delong(ratings: Ratings) -> float | None:
    """Return the standard error by DeLong, DeLong & Clarke-Pearson 1988; None with one rating of a kind.

    The variances of the placements of scams and of genuine ones, each over its number.
    """
    scams, genuine = ratings.scams, ratings.genuine
    if scams < 2 or genuine < 2:
        return None
    area = auc(ratings)
    of_scams, of_genuine = _placements(ratings)
    parts = 0.0
    for counts, sums, count, others in (
        (ratings.signal, of_scams, scams, genuine),
        (ratings.noise, of_genuine, genuine, scams),
    ):
        squares = fsum(
            number * (total / number / others - area) ** 2
            for number, total in zip(counts, sums, strict=True)
            if number
        )
        parts += squares / (count - 1) / count
    return sqrt(parts)


def pooled_auc(people: Sequence[Ratings], level: float = LEVEL) -> Measured:
    """Return the area over the ratings of all people, ranged over them, within 0..1.

    Never narrower than as if one person had rated all (Hanley & McNeil). `not-measured` without scams or
    without genuine ones; `too-few`, with the area alone, for one person, or where only one of several has
    rated any of a kind, or where all are alike and part both kinds wholly.
    """
    rated = [person for person in people if person.scams or person.genuine]
    if not rated:
        return missing("not-measured")
    total = rated[0]
    for person in rated[1:]:
        total += person
    if not total.measurable:
        return missing("not-measured")
    rests = [total - person for person in rated]
    if len(rated) < 2 or not all(rest.measurable for rest in rests):
        return Measured(auc(total), reason="too-few")
    over_people = left_out([auc(rest) for rest in rests])
    chance = se_hanley_mcneil(total) ** 2
    if max(chance, over_people.variance) < NOTHING:
        return Measured(auc(total), reason="too-few")
    ranged = around(auc(total), chance, [over_people], "jackknife", level).within(0, 1)
    return ranged if ranged.method == "jackknife" else replace(ranged, method="hanley-mcneil")
