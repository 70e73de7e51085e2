"""Change: skill and leaning apart; published values of the rest."""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import hypot, sqrt
from statistics import NormalDist
from typing import get_args

import pytest

from results.measures.change import SENTENCES, Cell, Verdict, change, hake, newcombe
from results.measures.detection import ONE, Counts, d_prime, right_of_hundred, se_d_prime
from results.measures.intervals import PAIRS
from results.measures.measured import missing
from tests.reliability import record

CDF = NormalDist().cdf


def judged(chance: random.Random, sensitive: float, leaning: float, each: int = 10) -> Counts:
    hits = sum(chance.random() < CDF(sensitive / 2 - leaning) for _ in range(each))
    alarms = sum(chance.random() < CDF(-sensitive / 2 - leaning) for _ in range(each))
    return Counts(hits, each - hits, alarms, each - alarms)


def people(before: tuple[float, float], after: tuple[float, float], seed: int, count: int = 60) -> list[Cell]:
    """Return cells of people who judge ten scams and ten genuine ones, all different, in each period."""
    chance = random.Random(seed)
    return [
        cell
        for person in range(count)
        for cell in cells(str(person), judged(chance, *before), judged(chance, *after))
    ]


def cells(person: str, before: Counts, after: Counts) -> Iterator[Cell]:
    """Yield one cell for each judgement: those of one kind and period are of as many pairs."""
    for period, outcomes in enumerate((before, after)):
        scams = [ONE["hit"]] * outcomes.hits + [ONE["miss"]] * outcomes.misses
        genuine = [ONE["false-alarm"]] * outcomes.false_alarms
        genuine += [ONE["correct-rejection"]] * outcomes.correct_rejections
        random.Random(person).shuffle(scams)
        random.Random(person).shuffle(genuine)
        for number, outcome in enumerate([*scams, *genuine]):
            sides = (outcome, Counts()) if period == 0 else (Counts(), outcome)
            yield Cell(person, f"{period}-{number}", *sides)


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
    moved = change(people((1.2, 0.0), after, seed=4))
    assert moved.verdict == verdict
    for measured, put_in in ((moved.d_prime, after[0] - 1.2), (moved.criterion, after[1])):
        assert measured.low is not None and measured.high is not None
        assert measured.low - 0.15 < put_in < measured.high + 0.15


def test_no_change_is_seldom_taken_for_one() -> None:
    verdicts = [change(people((1.2, 0.0), (1.2, 0.0), seed, count=12)).verdict for seed in range(120)]
    assert verdicts.count("no-change-seen") >= 114


def test_who_judged_once_is_left_out() -> None:
    both = people((1.2, 0.0), (2.0, 0.0), seed=2)
    assert change([*both, Cell("x", "", Counts(5, 0, 0, 5), Counts())]) == change(both)


def test_what_was_not_measured_is_not_said_not_to_have_changed() -> None:
    assert change([]).d_prime == missing("not-measured")
    assert change([]).verdict == "not-measured"
    alone = change([*cells("a", Counts(5, 5, 5, 5), Counts(9, 1, 1, 9))])
    assert (alone.verdict, alone.d_prime.reason, alone.visible) == ("too-few", "too-few", None)
    assert (alone.before, alone.after) == (Counts(5, 5, 5, 5), Counts(9, 1, 1, 9))


