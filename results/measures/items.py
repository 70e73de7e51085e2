"""Item analysis: how hard each item is, and whether it parts the able from the rest.

Answers may be incomplete, as under random item sets: the rest score of a person is how far, on average, the
other items that person met were answered above or below their facilities. Whoever drew hard items does not
pass for weak; for complete answers it orders people exactly as the sum does.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import fmean
from typing import Literal

from results.measures.measured import LEVEL, Measured, missing
from results.measures.quantiles import f

Flag = Literal["negative", "weak", "too-easy", "too-hard"]
Answers = Mapping[str, float]
"""One person's scores by item, each 0..1; items not met are absent."""

FEW = 30
"""Answers below which an item is not flagged."""
WEAK, EASY, HARD = 0.10, 0.95, 0.20
"""An item-rest correlation below is weak; a facility above or below tells nothing."""


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """One item: `facility` is the mean score, `item_rest` the correlation with the rest.

    `discrimination` and `efficiency` are Moodle's, in percent: 100 cov / sqrt(var var), and 100 cov over the
    covariance of both columns sorted. They and `item_rest` are None where nothing varies.
    """

    item: str
    answers: int
    facility: float
    sd: float | None
    item_rest: float | None
    discrimination: float | None
    efficiency: float | None
    flags: tuple[Flag, ...]


def item_statistics(people: Sequence[Answers]) -> list[ItemStatistics]:
    """Return the statistics of every item that was met, by name."""
    scores: dict[str, list[float]] = {}
    for person in people:
        for name, score in person.items():
            scores.setdefault(name, []).append(score)
    facilities = {name: fmean(values) for name, values in scores.items()}
    rested: dict[str, list[tuple[float, float]]] = {name: [] for name in scores}
    for person in people:
        for name, rest in _rests(person, facilities):
            rested[name].append((person[name], rest))
    return [_statistics(name, scores[name], rested[name]) for name in sorted(scores)]


def _rests(person: Answers, facilities: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Yield for each item how far the others were answered above their facilities, on average."""
    beyond = {name: score - facilities[name] for name, score in person.items()}
    whole, others = fsum(beyond.values()), len(beyond) - 1
    if others:
        for name, score in beyond.items():
            yield name, (whole - score) / others


def _statistics(name: str, scores: Sequence[float], rested: Sequence[tuple[float, float]]) -> ItemStatistics:
    facility = fmean(scores)
    own, rest = [score for score, _ in rested], [other for _, other in rested]
    covariance = _covariance(own, rest)
    spread = sqrt(_covariance(own, own) * _covariance(rest, rest))
    most = _covariance(sorted(own), sorted(rest))
    correlation = covariance / spread if spread else None
    return ItemStatistics(
        item=name,
        answers=len(scores),
        facility=facility,
        sd=sqrt(_covariance(scores, scores)) if len(scores) > 1 else None,
        item_rest=correlation,
        discrimination=None if correlation is None else 100 * correlation,
        efficiency=100 * covariance / most if most else None,
        flags=_flags(len(scores), facility, correlation),
    )


def _covariance(first: Sequence[float], other: Sequence[float]) -> float:
    """Return the sample covariance (n - 1), 0 of fewer than two."""
    if len(first) < 2:
        return 0.0
    mean, other_mean = fmean(first), fmean(other)
    return fsum((a - mean) * (b - other_mean) for a, b in zip(first, other, strict=True)) / (len(first) - 1)


def _flags(answers: int, facility: float, correlation: float | None) -> tuple[Flag, ...]:
    if answers < FEW:
        return ()
    flags: list[Flag] = []
    if correlation is not None and correlation < WEAK:
        flags.append("negative" if correlation < 0 else "weak")
    if facility > EASY:
        flags.append("too-easy")
    if facility < HARD:
        flags.append("too-hard")
    return tuple(flags)


def alpha(people: Sequence[Answers], level: float = LEVEL) -> Measured:
    """Return Cronbach's alpha, of right and wrong alone KR-20, with Feldt's interval (1965).

    k / (k - 1) (1 - sum of item variances / variance of totals). `not-measured` unless everybody answered
    the same two items at least and totals differ; `too-few` below three people.
    """
    names = set(people[0]) if people else set()
    if len(names) < 2 or any(set(person) != names for person in people):
        return missing("not-measured")
    totals = [fsum(person.values()) for person in people]
    whole = _covariance(totals, totals)
    if not whole:
        return missing("not-measured")
    columns = [[person[name] for person in people] for name in names]
    count = len(names)
    value = count / (count - 1) * (1 - fsum(_covariance(column, column) for column in columns) / whole)
    if len(people) < 3:
        return Measured(value, reason="too-few")
    upper, lower = _feldt(value, len(people), count, level)
    return Measured(value, lower, upper, level, "feldt")


def _feldt(value: float, people: int, items: int, level: float) -> tuple[float, float]:
    """Return the upper and the lower end: 1 - (1 - alpha) F at (1 -+ level) / 2."""
    degrees = people - 1, (people - 1) * (items - 1)
    tail = (1 - level) / 2
    return 1 - (1 - value) * f(tail, *degrees), 1 - (1 - value) * f(1 - tail, *degrees)


def standard_error(people: Sequence[Answers]) -> float | None:
    """Return the standard error of measurement of totals, s sqrt(1 - alpha); None where alpha is missing."""
    reliability = alpha(people).value
    if reliability is None:
        return None
    totals = [fsum(person.values()) for person in people]
    return sqrt(_covariance(totals, totals) * (1 - reliability))
