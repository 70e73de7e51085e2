"""The ROC as a curve: normal strengths behind ratings, of equal or unequal spread, by maximum likelihood.

Genuine encounters seem scam-like with strength N(0, 1), scams with N(d, sd); a rating says between which two
cuts the strength lay (Dorfman & Alf 1969, doi 10.1016/0022-2496(69)90019-4). The area under the curve is
Phi(d / sqrt(1 + sd^2)). Steps nobody gave are left out. Found by Fisher scoring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, inf, isfinite, log, sqrt

from results.measures.quantiles import NORMAL, z
from results.measures.roc import Ratings

STEPS = 200
"""Steps of scoring after which a fit is given up."""
ENOUGH, NEAR = 1e-11, 1e-6
"""Twice what a step must still promise to the log-likelihood; and where rounding leaves no higher point."""
FARTHEST = 20.0
"""A d beyond says that the search runs off: there is no best curve."""
SLIGHTEST = 0.05
"""A spread below, or its inverse above, says that the cells cannot tell it."""
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A fitted ROC: d in spreads of genuine ones, `sd` of scams (1 where equal), cuts from low to high.

    `se_d` is the standard error of d from the expected information.
    """

    d: float
    sd: float
    cuts: tuple[float, ...]
    log_likelihood: float
    se_d: float

    @property
    def area(self) -> float:
        """The area under the curve, 0..1."""
        return NORMAL.cdf(self.d / sqrt(1 + self.sd**2))


@dataclass(frozen=True, slots=True)
class _Point:
    """Where the search stands: d, the logarithm of sd, the cuts."""

    d: float
    log_sd: float
    cuts: Row

    def moved(self, step: Sequence[float]) -> _Point:
        unequal = len(step) > 1 + len(self.cuts)
        spread = self.log_sd + (step[1] if unequal else 0.0)
        cuts = zip(self.cuts, step[1 + unequal :], strict=True)
        return _Point(self.d + step[0], spread, tuple(cut + by for cut, by in cuts))


def equal_variance(ratings: Ratings) -> Curve | None:
    """Return the curve of equal spreads; None where no best one exists, as with kinds parted wholly."""
    return _fit(ratings, unequal=False)


def unequal_variance(ratings: Ratings) -> Curve | None:
    """Return the curve with a spread of its own for scams; None where no best one exists.

    Three steps must have been given; empty cells at both ends often leave none.
    """
    return _fit(ratings, unequal=True)


def _fit(ratings: Ratings, *, unequal: bool) -> Curve | None:
    used = [pair for pair in zip(ratings.signal, ratings.noise, strict=True) if any(pair)]
    if not ratings.measurable or len(used) < 2 + unequal:
        return None
    signal, noise = [scams for scams, _ in used], [other for _, other in used]
    if _parted(signal, noise):
        return None
    from results.measures.fitted.newton import ascent, standard_errors

    point = _start(signal, noise)
    height = _log_likelihood(point, signal, noise)
    for _ in range(STEPS):
        gradient, information = _slopes(point, signal, noise, unequal)
        uphill = ascent(information, gradient)
        if uphill is None:
            return None
        step = uphill.tolist()
        promised = sum(move * slope for move, slope in zip(step, gradient, strict=True))
        reached, higher = _climb(point, height, step, signal, noise)
        if promised < ENOUGH or not higher > height:
            errors = standard_errors(information) if promised < NEAR else None
            if errors is None:
                return None
            return Curve(point.d, exp(point.log_sd), point.cuts, height, float(errors[0]))
        point, height = reached, higher
        if abs(point.d) > FARTHEST or abs(point.log_sd) > -log(SLIGHTEST):
            return None
    return None


def _parted(signal: Sequence[int], noise: Sequence[int]) -> bool:
    """Return whether all of one kind lie at or beyond one step and all of the other at or before it."""
    scams = [at for at, count in enumerate(signal) if count]
    genuine = [at for at, count in enumerate(noise) if count]
    return scams[0] >= genuine[-1] or genuine[0] >= scams[-1]


