"""Items, ratings and change as read from a store: against the measures themselves, and against the eye."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from results.journal.derived.days import day
from results.measures.detection import Counts
from results.measures.roc import Ratings
from results.scores.content.items import analyse_items, next_items
from results.scores.groups import WHOLE, Period
from results.scores.over_time.changes import score_changes, verdict
from results.scores.ratings import roc_points, score_ratings
from tests.results.ledger import BEGIN, DAY, Ledger, turned


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    yield ledger
    ledger.store.close()


BEFORE, AFTER = Period(day(BEGIN), day(BEGIN)), Period(day(BEGIN + 10 * DAY), day(BEGIN + 10 * DAY))


def twice(ledger: Ledger, group: str, before: list[str], after: list[str]) -> None:
    """Let a group judge other items in each of two periods."""
    people = ledger.group(group, len(before))
    for person, outcomes in zip(people, before, strict=True):
        ledger.play(person, outcomes)
    ledger.now = BEGIN + 10 * DAY
    for person, outcomes in zip(people, after, strict=True):
        ledger.play(person, outcomes, first=100)


def test_items_of_a_test_by_hand(ledger: Ledger) -> None:
    rows = ["HHCC", "HHCF", "HMCF", "MMCF"]
    for person, outcomes in zip(ledger.group("g", 4), rows, strict=True):
        ledger.play(person, outcomes)
    analysis = analyse_items(ledger.store.db)
    assert analysis is not None
    assert [(item.about.label, item["facility"].value) for item in analysis.items] == [
        ("s-0", 0.75), ("s-1", 0.5), ("s-2", 1.0), ("s-3", 0.25),
    ]  # fmt: skip
    # KR-20 by hand: item variances 1/4, 1/3, 0, 1/4 of totals 4, 3, 2, 1 with variance 5/3
    assert analysis.reliability.value == pytest.approx(4 / 3 * (1 - (5 / 6) / (5 / 3)))
    assert analysis.error == pytest.approx((5 / 3 * (1 - 2 / 3)) ** 0.5)
    assert analysis.ability_sd is None
    assert analysis.items[2]["item_rest"].value is None
    assert analyse_items(ledger.store.db, simulated=True) is None


def test_a_rasch_model_is_fitted_from_thirty_people_on(ledger: Ledger) -> None:
    for number, person in enumerate(ledger.group("g", 30)):
        ledger.play(person, ("HMCF" if number % 3 else "HHCF") if number % 2 else "MMCC")
    analysis = analyse_items(ledger.store.db)
    assert analysis is not None
    assert analysis.ability_sd is not None
    harder, easier = analysis.items[1]["difficulty"], analysis.items[2]["difficulty"]
    assert harder.value is not None
    assert easier.value is not None
    assert harder.value > easier.value
    assert harder.method == "information"


def test_what_would_tell_most_next_was_not_met_yet(ledger: Ledger) -> None:
    for number, person in enumerate(ledger.group("g", 40)):
        ledger.play(person, ("HMCF" if number % 3 else "HHCF") if number % 2 else "MMCC")
    (new,) = ledger.group("h", 1)
    assert len(next_items(ledger.store.db, new)) == 4
    ledger.play(new, "H", first=2)
    names = next_items(ledger.store.db, new)
    assert sorted(names) == ["s-0", "s-1", "s-3"]
    assert next_items(ledger.store.db, "p-g-0") == []
    assert next_items(ledger.store.db, new, simulated=True) == []


def test_the_roc_of_ratings_by_hand(ledger: Ledger) -> None:
    for person in ledger.group("g", 5):
        ledger.play(person, "HMFCC")
    (row,) = score_ratings(ledger.store.db)
    assert row.ratings == Ratings((0, 5, 0, 0, 5, 0), (10, 0, 0, 0, 0, 5))
    # of the pairs of a scam (2 or 5) and a genuine one (1, 1 or 6) two of three have the scam above
    assert row["auc"].value == pytest.approx(2 / 3)
    assert roc_points(row)[0] == pytest.approx((1 / 3, 0))
    assert roc_points(row)[-1] == pytest.approx((1 / 3, 1))
    parts = [part.value for part in (row["reliability"], row["resolution"], row["uncertainty"], row["brier"])]
    assert None not in parts
    reliability, resolution, uncertainty, brier = (part or 0.0 for part in parts)
    assert brier == pytest.approx(reliability - resolution + uncertainty)
    assert score_ratings(ledger.store.db, Period(until="2000-01-01")) == []


def test_more_suspicious_is_not_more_skilled(ledger: Ledger) -> None:
    before = ["HHMMCCFC", "HMHMCCCF", "HHMMCFCC", "MHHMCCFC", "HMMHCCCF", "HHMMFCCC"]
    after = ["HHHMFFCF", "HHHMFFFC", "HHMHFCFF", "HHHHFFCF", "HHHHFFFF", "HHHMFCFF"]
    twice(
        ledger,
        "g",
        [turned(letters, at) for at, letters in enumerate(before * 2)],
        [turned(letters, at) for at, letters in enumerate(after * 2)],
    )
    (row,) = score_changes(ledger.store.db, BEFORE, AFTER)
    assert row.about.people == 12
    assert row.change is not None
    assert row.change.before == Counts(24, 24, 12, 36)
    assert row.change.after == Counts(40, 8, 38, 10)
    assert row.change.verdict == "more-suspicious-only"
    assert row["criterion"].high is not None
    assert row["criterion"].high < 0
    assert row["d_prime"].low is not None
    assert row["d_prime"].high is not None
    assert row["d_prime"].low < 0 < row["d_prime"].high


def test_more_skilled_is_said_and_only_who_came_twice_counts(ledger: Ledger) -> None:
    before = ["HHMMCCFF", "HMHMCFCF", "HHMMCFFC", "MHHMFCFC", "HMMHCFCF"]
    after = [*["HHHHCCCC", "HHHMCCCC"] * 2, "HHHHCCCF"]
    turns = [turned(letters, at) for at, letters in enumerate(before * 2)]
    twice(
        ledger,
        "g",
        [*turns, "HHHHCCCC"],
        [*(turned(letters, at) for at, letters in enumerate(after * 2)), ""],
    )
    (row,) = score_changes(ledger.store.db, BEFORE, AFTER)
    assert (row.about.people, verdict(row)) == (10, "more-skilled")
    assert row["gain"].value is not None
    assert 0 < row["gain"].value <= 1
    assert verdict(score_changes(ledger.store.db, AFTER, BEFORE)[0]) == "less-skilled"
    assert score_changes(ledger.store.db, BEFORE, Period("2000-01-01", "2000-01-02")) == []
    assert score_changes(ledger.store.db, WHOLE, WHOLE, "none") == []
