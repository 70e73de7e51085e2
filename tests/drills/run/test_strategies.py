"""Nobody passes without judging: not by one answer, by chance, by place, by the last time, or in turns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from math import comb
from pathlib import Path

import pytest

from drills.cli import run as command
from drills.desk.desk import Desk
from engine.errors import Exit
from engine.library.passing import USUAL
from results.measures.detection import d_prime
from results.measures.intervals import pooled
from results.scores.passing import Standing
from tests.reliability import record
from tests.strategies import (
    COINS,
    CONSTANT,
    STOCKS,
    STRATEGIES,
    Encounter,
    best_pattern,
    finite,
    life,
    outcomes,
    standing,
)

THREE_SE = 0.9973
"""Level of a range of three standard errors: for a table of two hundred people that is read."""
EVERY_DAY = 0.99999
"""Level for tests of every change: of the hundreds of cells that new content draws anew, none by chance."""
ENOUGH = 20
"""People with enough to pass by, below whom nothing is told of a drill."""


def most_by_chance(chance: float, people: int, level: float) -> int:
    """Return the number of people that is not exceeded at this level, where each passes by this chance."""
    below = 0.0
    for count in range(people + 1):
        below += comb(people, count) * chance**count * (1 - chance) ** (people - count)
        if below >= 1 - (1 - level) / 2:
            return count
    return people


def lives(drill: str, people: int, *, exhausted: bool) -> list[list[Encounter]]:
    """Return what people meet, of those who judge enough to pass: whoever sees all of it through does."""
    every = (life(drill, f"{exhausted}-{seed}", exhausted=exhausted) for seed in range(people))
    return [
        encounters for encounters in every if standing(encounters, lambda encounter: encounter.scam).passed
    ]


def passing(people: Sequence[Sequence[Encounter]], name: str, level: float) -> int:
    """Return how many people pass by a strategy, no oftener than by guessing."""
    passed = sum(standing(encounters, STRATEGIES[name]).passed for encounters in people)
    chance = 0.0 if name in CONSTANT else USUAL.chance if name in COINS else best_pattern()
    assert passed <= most_by_chance(chance, len(people), level), (name, passed)
    return passed


def sensitivity(people: Sequence[Sequence[Encounter]], name: str, level: float) -> str:
    """Return the range of the d' of all who follow a strategy; the one of this level holds 0."""
    counts = [outcomes(encounters, STRATEGIES[name]) for encounters in people]
    # A run of eight or more holds some of each truth: after a scam a genuine one is a little likelier.
    if name not in (*CONSTANT, "opposite of the one before"):
        widest = pooled(d_prime, counts, level)
        assert (widest.low or 0) <= 0 <= (widest.high or 0), (name, widest)
    usual = pooled(d_prime, counts)
    return f"{usual.low or 0:+.2f}..{usual.high or 0:+.2f}"


@pytest.mark.parametrize("exhausted", [False, True])
@pytest.mark.parametrize("drill", sorted(STOCKS))
def test_who_does_not_judge_passes_no_oftener_than_by_guessing(drill: str, exhausted: bool) -> None:
    people = lives(drill, 60, exhausted=exhausted)
    if len(people) >= ENOUGH:
        for name in STRATEGIES:
            passing(people, name, EVERY_DAY)
            sensitivity(people, name, EVERY_DAY)


def test_most_drills_have_enough_to_pass_by_at_first_and_all_that_end_have_it_in_repeats() -> None:
    first = {name for name in STOCKS if len(lives(name, 5, exhausted=False)) > 2}
    again = {name for name in STOCKS if lives(name, 5, exhausted=True)}
    assert {"morning-five", "teller-first-week", "note-watch", "note-training"} <= first
    assert again == {name for name in STOCKS if [*finite(name)]}


@pytest.mark.long
@pytest.mark.parametrize("drill", sorted(STOCKS))
def test_strategies_over_two_hundred_people(drill: str) -> None:
    for when, exhausted in (("new to it", False), ("who have met everything", True)):
        people = lives(drill, 200, exhausted=exhausted)
        if len(people) < ENOUGH:
            record(f"{drill}, {len(people)} people {when} with enough to pass by", "too few to tell")
            continue
        passed = (f"{name} {passing(people, name, THREE_SE)}" for name in STRATEGIES)
        record(f"{drill}, {len(people)} people {when}: passed without judging", ", ".join(passed))
        ranges = (f"{name} {sensitivity(people, name, THREE_SE)}" for name in STRATEGIES)
        record(f"{drill}, {len(people)} people {when}: d prime without judging", ", ".join(ranges))


def test_no_answers_given_beforehand_pass_oftener_than_seven_times_of_a_hundred() -> None:
    """All ways in which eight scams can stand among sixteen, against as many calls of scam."""
    truths = [*combinations(range(16), 8)]
    best = 0.0
    for calls in range(17):
        called = set(range(calls))
        passed = 0
        for scams in truths:
            right = len(called.intersection(scams))
            passed += Standing(USUAL, 8, right, 8, 8 - calls + right).passed
        best = max(best, passed / len(truths))
    assert best == best_pattern() == 849 / 12870
    page = (Path(__file__).parents[3] / "docs" / "drills.md").read_text("utf-8")
    assert f"at most {100 * best:.1f} times" in page


@pytest.mark.parametrize("answer", ["genuine", "scam"])
def test_the_program_lets_no_constant_answer_pass_and_those_who_judge(
    tmp_path: Path, answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ("--store", str(tmp_path / "store.db"))
    for _run in range(3):
        always = ("--group", "always", "--always", answer)
        judging = ("--group", "judging", "--dprime", "6")
        for how in (always, judging):
            people = ("--trainees", "2", "--seed", "1")
            assert command([*store, "simulate", "note-training", *how, *people]) == Exit.DONE
    with Desk.open(store[1]) as desk:
        rows = {row.about.label: row for row in desk.scores()}
    assert (rows["always"]["pass_rate"].value, rows["always"]["pass_rate"].people) == (0, 2)
    assert (rows["judging"]["pass_rate"].value, rows["judging"]["pass_rate"].people) == (1, 2)
