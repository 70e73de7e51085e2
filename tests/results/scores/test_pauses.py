"""What is left after a pause."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from results.journal.derived.days import day
from results.measures.change import Verdict
from results.scores.groups import Period
from results.scores.over_time.changes import verdict, visible
from results.scores.over_time.pauses import LENGTHS, SENTENCES, pause_of, score_pauses
from results.scores.publication import protect
from tests.results.ledger import BEGIN, DAY, Ledger, turned


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Sixteen people: a day, three weeks later as good as ever, five months after that much worse."""
    ledger = Ledger(tmp_path)
    people = ledger.group("one", 16)
    played = {
        0: ("HHHHMCCCCF", "HHHHHCCCFC"),
        21: ("HHHHMCCCFC", "HHHHHCCCCF"),
        171: ("HMMHMFFCFC", "HHMMMCFFCF"),
    }
    for days, ways in played.items():
        ledger.now = BEGIN + days * DAY
        for number, person in enumerate(people[: 16 if days < 100 else 14]):
            ledger.play(person, turned(ways[number % 2], number), first=days)
    yield ledger
    ledger.store.close()


def test_reminders_fall_into_the_midst_of_the_pauses() -> None:
    assert [pause_of(days) for days in (1, 13)] == ["under-2-weeks"] * 2
    assert [pause_of(days) for days in (14, 21, 41)] == ["2-to-6-weeks"] * 3
    assert [pause_of(days) for days in (42, 91, 121)] == ["6-weeks-to-4-months"] * 3
    assert [pause_of(days) for days in (122, 152, 900)] == ["over-4-months"] * 3


def test_what_has_faded_is_told_from_what_has_not(ledger: Ledger) -> None:
    weeks, months = score_pauses(ledger.store.db)
    assert (weeks.about.pause, weeks.about.people, weeks.about.judgements) == ("2-to-6-weeks", 16, 160)
    assert verdict(weeks) == "no-change-seen"
    assert (months.about.pause, months.about.people, months.about.judgements) == ("over-4-months", 14, 140)
    assert verdict(months) == "less-skilled"
    assert months["d_prime"].high is not None and months["d_prime"].high < 0
    seen = visible(weeks)
    assert seen is not None and seen.fall < seen.earlier < seen.rise


def test_two_pauses_of_one_length_are_one_row(ledger: Ledger) -> None:
    ledger.now = BEGIN + 192 * DAY
    for number in range(7):
        ledger.play(f"p-one-{number}", "HHHHMCCCCF", first=300)
    weeks, _months = score_pauses(ledger.store.db)
    assert (weeks.about.people, weeks.about.judgements) == (16, 230)


def test_days_and_groups_narrow_them(ledger: Ledger) -> None:
    db = ledger.store.db
    assert [row.about.pause for row in score_pauses(db, Period(until=day(BEGIN + 30 * DAY)))] == [
        "2-to-6-weeks"
    ]
    assert score_pauses(db, only="two") == []


def test_few_people_are_published_without_values(ledger: Ledger) -> None:
    published = protect(score_pauses(ledger.store.db), 17)
    assert {(row["d_prime"].reason, verdict(row)) for row in published} == {("small-group", "not-measured")}


def test_every_pause_and_every_verdict_has_its_words() -> None:
    assert list(SENTENCES) == list(get_args(Verdict))
    assert len(LENGTHS) == 4
