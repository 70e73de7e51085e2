"""Names that older versions kept in one file for a folder move to the store they belong to."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from results.journal.facts.people import PersonAdded
from results.journal.names.people import People, Person
from results.journal.opening.own_names import SHARED, names_file
from results.journal.store import Store


def people_of(store: Path, *ids: str) -> dict[str, Person]:
    people = People(store)
    named = people.known(ids)
    people.close()
    return named


def share(folder: Path, **names: str) -> None:
    """Write the file of names that an older version kept for this folder."""
    people = People(folder / "older.db")
    people.take((person, name, "") for person, name in names.items())
    people.digits.choose(next(iter(names)), "4071")
    people.close()
    people.path.rename(folder / SHARED)


def store_of(path: Path, *ids: str) -> Path:
    with Store.open(path, count().__next__) as store:
        store.append(*(PersonAdded(person, None) for person in ids))
    return path


def test_a_store_alone_in_its_folder_takes_the_file_as_it_is(tmp_path: Path) -> None:
    share(tmp_path, a="王红", b="李强")
    store = store_of(tmp_path / "store.db", "a")
    assert people_of(store, "a", "b").keys() == {"a", "b"}
    assert not (tmp_path / SHARED).exists()
    people = People(store)
    assert people.digits.open("a", "4071")
    people.close()


def test_two_stores_take_their_own_and_the_last_leaves_nothing(tmp_path: Path) -> None:
    share(tmp_path, a="王红", b="李强", c="赵云")
    first, second = store_of(tmp_path / "one.db", "a", "b"), store_of(tmp_path / "two.db", "b", "c")
    assert people_of(first, "a", "b", "c").keys() == {"a", "b"}
    shared = (tmp_path / SHARED).read_bytes()
    assert "王红".encode() not in shared and "李强".encode() in shared
    assert people_of(second, "a", "b", "c").keys() == {"b", "c"}
    assert {path.name for path in tmp_path.glob("*people*")} == {
        names_file(first).name,
        names_file(second).name,
    }