@pytest.mark.parametrize(
    ("count", "each", "verdict"),
    [(4, 20, "too-few"), (5, 2, "too-few"), (5, 3, "more-skilled"), (5, 20, "more-skilled")],
)
def test_few_people_or_judgements_state_no_change(count: int, each: int, verdict: str) -> None:
    before, after = Counts(each // 2, each - each // 2, each // 2, each - each // 2), Counts(each, 0, 0, each)
    moved = change([cell for person in range(count) for cell in cells(str(person), before, after)])
    assert moved.verdict == verdict
    assert (moved.before.judgements, moved.after.judgements) == (count * 2 * each,) * 2


def test_no_change_says_what_would_have_been_seen() -> None:
    moved = change(people((1.2, 0.0), (1.2, 0.0), seed=2, count=10))
    assert moved.verdict == "no-change-seen" and moved.visible is not None
    earlier = d_prime(moved.before)
    assert moved.visible.earlier == pytest.approx(right_of_hundred(earlier))
    assert moved.d_prime.value is not None and moved.d_prime.low is not None
    least = moved.d_prime.value - moved.d_prime.low
    assert moved.visible.fall == pytest.approx(right_of_hundred(earlier - least))
    assert moved.visible.rise == pytest.approx(right_of_hundred(earlier + least))
    assert moved.visible.fall < moved.visible.earlier < moved.visible.rise


def meetings(
    chance: random.Random, people: int, pairs: int, *, hard: float, learnt: float = 0.5
) -> list[Cell]:
    """Return cells of people with d' 1.5 who meet one twin of each pair before, and the other after.

    `hard` is the standard deviation of how much more or less a scenario seems a scam.
    """

    def judge(scam: bool, mean: float) -> Counts:
        says = chance.gauss(mean, 1) > 0.2
        return ONE[
            "hit" if scam and says else "miss" if scam else "false-alarm" if says else "correct-rejection"
        ]

    cells: list[Cell] = []
    for pair in range(pairs):
        scam, genuine = 0.75 + chance.gauss(0, hard), -0.75 + chance.gauss(0, hard)
        for person in range(people):
            first = judge(True, scam + (0 if pair % 2 else learnt / 2))
            other = judge(False, genuine - (learnt / 2 if pair % 2 else 0))
            before, after = (first, other) if pair % 2 else (other, first)
            cells.append(Cell(str(person), str(pair), before, after))
    return cells


def held(hard: float, groups: int) -> tuple[int, int]:
    """Return how often the two-way range, and the one over people alone, hold what was learnt."""
    chance, both, alone = random.Random(f"hard {hard}"), 0, 0
    true = 0.5 / sqrt(1 + hard**2)
    for _ in range(groups):
        cells = meetings(chance, 20, 12, hard=hard)
        wide, narrow = change(cells).d_prime, change(over_people(cells)).d_prime
        assert wide.low is not None and wide.high is not None
        assert narrow.low is not None and narrow.high is not None
        both += wide.low <= true <= wide.high
        alone += narrow.low <= true <= narrow.high
    return both, alone


def over_people(cells: list[Cell]) -> list[Cell]:
    """Return one cell a person: without pairs."""
    by_person: dict[str, Cell] = {}
    for cell in cells:
        so_far = by_person.get(cell.person, Cell(cell.person, "", Counts(), Counts()))
        by_person[cell.person] = Cell(cell.person, "", so_far.before + cell.before, so_far.after + cell.after)
    return list(by_person.values())


def test_scenarios_that_differ_widen_the_range_of_a_change() -> None:
    """Over people alone the 99 % range misses what was learnt in one group of ten, and more."""
    both, alone = held(0.5, 120)
    assert both >= 116, both
    assert alone <= 112, alone


@pytest.mark.long
def test_how_often_the_range_of_a_change_holds_where_scenarios_differ() -> None:
    both, alone = held(0.5, 1000)
    name = "coverage of the 99 % range of change of d prime, 20 people, 12 pairs that differ by SD 0.5"
    record(name, f"{both / 10:.1f} % (over people alone {alone / 10:.1f} %)")
    assert both >= 980


def test_few_pairs_leave_the_range_to_people_and_nothing_is_stated() -> None:
    moved = change(meetings(random.Random(1), 30, PAIRS - 1, hard=0.5, learnt=2))
    assert moved.verdict == "too-few" and moved.d_prime.low is not None and moved.d_prime.low > 0
    assert moved == change(over_people(meetings(random.Random(1), 30, PAIRS - 1, hard=0.5, learnt=2)))


def test_people_who_are_alike_are_no_certainty() -> None:
    alike = [cell for n in range(5) for cell in cells("0", Counts(3, 1, 1, 3), Counts(4, 0, 4, 0))]
    moved = change([Cell(str(n % 5), cell.pair, cell.before, cell.after) for n, cell in enumerate(alike)])
    whole = hypot(se_d_prime(Counts(15, 5, 5, 15)), se_d_prime(Counts(20, 0, 20, 0)))
    assert moved.d_prime.high is not None and moved.d_prime.value is not None
    assert moved.d_prime.high - moved.d_prime.value >= 2.575829 * whole - 1e-9
    assert moved.d_prime.level == 0.99


def test_every_verdict_has_its_words() -> None:
    assert set(SENTENCES) == set(get_args(Verdict))
    assert len(set(SENTENCES.values())) == len(SENTENCES)


@pytest.mark.parametrize(("before", "after", "gain"), [(45, 61.5, 0.30), (40, 70, 0.50), (60, 50, -0.25)])
def test_hake(before: float, after: float, gain: float) -> None:
    assert hake(before, after) == pytest.approx(gain)
    assert hake(100, 100) is None


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [((56, 70, 48, 80), 0.0524, 0.3339), ((9, 10, 3, 10), 0.1705, 0.8090), ((10, 10, 0, 10), 0.6075, 1.0)],
)
def test_newcombe(counts: tuple[int, int, int, int], low: float, high: float) -> None:
    interval = newcombe(*counts)
    assert interval.low == pytest.approx(low, abs=5e-5)
    assert interval.high == pytest.approx(high, abs=5e-5)
    assert newcombe(1, 0, 1, 2) == missing("not-measured")
