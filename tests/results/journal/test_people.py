"""Names are kept apart, found again, and really deleted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import InputError
from results.journal.names.people import MOST, People, clean


@pytest.fixture
def people(tmp_path: Path) -> Iterator[People]:
    people = People(tmp_path / "store.db")
    yield people
    people.close()


def test_a_name_lies_behind_a_pseudonym_that_says_nothing(people: People) -> None:
    added = people.add(" 周 \t小雨 ", "T-17")
    assert re.fullmatch(r"p-[a-z2-7]{10}", added.id)
    assert (added.name, added.number) == ("周 小雨", "T-17")
    assert people.known([added.id, "p-unknown"]) == {added.id: added}
    assert people.name(added.id) == "周 小雨"
    assert people.name("p-unknown") == "p-unknown"


def test_names_are_there_when_the_file_is_opened_again(people: People, tmp_path: Path) -> None:
    added = people.add("周小雨")
    again = People(tmp_path / "store.db")
    assert again.known([added.id]) == {added.id: added}
    again.close()


def test_a_forgotten_name_is_no_more_in_the_file(people: People) -> None:
    added = [people.add(f"难忘的名字{number}", f"staff-{number}") for number in range(50)]
    assert "难忘的名字7".encode() in people.path.read_bytes()
    for person in added:
        people.forget(person.id)
    data = people.path.read_bytes()
    assert "难忘的名字".encode() not in data
    assert b"staff-" not in data
    assert [path.name for path in people.path.parent.iterdir()] == ["store.people.db"]


def test_people_are_found_by_number_or_name(people: People) -> None:
    first, two, three = people.add("王芳", "1"), people.add("王芳", "2"), people.add("李强")
    ids = [first.id, two.id, three.id]
    assert people.find(ids, "王芳", "2") == two
    assert people.find(ids, "王 芳", "1") == first
    assert people.find(ids, "李强") == people.find(ids, "李强", "9") == three
    assert people.find(ids, "王芳", "3") is None
    assert people.find([two.id], "王芳") == two
    assert people.find(ids, "赵云") is None
    with pytest.raises(InputError) as caught:
        people.find(ids, "王芳")
    assert caught.value.code == "person-alike"
    assert "王芳" in str(caught.value)


@pytest.mark.parametrize("name", ["", "  ", "\n\t", "字" * (MOST + 1), "\x1b\x00"])
def test_a_name_that_is_none_is_refused(people: People, name: str) -> None:
    with pytest.raises(InputError) as caught:
        people.add(name)
    assert caught.value.code == "person-name"
    assert people.known(["p-"]) == {}


def test_a_name_loses_what_would_move_the_cursor() -> None:
    assert clean("\x1b[31m周\u202e小雨\ud800") == "[31m周 小雨"
    assert clean("字" * MOST) == "字" * MOST


def test_namesakes_are_told_apart_by_number(people: People) -> None:
    added = [people.add("王芳", number) for number in ("2", "", "1")]
    people.add("王芳芳")
    assert people.namesakes("王芳") == sorted(added, key=lambda person: person.number)
    assert people.namesakes("李强") == []


def test_a_seed_decides_the_pseudonym(people: People) -> None:
    first = people.add("sim-1", seed="g/sim-1")
    assert people.add("sim-1", seed="g/sim-1") == first
    assert people.add("sim-1", seed="h/sim-1").id != first.id
