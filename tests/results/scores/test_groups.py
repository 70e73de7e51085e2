"""Group scores count first meetings, carry their ranges, and can be published without small groups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.library.passing import PassRule
from results.journal.derived.days import day
from results.journal.facts.people import Forgotten, GroupChanged
from results.journal.facts.runs import RunBegun
from results.measures.detection import Counts, criterion, d_prime
from results.measures.intervals import Tally, pooled, pooled_over_both, share, wilson
from results.scores.group_measures import TRAINEES, row_of_hundred
from results.scores.groups import Period, score_groups
from results.scores.publication import protect
from results.scores.row import KindScore, ScoreRow
from results.scores.written import as_object
from tests.results.ledger import DAY, Ledger, bodies, red_flag

TODAY = "2023-11-14"
MISSED = [red_flag("urgency", missed=True), red_flag("secrecy", missed=False, marked=True)]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    yield ledger
    ledger.store.close()


def scored(ledger: Ledger, period: Period | None = None) -> dict[str, ScoreRow]:
    return {row.about.label: row for row in score_groups(ledger.store.db, period or Period())}


def test_an_empty_store_has_no_rows(ledger: Ledger) -> None:
    assert score_groups(ledger.store.db) == []
    ledger.group("one", 3)
    assert score_groups(ledger.store.db) == []


def test_a_row_is_what_was_played(ledger: Ledger) -> None:
    first, two, three, _ = ledger.group("one", 4)
    ledger.play(first, "HHMFCCQ", cues=MISSED)
    ledger.play(two, "HMMCCFQ")
    ledger.play(three, "HHHHCCQ", complete=False)
    row = scored(ledger)["one"]
    people = [Counts(2, 1, 1, 2), Counts(1, 2, 1, 2), Counts(4, 0, 0, 2)]
    assert (row.about.people, row.about.judgements, row.about.small, row.about.mode, row.about.simulated) == (
        3, 18, True, "individual", False,
    )  # fmt: skip
    assert (
        row.count("hits"),
        row.count("misses"),
        row.count("false_alarms"),
        row.count("correct_rejections"),
    ) == (7, 3, 2, 6)
    assert row["hit_rate"] == share(Tally(counts.hits, counts.scams) for counts in people)
    assert row["false_alarm_rate"] == share(Tally(counts.false_alarms, counts.genuine) for counts in people)
    assert row["d_prime"] == pooled(d_prime, people)
    assert row["criterion"] == pooled(criterion, people)
    scams, genuine = [Counts(3), Counts(2, 1), Counts(1, 2)], [Counts(0, 0, 0, 3), Counts(0, 0, 1, 2)]
    assert row["leaning"] == pooled_over_both(criterion, people, [*scams, Counts(1, 0, 1, 1), *genuine])
    halves = (7 * 100 + 3 * 30) / 10, (2 * 40 + 6 * 90) / 8
    assert row["mean_points"].value == pytest.approx(sum(halves) / 2)
    assert row["mean_points"].method == "jackknife"
    assert (row["pass_rate"], row["pass_rate"].people, row.about.lacking) == (wilson(0, 0), 0, 3)
    assert row["coverage"] == wilson(3, 4)
    assert row.weakest == (KindScore("urgency", 7, 7),)


def test_twins_are_one_pair(ledger: Ledger) -> None:
    for number, person in enumerate(ledger.group("one", 6)):
        ledger.play(person, "HHHMCCCF" if number % 2 else "HHMHCCFC")
    apart = scored(ledger)["one"]["leaning"]
    twins = {f"s-{number}": f"s-{number % 4}" for number in range(8)}
    (row,) = score_groups(ledger.store.db, pairs=twins)
    assert (apart.reason, row["leaning"].reason, row["leaning"].low) == (None, "too-few", None)


def test_of_hundred_never_says_more_than_the_counts(ledger: Ledger) -> None:
    for person in ledger.group("one", 5):
        ledger.play(person, "MMM" + "C" * 17)
    row = scored(ledger)["one"]
    assert row["d_prime"].value is not None and row["d_prime"].value > 0.5
    assert (row.count("hits"), row.count("false_alarms"), row_of_hundred(row).value) == (0, 0, 50.0)
    assert (row_of_hundred(row).low or 50) < 50
    for person in ledger.group("two", 5):
        ledger.play(person, "HHHCCC")
    assert (row_of_hundred(scored(ledger)["two"]).value or 0) > 90


def test_only_the_first_meeting_counts(ledger: Ledger) -> None:
    (only,) = ledger.group("one", 1)
    ledger.play(only, "MFQ")
    ledger.play(only, "HCQ")
    row = scored(ledger)["one"]
    assert (
        row.count("hits"),
        row.count("misses"),
        row.count("false_alarms"),
        row.count("correct_rejections"),
    ) == (0, 1, 1, 0)
    assert (row["mean_points"].value, row["mean_points"].reason) == (35, "too-few")
    assert row["d_prime"].method == "binomial"


EIGHT = "HHHHHHHHCCCCCCCC"


def test_people_pass_by_what_they_judged_and_by_repeats_apart(ledger: Ledger) -> None:
    first, two, three, _ = ledger.group("one", 4)
    for person, outcomes in ((first, EIGHT), (two, "HHHHHHMMCCCCCCFF"), (three, "HHHHHMMMCCCCCCCC")):
        ledger.play(person, outcomes)
        ledger.play(person, EIGHT)
    ledger.play(first, "HC", first=50)
    ledger.play("p-one-3", EIGHT[1:])
    row = scored(ledger)["one"]
    assert (row["pass_rate"], row["pass_rate"].people, row.about.lacking) == (wilson(2, 3), 3, 1)
    assert (row["repeat_pass_rate"], row["repeat_pass_rate"].people) == (wilson(3, 3), 3)
    trainees = {row.about.id: as_object(TRAINEES, row) for row in score_groups(ledger.store.db, by="trainee")}
    assert [trainees[name]["passed"] for name in (first, two, three, "p-one-3")] == [True, True, False, None]
    assert (trainees["p-one-3"]["scams_lacking"], trainees["p-one-3"]["genuine_lacking"]) == (1, 0)
    strict = score_groups(ledger.store.db, rule=PassRule(8, 8, 0))
    assert strict[0]["pass_rate"] == wilson(1, 3)


def test_of_rooms_and_of_ungraded_drills_nobody_passes(ledger: Ledger) -> None:
    first, two = ledger.group("one", 2)
    ledger.play(first, EIGHT, mode="room")
    for body in bodies("r-elders", two, EIGHT):
        ledger.store.append(replace(body, graded=False) if isinstance(body, RunBegun) else body)
    rows = score_groups(ledger.store.db)
    assert [(row["pass_rate"].reason, row.about.lacking) for row in rows] == [("not-measured", 0)] * 2
    assert [row.graded for row in score_groups(ledger.store.db, by="trainee")] == [False, False]


def test_questions_are_no_judgements(ledger: Ledger) -> None:
    first, _ = ledger.group("one", 2)
    ledger.play(first, "QQQ")
    row = scored(ledger)["one"]
    assert (row.about.people, row.about.judgements) == (1, 0)
    assert {row["d_prime"].reason, row["criterion"].reason, row["hit_rate"].reason} == {"not-measured"}
    assert row["coverage"] == wilson(0, 2)
    assert row["mean_points"].value == 50


def test_modes_and_the_simulated_are_kept_apart(ledger: Ledger) -> None:
    first, two = ledger.group("one", 2)
    (guess,) = ledger.group("sim", 1, simulated=True)
    ledger.play(first, "HC")
    ledger.play(two, "MC", mode="room")
    ledger.play(guess, "HC", simulated=True)
    rows = [(row.about.label, row.about.mode, row.about.simulated) for row in score_groups(ledger.store.db)]
    assert rows == [("one", "individual", False), ("one", "room", False), ("sim", "individual", True)]


def test_a_period_keeps_its_days_both_ends_included(ledger: Ledger) -> None:
    (only,) = ledger.group("one", 1)
    for number in range(3):
        ledger.play(only, "HC", first=2 * number)
        ledger.now += DAY
    assert scored(ledger, Period(TODAY, "2023-11-15"))["one"].about.judgements == 4
    assert scored(ledger, Period(since="2023-11-15"))["one"].about.judgements == 4
    assert scored(ledger, Period(until=TODAY))["one"].about.judgements == 2
    assert scored(ledger)["one"].about.judgements == 6
    assert scored(ledger, Period("2023-11-17")) == {}


def test_one_group_can_be_asked_for(ledger: Ledger) -> None:
    for name in ("one", "two"):
        ledger.play(ledger.group(name, 1)[0], "HC")
    assert [row.about.id for row in score_groups(ledger.store.db, only="two")] == ["two"]


def test_a_group_that_only_plays_again_has_taken_no_part(ledger: Ledger) -> None:
    first, _two = ledger.group("one", 2)
    ledger.play(first, "HC")
    ledger.now += 5 * DAY
    ledger.play(first, "HC")
    (row,) = score_groups(ledger.store.db, Period(since=day(ledger.now)))
    assert (row.about.people, row["pass_rate"].people, row.about.lacking, row["coverage"]) == (
        0,
        0,
        0,
        wilson(0, 2),
    )


def test_coverage_is_of_those_who_are_there_today(ledger: Ledger) -> None:
    first, two, three = ledger.group("one", 3)
    ledger.group("two", 1)
    for person in (first, two):
        ledger.play(person, "HC")
    assert scored(ledger)["one"]["coverage"] == wilson(2, 3)
    ledger.store.append(GroupChanged(first, "two"), Forgotten(three))
    rows = scored(ledger)
    assert rows["one"]["coverage"] == wilson(1, 1)
    assert rows["one"].about.people == 2
    assert "two" not in rows


@pytest.mark.parametrize(("showings", "named"), [(4, ()), (5, ("urgency",))])
def test_a_kind_is_named_once_it_was_shown_often_enough(
    ledger: Ledger, showings: int, named: tuple[str, ...]
) -> None:
    (only,) = ledger.group("one", 1)
    ledger.play(only, "H" * showings, cues=MISSED)
    assert tuple(kind.kind for kind in scored(ledger)["one"].weakest) == named


def test_the_weakest_kinds_come_first_and_are_five(ledger: Ledger) -> None:
    (only,) = ledger.group("one", 1)
    for number in range(7):
        for turn in range(10):
            cue = red_flag(f"kind-{number}", missed=turn < 9 - number)
            ledger.play(only, "M", first=10 * number + turn, cues=[cue])
    kinds = scored(ledger)["one"].weakest
    assert [(kind.kind, kind.missed) for kind in kinds] == [(f"kind-{n}", 9 - n) for n in range(5)]
    assert kinds[0].rate == 0.9


def test_by_trainee_and_by_channel(ledger: Ledger) -> None:
    first, two = ledger.group("one", 2)
    ledger.play(first, "HMC")
    ledger.play(two, "HFC", channel="call")
    trainees = score_groups(ledger.store.db, by="trainee")
    assert [(row.about.label, row.about.judgements, row["d_prime"].method) for row in trainees] == [
        (first, 3, "binomial"), (two, 3, "binomial"),
    ]  # fmt: skip
    assert [row.standings and row.standings.first.scams_right for row in trainees] == [1, 1]
    channels = score_groups(ledger.store.db, by="channel")
    assert [(row.about.label, row.about.people, row.count("hits")) for row in channels] == [
        ("call", 1, 1),
        ("sms", 1, 1),
    ]
    assert {row["pass_rate"].reason for row in channels} == {"not-measured"}
    assert {row["coverage"].reason for row in channels + trainees} == {"not-measured"}


@pytest.fixture
def district(ledger: Ledger) -> Ledger:
    for name, size in (("big", 8), ("mid", 6), ("few", 3)):
        for person in ledger.group(name, size):
            ledger.play(person, "HMFC", cues=MISSED)
    return ledger


def test_a_small_group_is_published_without_values_and_takes_one_with_it(district: Ledger) -> None:
    published = {row.about.label: row for row in protect(score_groups(district.store.db))}
    for name in ("few", "mid"):
        row = published[name]
        assert (
            row.count("hits"),
            row.count("misses"),
            row.count("false_alarms"),
            row.count("correct_rejections"),
        ) == (None,) * 4
        measured = (
            row["hit_rate"],
            row["false_alarm_rate"],
            row["d_prime"],
            row["criterion"],
            row["mean_points"],
        )
        for value in (*measured, row["pass_rate"], row["coverage"]):
            assert (value.value, value.low, value.high, value.reason) == (None, None, None, "small-group")
        assert row.weakest == ()
        assert row.about.judgements == 4 * row.about.people
    assert published["big"].count("hits") == 8
    assert published["few"].about.small and not published["mid"].about.small


def test_protection_follows_the_k_asked_for(district: Ledger) -> None:
    rows = score_groups(district.store.db)
    assert protect(rows, 1) == protect(rows, 3) == rows
    assert [row.count("hits") for row in protect(rows, 7)] == [8, None, None]
    assert [row.count("hits") for row in protect(rows, 20)] == [None, None, None]


def test_a_rate_of_few_who_judged_enough_is_hidden_by_itself(ledger: Ledger) -> None:
    for number, person in enumerate(ledger.group("one", 6)):
        ledger.play(person, EIGHT if number < 4 else "HC")
        ledger.play(person, EIGHT if number < 5 else "HC")
    (row,) = protect(score_groups(ledger.store.db))
    assert (row["pass_rate"].reason, row["repeat_pass_rate"].reason) == ("small-group", "small-group")
    assert row["d_prime"].value is not None


def test_modes_are_protected_each_by_itself(district: Ledger) -> None:
    for person in [f"p-big-{number}" for number in range(8)]:
        district.play(person, "HM", first=10, mode="room")
    published = {
        (row.about.label, row.about.mode): row.count("hits")
        for row in protect(score_groups(district.store.db))
    }
    assert published["big", "room"] == 8
    assert published["big", "individual"] == 8
    assert published["few", "individual"] is None
