"""Intervals: how far a value may lie off, and never less far than the number of answers alone allows.

The answers alone give the binomial variance. What people differ by comes on top, found by leaving each out in
turn; where a statement is to hold for other scenarios too, so does what twin pairs differ by. Where neither
exceeds the binomial variance, the interval is binomial: five people who are all alike are no certainty.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from results.measures.detection import Counts, d_prime, se_d_prime
from results.measures.measured import LEVEL, Measured, Method, missing
from results.measures.quantiles import t, z

Detection = Callable[[Counts], float]
"""`d_prime` or `criterion`."""

NOTHING = 1e-12
"""A difference of variances below is rounding."""
PAIRS = 6
"""Twin pairs from which on a range may be over them too; the spread of fewer is not known."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The variance of a value over people (or twin pairs), and the degrees of freedom it is known with."""

    variance: float
    degrees: int


def left_out(without: Sequence[float]) -> Spread:
    """Return the delete-one variance (T-1)/T sum (v_i - mean v)^2 of T >= 2 values, each without one part.

    (Tukey 1958; its interval takes t with T - 1 degrees.)
    """
    count, middle = len(without), fsum(without) / len(without)
    return Spread((count - 1) / count * fsum((value - middle) ** 2 for value in without), count - 1)


def around(
    value: float, chance: float, spreads: Iterable[Spread], method: Method, level: float = LEVEL
) -> Measured:
    """Return a value with its interval, never narrower than `chance`, the binomial variance, makes it.

    What each spread exceeds `chance` by is added to it; t with the degrees of what exceeds (Satterthwaite
    1946, doi 10.2307/3002019). Where nothing exceeds, the method is `binomial`, with the normal quantile.
    """
    beyond = [spread for spread in spreads if spread.variance > chance]
    variance = chance + fsum(spread.variance - chance for spread in beyond)
    quantile = t(0.5 + level / 2, _degrees(variance, beyond)) if beyond else z(0.5 + level / 2)
    half = quantile * sqrt(variance)
    return Measured(value, value - half, value + half, level, method if beyond else "binomial")


def _degrees(variance: float, beyond: Sequence[Spread]) -> float:
    """Return the degrees of freedom of a sum of variances, to a tenth and at least 1."""
    if len(beyond) == 1:
        return beyond[0].degrees
    parts = fsum(spread.variance**2 / spread.degrees for spread in beyond)
    return max(1.0, round(variance**2 / parts, 1))


def wilson(successes: float, trials: float, level: float = LEVEL, quantile: float | None = None) -> Measured:
    """Return a rate with its Wilson score interval, no continuity correction; `not-measured` without trials.

    (p + q^2/2n +- q sqrt(p(1-p)/n + q^2/4n^2)) / (1 + q^2/n) with q the normal quantile, or `quantile`
    (Wilson 1927).
    """
    if trials == 0:
        return missing("not-measured")
    q = z(0.5 + level / 2) if quantile is None else quantile
    rate, square = successes / trials, q * q
    centre = (rate + square / (2 * trials)) / (1 + square / trials)
    half = q * sqrt(rate * (1 - rate) / trials + square / (4 * trials**2)) / (1 + square / trials)
    low = 0.0 if successes == 0 else centre - half
    high = 1.0 if successes == trials else centre + half
    return Measured(rate, low, high, level, "wilson")


@dataclass(frozen=True, slots=True)
class Tally:
    """How often one person succeeded, of how many trials."""

    successes: int
    trials: int


def share(people: Iterable[Tally], level: float = LEVEL) -> Measured:
    """Return the share of successes over all trials of all people, ranged over people; within 0..1.

    Wilson's interval at as many trials as would have, without differences between people, the variance that
    leaving each out shows, with t (Franco, Little, Louis & Slud 2019, doi 10.1093/jssam/smy019). Of one
    person, or where people differ no more than chance makes them, it is Wilson's of the trials.
    """
    tried = [person for person in people if person.trials]
    successes, trials = sum(person.successes for person in tried), sum(person.trials for person in tried)
    if len(tried) < 2:
        return wilson(successes, trials, level)
    rate = successes / trials
    chance = rate * (1 - rate) / (trials - 1)  # what leaving each trial out would show
    spread = left_out([(successes - person.successes) / (trials - person.trials) for person in tried])
    if spread.variance <= chance + NOTHING:
        return wilson(successes, trials, level)
    worth = trials * chance / spread.variance
    ranged = wilson(rate * worth, worth, level, t(0.5 + level / 2, spread.degrees))
    return Measured(rate, ranged.low, ranged.high, level, "jackknife")


def hit_rate(people: Iterable[Counts], level: float = LEVEL) -> Measured:
    """Return the share of all scams of all people that were called scams, ranged over people."""
    return share((Tally(person.hits, person.scams) for person in people), level)


