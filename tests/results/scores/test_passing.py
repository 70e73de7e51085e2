"""Passing: by the last scams and genuine ones of a person, never by one answer given to all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import product
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.library.passing import MOST, USUAL, PassRule
from results.journal.facts import wire
from results.journal.facts.runs import PlayEnded, RunBegun
from results.scores.groups import Period
from results.scores.passing import Standing, Standings, standing, standings
from tests.results.ledger import DAY, Ledger, bodies

RULES = st.integers(1, MOST).flatmap(
    lambda of: st.builds(PassRule, st.just(of), st.integers(of // 2 + 1, of), st.integers(0, 2 * of))
)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path)


def test_a_coin_passes_two_times_of_a_hundred() -> None:
    """All 65,536 ways to answer eight scams and eight genuine ones, each as likely as any other."""
    ways = [sum(answers) for answers in product((0, 1), repeat=8)]
    passed = sum(Standing(USUAL, 8, right, 8, others, 0).passed for right in ways for others in ways)
    assert passed == 37**2
    assert USUAL.chance == passed / 2**16
    assert isclose(USUAL.chance, 0.0209, abs_tol=0.00005)


def test_the_page_on_drills_says_what_a_coin_does() -> None:
    page = (Path(__file__).parents[3] / "docs" / "drills.md").read_text("utf-8")
    assert f"a tossed coin passes {100 * USUAL.chance:.1f} times of 100" in page
    five, twelve = PassRule(5, 4).chance, PassRule(12, 9).chance
    assert f"With 4 of 5 a coin passes {100 * five:.1f} times of 100" in page
    assert f"with 9 of 12 {100 * twelve:.1f} times" in page


@given(rule=RULES, count=st.integers(0, 2 * MOST))
def test_no_constant_answer_passes(rule: PassRule, count: int) -> None:
    judged = min(count, rule.of)
    assert not Standing(rule, judged, judged, judged, 0, 0).passed
    assert not Standing(rule, judged, 0, judged, judged, 0).passed


@given(rule=RULES)
def test_chance_passes_less_often_than_not_and_all_right_always(rule: PassRule) -> None:
    assert 0 < rule.chance <= 0.25
    assert Standing(rule, rule.of, rule.of, rule.of, rule.of, rule.given).passed
    assert not Standing(rule, rule.of, rule.of, rule.of, rule.of, rule.given + 1).passed
    assert not Standing(rule, rule.of, rule.of, rule.of - 1, rule.of - 1, 0).passed


def one(ledger: Ledger, rule: PassRule = USUAL) -> Standings:
    standings = standing(ledger.store.db, "p-one-0", rule)
    assert standings is not None
    return standings


def test_what_is_lacking_is_told_and_then_nothing_is(ledger: Ledger) -> None:
    ledger.group("one", 1)
    ledger.play("p-one-0", "HHHCCQ")
    assert (one(ledger).first.scams_lacking, one(ledger).first.genuine_lacking) == (5, 6)
    assert not one(ledger).first.enough
    ledger.play("p-one-0", "HHHMMCCCCFF", first=10)
    assert one(ledger).first == Standing(USUAL, 8, 6, 8, 6, 0)
    assert one(ledger).first.passed


def test_only_the_last_ones_count_whatever_drill_they_are_from(ledger: Ledger) -> None:
    ledger.group("one", 1)
    ledger.play("p-one-0", "MMMMMMMMFFFFFFFF")
    assert not one(ledger).first.passed
    ledger.play("p-one-0", "HHHHHHHHCCCCCCCC", first=20)
    assert one(ledger).first.passed
    ledger.play("p-one-0", "MMM", first=40)
    assert (one(ledger).first.scams_right, one(ledger).first.passed) == (5, False)


def test_repeats_are_counted_by_themselves(ledger: Ledger) -> None:
    ledger.group("one", 1)
    ledger.play("p-one-0", "MMMMMMMMFFFFFFFF")
    ledger.play("p-one-0", "HHHHHHHHCCCCCCCC")
    assert (one(ledger).first.passed, one(ledger).repeats.passed) == (False, True)


def test_rooms_and_pairs_are_nobodys_own(ledger: Ledger) -> None:
    ledger.group("one", 2)
    ledger.play("p-one-0", "HC", mode="room")
    ledger.play("p-one-0", "HC", first=10, partner="p-one-1")
    assert [*standings(ledger.store.db)] == []
    ledger.play("p-one-0", "HC", first=20)
    assert one(ledger) == Standings(Standing(USUAL, 1, 1, 1, 1, 0), Standing())


def give(ledger: Ledger, run: str, outcome: str, first: int, *gifts: str) -> None:
    """Let the person play one item and give something in it."""
    for body in bodies(run, "p-one-0", outcome, first=first):
        if isinstance(body, PlayEnded):
            body = replace(body, score=replace(body.score, given=gifts))
        ledger.store.append(body)


@pytest.mark.parametrize(
    ("gifts", "count"), [((), 0), (("code",), 0), (("money",), 1), (("code", "control"), 1)]
)
def test_giving_once_is_forgiven_and_twice_is_not(ledger: Ledger, gifts: tuple[str, ...], count: int) -> None:
    ledger.group("one", 1)
    ledger.play("p-one-0", "HHHHHHHCCCCCCC")
    give(ledger, "r-x", "H", 30, *gifts)
    assert (one(ledger).first.given, one(ledger).first.scams) == (count, 8)
    give(ledger, "r-y", "C", 40)
    assert one(ledger).first.passed
    give(ledger, "r-z", "C", 50, "money")
    assert one(ledger).first.passed == (count == 0)


def begun(ledger: Ledger, run: str, outcomes: str, first: int, **terms: object) -> None:
    for body in bodies(run, "p-one-0", outcomes, first=first):
        ledger.store.append(replace(body, **terms) if isinstance(body, RunBegun) else body)  # type: ignore[arg-type]


def test_people_of_ungraded_drills_only_are_not_asked(ledger: Ledger) -> None:
    ledger.group("one", 1)
    begun(ledger, "r-a", "HC", 0, graded=False)
    assert standing(ledger.store.db, "p-one-0") is None
    begun(ledger, "r-b", "HC", 10)
    assert one(ledger).first.scams == 2


def test_the_latest_drill_with_a_rule_of_its_own_sets_it(ledger: Ledger) -> None:
    ledger.group("one", 1)
    begun(ledger, "r-a", "HHHMCCCF", 0, pass_rule=PassRule(4, 4, 0))
    assert (one(ledger).first.rule.of, one(ledger).first.passed) == (4, False)
    begun(ledger, "r-b", "", 20, pass_rule=PassRule(4, 3, 0))
    begun(ledger, "r-c", "", 20)
    assert one(ledger, PassRule(2, 2, 0)).first == Standing(PassRule(4, 3, 0), 4, 3, 4, 3, 0)
    assert one(ledger).first.passed


def test_a_period_looks_at_its_own_days_alone(ledger: Ledger) -> None:
    ledger.group("one", 1)
    ledger.play("p-one-0", "HHHHHHHHCCCCCCCC")
    ledger.now += DAY
    ledger.play("p-one-0", "MF", first=20)
    today = Period(since=ledger.store.db.execute("SELECT max(day) FROM runs").fetchone()[0])
    ((_key, theirs),) = standings(ledger.store.db, (*today.bounds, "", "\U0010ffff", ""))
    assert theirs.first == Standing(USUAL, 1, 0, 1, 0, 0)


def test_a_group_counts_what_was_played_in_it(ledger: Ledger) -> None:
    for name in ("one", "two"):
        ledger.group(name, 1)
    ledger.play("p-one-0", "HHC")
    begun(ledger, "r-a", "HMF", 10, group="two")
    everybody = dict(standings(ledger.store.db, by_group=True))
    assert everybody["one", "p-one-0", False].first == Standing(USUAL, 2, 2, 1, 1, 0)
    assert everybody["two", "p-one-0", False].first == Standing(USUAL, 2, 1, 1, 0, 0)
    assert one(ledger).first == Standing(USUAL, 4, 3, 2, 1, 0)


@settings(max_examples=40, deadline=None)
@given(
    runs=st.lists(
        st.tuples(st.integers(0, 1), st.text("HMFCQ", max_size=6), st.sampled_from((0, 2, 10, 30))),
        max_size=8,
    ),
    of=st.integers(1, 5),
)
def test_counted_by_hand_it_comes_to_the_same(
    tmp_path_factory: pytest.TempPathFactory, runs: list[tuple[int, str, int]], of: int
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("store"))
    ledger.group("one", 2)
    rule = PassRule(of, of, 0)
    played: dict[int, list[str]] = defaultdict(list)
    repeated: dict[int, list[str]] = defaultdict(list)
    judged_before: set[tuple[int, int]] = set()
    for person, outcomes, first in runs:
        ledger.play(f"p-one-{person}", outcomes, first=first)
        played[person], repeated[person] = played[person], repeated[person]
        for number, letter in enumerate(outcomes, start=first):
            (repeated if (person, number) in judged_before else played)[person].append(letter)
            judged_before.add((person, number))
    expected = {
        ("", f"p-one-{person}", False): Standings(by_hand(letters, rule), by_hand(repeated[person], rule))
        for person, letters in played.items()
    }
    assert dict(standings(ledger.store.db, rule=rule)) == expected
    ledger.store.close()


def by_hand(letters: list[str], rule: PassRule) -> Standing:
    scams = [letter for letter in letters if letter in "HM"][-rule.of :]
    genuine = [letter for letter in letters if letter in "CF"][-rule.of :]
    return Standing(rule, len(scams), scams.count("H"), len(genuine), genuine.count("C"), 0)


def test_older_facts_have_neither_word_of_it(ledger: Ledger) -> None:
    beginning, *_ = bodies("r-1", "p-one-0", "H")
    text = wire.write(beginning).replace(',"graded":true', "").replace(',"pass_rule":null', "")
    assert "pass_rule" not in text and "graded" not in text
    assert wire.read(RunBegun, text) == beginning
