"""Change: skill and leaning apart; published values of the rest."""

from __future__ import annotations

import random
from statistics import NormalDist

import pytest

from results.measures.change import Pair, change, hake, mcnemar, newcombe
from results.measures.detection import Counts
from results.measures.measured import missing

CDF = NormalDist().cdf


def judged(chance: random.Random, sensitive: float, leaning: float, each: int = 10) -> Counts:
    hits = sum(chance.random() < CDF(sensitive / 2 - leaning) for _ in range(each))
    alarms = sum(chance.random() < CDF(-sensitive / 2 - leaning) for _ in range(each))
    return Counts(hits, each - hits, alarms, each - alarms)


def people(before: tuple[float, float], after: tuple[float, float], seed: int) -> dict[str, Pair]:
    chance = random.Random(seed)
    return {str(n): Pair(judged(chance, *before), judged(chance, *after)) for n in range(60)}


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        ((2.2, 0.0), "more-skilled"),
        ((0.2, 0.0), "less-skilled"),
        ((1.2, -0.8), "more-suspicious-only"),
        ((1.2, 0.8), "more-trusting-only"),
    ],
)
def test_what_was_put_in_is_said(after: tuple[float, float], verdict: str) -> None:
    found = change(people((1.2, 0.0), after, seed=4))
    assert found.verdict == verdict
    for measured, put_in in ((found.d_prime, after[0] - 1.2), (found.criterion, after[1])):
        assert measured.low is not None and measured.high is not None
        assert measured.low - 0.15 < put_in < measured.high + 0.15


def test_no_change_is_seldom_taken_for_one() -> None:
    said = [change(people((1.2, 0.0), (1.2, 0.0), seed)).verdict for seed in range(200)]
    skill = said.count("more-skilled") + said.count("less-skilled")
    assert 2 <= skill <= 18  # one in twenty intervals misses, each at its own end
    assert said.count("no-change-seen") >= 168


def test_who_judged_once_is_left_out() -> None:
    both = people((1.2, 0.0), (2.0, 0.0), seed=2)
    assert change({**both, "x": Pair(Counts(5, 0, 0, 5), Counts())}) == change(both)
    assert change({}).d_prime == missing("not-measured")


@pytest.mark.parametrize(("before", "after", "gain"), [(45, 61.5, 0.30), (40, 70, 0.50), (60, 50, -0.25)])
def test_hake(before: float, after: float, gain: float) -> None:
    assert hake(before, after) == pytest.approx(gain)
    assert hake(100, 100) is None


def test_mcnemar() -> None:
    assert mcnemar(2, 9) == pytest.approx(0.0654297, abs=5e-8)
    assert mcnemar(9, 2) == mcnemar(2, 9)
    assert mcnemar(0, 0) == mcnemar(3, 3) == 1


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [((56, 70, 48, 80), 0.0524, 0.3339), ((9, 10, 3, 10), 0.1705, 0.8090), ((10, 10, 0, 10), 0.6075, 1.0)],
)
def test_newcombe(counts: tuple[int, int, int, int], low: float, high: float) -> None:
    found = newcombe(*counts)
    assert found.low == pytest.approx(low, abs=5e-5)
    assert found.high == pytest.approx(high, abs=5e-5)
    assert newcombe(1, 0, 1, 2) == missing("not-measured")