def false_alarm_rate(people: Iterable[Counts], level: float = LEVEL) -> Measured:
    """Return the share of all genuine encounters of all people that were doubted, ranged over people."""
    return share((Tally(person.false_alarms, person.genuine) for person in people), level)


def pooled(measure: Detection, people: Sequence[Counts], level: float = LEVEL) -> Measured:
    """Return a detection measure of the summed counts of people, ranged over them; scenarios are held fixed.

    One person alone has a binomial interval. `not-measured` without scams or without genuine ones, `too-few`
    where only one of several people has judged any of a kind.
    """
    return _pooled(measure, people, None, level)


def pooled_over_both(
    measure: Detection, people: Sequence[Counts], pairs: Sequence[Counts], level: float = LEVEL
) -> Measured:
    """Return what `pooled` does, ranged over the people and over the twin pairs they met (`two-way`).

    To each belongs what it was judged in all. One person met each pair once, so that the binomial interval is
    over both. `too-few`, with the value alone, below `PAIRS` pairs or where one pair holds all of a kind.
    (Compare Cameron, Gelbach & Miller 2011, doi 10.1198/jbes.2010.07136, whose variance over single meetings
    is the binomial one here.)
    """
    return _pooled(measure, people, [pair for pair in pairs if pair.judgements], level)


def _pooled(
    measure: Detection, people: Sequence[Counts], pairs: Sequence[Counts] | None, level: float
) -> Measured:
    """Return a pooled measure ranged over people, and over pairs where these are given."""
    judged = [person for person in people if person.judgements]
    total = sum(judged, Counts())
    if not _measurable(total):
        return missing("not-measured")
    if len(judged) == 1:
        return binomial(measure, total, level)
    value, chance = measure(total), chance_of(measure, total)
    over_people = _left_out(measure, total, judged)
    if over_people is None:
        return missing("too-few")
    if pairs is None:
        return around(value, chance, [over_people], "jackknife", level)
    over_pairs = _left_out(measure, total, pairs) if len(pairs) >= PAIRS else None
    if over_pairs is None:
        return Measured(value, reason="too-few")
    return around(value, chance, [over_people, over_pairs], "two-way", level)


def _left_out(measure: Detection, total: Counts, parts: Sequence[Counts]) -> Spread | None:
    """Return the spread over parts; None where a kind would be missing without one of them."""
    rests = [total - part for part in parts]
    if not all(map(_measurable, rests)):
        return None
    values = {rest: measure(rest) for rest in set(rests)}
    return left_out([values[rest] for rest in rests])


def _measurable(counts: Counts) -> bool:
    return counts.scams > 0 and counts.genuine > 0


def chance_of(measure: Detection, counts: Counts) -> float:
    """Return the binomial variance of `d_prime` or `criterion` (Gourevitch & Galanter 1967)."""
    return se_d_prime(counts) ** 2 * (1.0 if measure is d_prime else 0.25)


def binomial(measure: Detection, counts: Counts, level: float = LEVEL) -> Measured:
    """Return `d_prime` or `criterion` of one person with the interval of Gourevitch & Galanter (1967).

    `not-measured` without scams or without genuine ones.
    """
    if not _measurable(counts):
        return missing("not-measured")
    return around(measure(counts), chance_of(measure, counts), [], "binomial", level)


@dataclass(frozen=True, slots=True)
class Sums:
    """One person's plays: how many, the sum of a whole number each has, and the sum of its squares."""

    count: int
    total: int
    squares: int

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.count + other.count, self.total + other.total, self.squares + other.squares)


def mean(sums: Iterable[Sums], level: float = LEVEL) -> Measured:
    """Return the mean over all plays of all people, ranged over people; of one person, over the plays.

    Never narrower than the spread of single plays makes it. `not-measured` without plays; `too-few`, with the
    mean alone, where all plays are alike, for they do not tell how much others would differ.
    """
    people = [person for person in sums if person.count]
    whole = sum(people, Sums(0, 0, 0))
    if not whole.count:
        return missing("not-measured")
    value = whole.total / whole.count
    squares = whole.squares * whole.count - whole.total**2
    if squares <= 0:
        return Measured(value, reason="too-few")
    chance = Spread(squares / (whole.count**2 * (whole.count - 1)), whole.count - 1)
    if len(people) > 1:
        rests = [(whole.total - person.total) / (whole.count - person.count) for person in people]
        over_people = left_out(rests)
        if over_people.variance > chance.variance:
            return around(value, chance.variance, [over_people], "jackknife", level)
    half = t(0.5 + level / 2, chance.degrees) * sqrt(chance.variance)
    return Measured(value, value - half, value + half, level, "jackknife")