def _climb(
    point: _Point, height: float, step: Sequence[float], signal: Sequence[int], noise: Sequence[int]
) -> tuple[_Point, float]:
    """Return the best of the whole step, its half, its quarter and so on, until halving helps no more.

    Where the curve fits badly the expected information promises too much, and whole steps swing to and fro.
    """
    best, highest, share = point, height, 1.0
    while share > 1e-9:
        reached = point.moved([share * move for move in step])
        higher = _log_likelihood(reached, signal, noise)
        if higher > highest:
            best, highest = reached, higher
        elif highest > height:
            break
        share /= 2
    return best, highest


def _start(signal: Sequence[int], noise: Sequence[int]) -> _Point:
    """Return log-linear cuts of the genuine ones and d between the middles of both."""
    cuts, others = _normal_cuts(noise), _normal_cuts(signal)
    d = sum(cut - other for cut, other in zip(cuts, others, strict=True)) / len(cuts)
    return _Point(d, 0.0, tuple((cut + other + d) / 2 for cut, other in zip(cuts, others, strict=True)))


def _normal_cuts(counts: Sequence[int]) -> list[float]:
    below, quantiles = 0.0, []
    for count in counts[:-1]:
        below += count + 1 / len(counts)
        quantiles.append(z(below / (sum(counts) + 1)))
    return quantiles


def _log_likelihood(point: _Point, signal: Sequence[int], noise: Sequence[int]) -> float:
    """Return the logarithm of the probability of the ratings, -inf for cuts out of order."""
    sd = exp(point.log_sd)
    scams = [(cut - point.d) / sd for cut in point.cuts]
    total = 0.0
    for ends, counts in ((scams, signal), (point.cuts, noise)):
        for count, chance in zip(counts, _chances(ends), strict=True):
            if count and not chance > 0:
                return -inf
            total += count * log(chance) if count else 0.0
    return total if all(a < b for a, b in pairwise(point.cuts)) and isfinite(total) else -inf


def _chances(ends: Sequence[float]) -> list[float]:
    """Return the probability of each step; what is above 0 is mirrored, for there the tail is exact."""
    bounds = [-inf, *ends, inf]
    return [
        NORMAL.cdf(-low) - NORMAL.cdf(-high) if low > 0 else NORMAL.cdf(high) - NORMAL.cdf(low)
        for low, high in pairwise(bounds)
    ]


def _slopes(
    point: _Point, signal: Sequence[int], noise: Sequence[int], unequal: bool
) -> tuple[list[float], list[list[float]]]:
    """Return the gradient by d, log sd where it is free and the cuts, and the expected information."""
    size = 1 + unequal + len(point.cuts)
    gradient = [0.0] * size
    information = [[0.0] * size for _ in range(size)]
    sd = exp(point.log_sd)
    for scam, counts in ((True, signal), (False, noise)):
        ends = [(cut - point.d) / sd for cut in point.cuts] if scam else list(point.cuts)
        ends_by = [_end_slopes(at, end, sd, size, scam, unequal) for at, end in enumerate(ends)]
        flat = [0.0] * size
        total = sum(counts)
        for count, chance, (low, high) in zip(
            counts, _chances(ends), pairwise([flat, *ends_by, flat]), strict=True
        ):
            by = [b - a for a, b in zip(low, high, strict=True)]
            chance = max(chance, 1e-300)
            for row, slope in enumerate(by):
                if slope:
                    gradient[row] += count * slope / chance
                    for column, other in enumerate(by):
                        information[row][column] += total * slope * other / chance
    return gradient, information


def _end_slopes(at: int, end: float, sd: float, size: int, scam: bool, unequal: bool) -> list[float]:
    """Return the slopes of the probability below one cut."""
    slopes = [0.0] * size
    density = NORMAL.pdf(end)
    slopes[1 + unequal + at] = density / sd if scam else density
    if scam:
        slopes[0] = -density / sd
        if unequal:
            slopes[1] = -density * end
    return slopes
