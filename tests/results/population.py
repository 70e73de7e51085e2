"""Groups drawn from a population whose values are known: people and scenarios differ by what is asked.

Evidence is N(d/2, 1) of a scam, N(-d/2, 1) of a genuine one, shifted by how much the scenario seems a scam,
N(0, items); scam is said above c. People's d and c differ with the same standard deviation. Each meets some
of the pairs of a pool, and chance tells which twin, as drills do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from results.measures.change import Cell
from results.measures.detection import Counts
from results.measures.quantiles import NORMAL

D = 1.5
"""The mean of people's d."""
POOL = 40
"""Twin pairs of a drill; as many again for a second period."""

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Design:
    """How many people judge how often each; standard deviations of scenarios and of people; the mean of c."""

    people: int
    judgements: int
    items: float
    persons: float
    leaning: float = 0.2

    @property
    def chance(self) -> np.random.Generator:
        """The same draws each time."""
        return np.random.default_rng(
            [self.people, self.judgements, int(10 * self.items), int(10 * self.persons)]
        )

    def __str__(self) -> str:
        return (
            f"{self.people:2} people, {self.judgements:2} judgements, scenarios differ by {self.items},"
            f" people by {self.persons}"
        )

    @property
    def population(self) -> tuple[float, float]:
        """The pooled d' and c over all people and all scenarios there could be."""
        width = sqrt(1 + self.items**2 + 1.25 * self.persons**2)
        return D / width, self.leaning / width


@dataclass(frozen=True, slots=True)
class Group:
    """Outcomes by person and by pair, and the pooled d' and c of these scenarios over all people."""

    people: Sequence[Counts]
    pairs: Sequence[Counts]
    fixed: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Answers:
    """Of every group, person and judgement: which pair, whether it was the scam, whether scam was said."""

    pair: Whole
    scam: NDArray[np.bool_]
    called_scam: NDArray[np.bool_]
    seeming: tuple[Floats, Floats] = field(repr=False)
    """How much the scam and the genuine one of each pair seem scams."""


def _answers(
    chance: np.random.Generator, design: Design, groups: int, times: int, pool: int, learnt: float = 0.0
) -> _Answers:
    """Draw `times` judgements a person; d is higher by `learnt` in the second half of them."""
    shape = groups, design.people, times
    d = chance.normal(D, design.persons, (groups, design.people, 1))
    d = d + np.where(np.arange(times) >= times // 2, learnt, 0.0)
    c = chance.normal(design.leaning, design.persons, (groups, design.people, 1))
    scams, genuine = (chance.normal(0, design.items, (groups, pool)) for _ in range(2))
    pair = np.argsort(chance.random((groups, design.people, pool)), axis=2)[:, :, :times]
    scam = chance.random(shape) < 0.5
    group = np.arange(groups)[:, None, None]
    mean = np.where(scam, d / 2 + scams[group, pair], -d / 2 + genuine[group, pair])
    return _Answers(pair, scam, chance.normal(mean, 1) > c, (scams, genuine))


def _outcomes(scam: NDArray[np.bool_], called_scam: NDArray[np.bool_]) -> Whole:
    """Return one column for each outcome, in the order of `Counts`."""
    return np.stack(
        [scam & called_scam, scam & ~called_scam, ~scam & called_scam, ~scam & ~called_scam], axis=-1
    ).astype(np.int64)


def _fixed(design: Design, seeming: tuple[Floats, Floats]) -> Floats:
    """Return d' and c of each group's scenarios over all people: chances of one person with all over w."""
    width = sqrt(1 + 1.25 * design.persons**2)
    rates = [
        np.vectorize(NORMAL.cdf)((mean + shift - design.leaning) / width).mean(axis=1)
        for mean, shift in zip((D / 2, -D / 2), seeming, strict=True)
    ]
    hit, alarm = (np.vectorize(NORMAL.inv_cdf)(rate) for rate in rates)
    return np.stack([hit - alarm, -(hit + alarm) / 2], axis=1)


def groups(design: Design, count: int) -> Iterator[Group]:
    """Yield groups that judge once, the same each time."""
    answers = _answers(design.chance, design, count, design.judgements, POOL)
    outcomes = _outcomes(answers.scam, answers.called_scam)
    pairs = np.zeros((count, POOL, 4), np.int64)
    np.add.at(pairs, (np.arange(count)[:, None, None], answers.pair), outcomes)
    people, fixed = outcomes.sum(axis=2), _fixed(design, answers.seeming)
    for number in range(count):
        d, c = fixed[number].tolist()
        yield Group(_counts(people[number]), _counts(pairs[number]), (d, c))


def _counts(rows: Whole) -> list[Counts]:
    return [Counts(*row) for row in rows.tolist()]


def changes(design: Design, count: int, learnt: float = 0.0) -> Iterator[list[Cell]]:
    """Yield what groups judge in two periods, as often in each, of pairs no person meets twice."""
    answers = _answers(design.chance, design, count, 2 * design.judgements, 2 * POOL, learnt)
    outcomes = _outcomes(answers.scam, answers.called_scam)
    for number in range(count):
        yield [
            Cell(str(person), str(pair), *((Counts(*row), Counts()) if early else (Counts(), Counts(*row))))
            for person, (pairs, rows) in enumerate(
                zip(answers.pair[number].tolist(), outcomes[number].tolist(), strict=True)
            )
            for early, pair, row in zip(
                [True] * design.judgements + [False] * design.judgements, pairs, rows, strict=True
            )
        ]
