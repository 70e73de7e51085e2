"""Four digits keep other eyes from one's own history; the trainer takes them off."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import InputError
from results.journal.names.digits import TRIES
from results.journal.names.people import People
from results.measures.detection import Counts
from results.scores.over_time.history import PastRun, past_runs
from tests.results.ledger import Ledger


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    people = People(tmp_path / "store.db")
    yield people
    people.close()


def test_the_digits_open_in_any_width_and_are_nowhere_in_the_file(people: People) -> None:
    people.digits.choose("p-1", "4071")
    assert people.digits.chosen("p-1") and not people.digits.chosen("p-2")
    assert people.digits.open("p-1", "4071") and people.digits.open("p-1", " ４０７１ ")
    assert not people.digits.open("p-2", "4071")
    assert b"4071" not in people.path.read_bytes()


def test_the_same_digits_look_different_for_two(people: People) -> None:
    for pseudonym in ("p-1", "p-2"):
        people.digits.choose(pseudonym, "1234")
    with sqlite3.connect(people.path) as db:
        rows = db.execute("SELECT salt, hash FROM digits").fetchall()
    assert len({salt for salt, _ in rows}) == len({hashed for _, hashed in rows}) == 2


@pytest.mark.parametrize("typed", ["", "123", "12345", "12a4", "一二三四"])
def test_only_four_digits_are_taken(people: People, typed: str) -> None:
    with pytest.raises(InputError) as caught:
        people.digits.choose("p-1", typed)
    assert caught.value.code == "digits-form"
    assert not people.digits.chosen("p-1")


def test_three_wrong_answers_close_until_the_trainer_opens(people: People, tmp_path: Path) -> None:
    people.digits.choose("p-1", "1234")
    assert [people.digits.open("p-1", "9999") for _ in range(TRIES)] == [False] * 3
    again = People(tmp_path / "store.db")
    with pytest.raises(InputError) as caught:
        again.digits.open("p-1", "1234")
    again.close()
    assert caught.value.code == "digits-closed"
    people.digits.remove("p-1")
    people.digits.choose("p-1", "5678")
    assert people.digits.open("p-1", "5678")


def test_a_right_answer_forgives_the_wrong_ones(people: People) -> None:
    people.digits.choose("p-1", "1234")
    for _ in range(3):
        assert not people.digits.open("p-1", "0000")
        assert people.digits.open("p-1", "1234")


def test_who_is_forgotten_has_no_digits_left(people: People) -> None:
    person = people.add("周小雨")
    people.digits.choose(person.id, "1234")
    people.forget(person.id)
    assert not people.digits.chosen(person.id)


def test_a_file_of_names_from_before_digits_and_excuses_goes_on(people: People, tmp_path: Path) -> None:
    person = people.add("周小雨")
    with sqlite3.connect(people.path) as db:
        db.execute("DROP TABLE digits")
        db.execute("DROP TABLE excuses")
        db.execute("DROP TABLE last_import")
        db.execute("PRAGMA user_version = 1")
    again = People(tmp_path / "store.db")
    again.digits.choose(person.id, "1234")
    assert again.excuses.everyone() == []
    assert again.name(person.id) == "周小雨" and again.digits.open(person.id, "1234")
    again.close()


def test_the_history_is_ones_own_and_the_newest_first(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ann, ben = ledger.group("one", 2)
    ledger.play(ann, "HMCQ")
    ledger.play(ben, "HH")
    ledger.play(ann, "H", first=9, complete=False)
    ledger.play(ben, "HC", first=20, partner=ann)
    ledger.play(ann, "HM")
    day = "2023-11-14"
    assert past_runs(ledger.store.db, ann) == [
        PastRun(day, "mixed", Counts(), together=False, complete=True),
        PastRun(day, "mixed", Counts(), together=True, complete=True),
        PastRun(day, "mixed", Counts(1), together=False, complete=False),
        PastRun(day, "mixed", Counts(1, 1, 0, 1), together=False, complete=True),
    ]
    assert past_runs(ledger.store.db, "p-nobody") == []
    ledger.store.close()
