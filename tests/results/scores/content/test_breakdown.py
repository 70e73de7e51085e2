"""Scores of scenarios and cue kinds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from results.measures.intervals import Tally, share, wilson
from results.scores.content.breakdown import score_cues, score_items
from results.scores.groups import Period
from results.scores.publication import protect
from tests.results.ledger import Ledger, red_flag

URGENCY = [red_flag("urgency", missed=True), red_flag("secrecy", missed=False, marked=True)]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    for number, person in enumerate(ledger.group("one", 6)):
        ledger.play(person, "HCQ" if number else "MFQ", cues=URGENCY)
    ledger.play("p-one-1", "MMQ", cues=URGENCY)
    yield ledger
    ledger.store.close()


def test_an_item_is_met_once_by_each_person(ledger: Ledger) -> None:
    scam, genuine, question = score_items(ledger.store.db)
    assert (scam.about.label, scam.about.channel, scam.about.truth, scam.about.people) == (
        "s-0",
        "sms",
        "scam",
        6,
    )
    assert scam["facility"] == genuine["facility"] == wilson(5, 6)
    assert scam["mean_points"].value == pytest.approx((5 * 100 + 30) / 6)
    assert (question.about.truth, question["facility"]) == (None, wilson(0, 6))
    assert question["mean_points"].value == 50


def test_a_kind_is_told_with_its_spread_over_people(ledger: Ledger) -> None:
    secrecy, urgency = score_cues(ledger.store.db)
    assert (urgency.about.label, urgency.about.people) == ("urgency", 6)
    assert [urgency.count(name) for name in ("shown", "missed", "marked")] == [18, 18, 0]
    assert urgency["rate"] == wilson(18, 18)
    assert (secrecy.count("missed"), secrecy.count("marked"), secrecy["rate"]) == (0, 18, wilson(0, 18))


def test_people_who_differ_give_a_kind_its_range(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    for number, person in enumerate(ledger.group("two", 6)):
        ledger.play(person, "HC", cues=[red_flag("urgency", missed=number < 2)])
    (urgency,) = score_cues(ledger.store.db)
    assert urgency["rate"] == share([Tally(2, 2)] * 2 + [Tally(0, 2)] * 4)
    assert urgency["rate"].method == "jackknife"
    ledger.store.close()


def test_periods_and_groups_narrow_them(ledger: Ledger) -> None:
    db = ledger.store.db
    later = Period(since="2099-01-01")
    assert [*score_items(db, later), *score_cues(db, later)] == []
    assert [*score_items(db, only="two"), *score_cues(db, only="two")] == []
    assert score_items(db, only="one") == score_items(db)


def test_they_are_published_without_values_where_few_stand_behind(ledger: Ledger) -> None:
    db = ledger.store.db
    assert protect(score_items(db)) == score_items(db)
    assert protect(score_cues(db)) == score_cues(db)
    assert {row["facility"].reason for row in protect(score_items(db), 7)} == {"small-group"}
    assert {(row.count("shown"), row["rate"].reason) for row in protect(score_cues(db), 7)} == {
        (None, "small-group")
    }
