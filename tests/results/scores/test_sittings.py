"""Sittings one after another, and what the last one changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from results.journal.derived.days import day
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import pooled, pooled_over_both, wilson
from results.scores.groups import Period
from results.scores.over_time.changes import verdict
from results.scores.over_time.sittings import latest_change, score_sittings
from results.scores.publication import protect
from tests.results.ledger import BEGIN, DAY, Ledger

FIRST, SECOND, THIRD = (day(BEGIN + number * DAY) for number in (0, 14, 28))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Six people on three days: as good as ever on the second, but saying scam to nearly all on the third."""
    ledger = Ledger(tmp_path)
    people = ledger.group("one", 6)
    for number, person in enumerate(people):
        ledger.play(person, "HHMMCCCF" if number % 2 else "HHMHCCFC")
    ledger.now = BEGIN + 14 * DAY
    for person in people[:5]:
        ledger.play(person, "HHHMCCCF", first=20)
    ledger.now = BEGIN + 28 * DAY
    for number, person in enumerate(people):
        ledger.play(person, "HHHHFFFF" if number % 2 else "HHHHFFFC", first=40)
    yield ledger
    ledger.store.close()


def test_a_sitting_is_what_a_group_judged_on_a_day(ledger: Ledger) -> None:
    first, second, third = score_sittings(ledger.store.db)
    assert [row.about.day for row in (first, second, third)] == [FIRST, SECOND, THIRD]
    assert (second.about.label, second.about.people, second.about.judgements) == ("one", 5, 40)
    assert second["hit_rate"] == wilson(15, 20)
    assert second["false_alarm_rate"] == wilson(5, 20)
    assert second["d_prime"] == pooled(d_prime, [Counts(3, 1, 1, 3)] * 5)
    people = [Counts(4, 0, 3, 1), Counts(4, 0, 4, 0)] * 3
    assert third["criterion"] == pooled(criterion, people)
    pairs = [Counts(hits=6)] * 4 + [Counts(false_alarms=6)] * 3 + [Counts(0, 0, 3, 3)]
    assert third["leaning"] == pooled_over_both(criterion, people, pairs)


def test_only_what_was_met_for_the_first_time_counts(ledger: Ledger) -> None:
    ledger.now = BEGIN + 30 * DAY
    for person in range(6):
        ledger.play(f"p-one-{person}", "HHHHCCCC")
    assert [row.about.day for row in score_sittings(ledger.store.db)] == [FIRST, SECOND, THIRD]


def test_days_and_groups_narrow_them(ledger: Ledger) -> None:
    db = ledger.store.db
    assert [row.about.day for row in score_sittings(db, Period(SECOND, SECOND))] == [SECOND]
    assert score_sittings(db, only="two") == []


def test_few_people_are_published_without_values(ledger: Ledger) -> None:
    published = protect(score_sittings(ledger.store.db), 6)
    assert {row.about.day: row["d_prime"].reason for row in published} == {
        FIRST: "small-group", SECOND: "small-group", THIRD: None,
    }  # fmt: skip


def test_more_suspicion_is_not_taken_for_skill(ledger: Ledger) -> None:
    latest = latest_change(ledger.store.db, "one")
    assert latest is not None
    assert (latest.about.day, latest.about.people, verdict(latest)) == (THIRD, 6, "more-suspicious-only")


def test_the_sitting_before_is_needed(ledger: Ledger) -> None:
    db = ledger.store.db
    assert latest_change(db, "one", Period(THIRD, THIRD)) is None
    assert latest_change(db, "two") is None
    assert latest_change(db, "one", simulated=True) is None
    earlier = latest_change(db, "one", Period(until=SECOND))
    assert earlier is not None
    assert (earlier.about.day, earlier.about.people) == (SECOND, 5)
