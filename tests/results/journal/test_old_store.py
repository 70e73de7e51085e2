"""Stores of earlier programs open, verify, replay and read as before.

Where a change means to read otherwise, `python -m tests.old_store --write` writes the expected files anew.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from results.journal import tables
from results.journal.canonical import canonical
from results.journal.facts import wire
from results.journal.facts.wire import KINDS
from results.journal.names.people import People
from results.journal.store import Store
from tests import old_store
from tests.old_store import READ, STORES

each_store = pytest.mark.parametrize("source", STORES, ids=[source.name for source in STORES])


@each_store
@pytest.mark.parametrize("name", READ)
def test_what_is_read_from_an_old_store_is_the_same_to_the_byte(source: Path, name: str) -> None:
    expected = (source / "expected" / name).read_bytes()
    assert old_store.read(source, name).encode() == expected, "python -m tests.old_store --write"


@each_store
def test_an_old_store_is_in_order(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--store", str(old_store.lay(source, tmp_path))]) == Exit.DONE
    assert "facts in order" in capsys.readouterr().out


@each_store
def test_every_fact_of_an_old_store_can_be_read(source: Path, tmp_path: Path) -> None:
    with Store.open(old_store.lay(source, tmp_path)) as store:
        stored = list(store.facts())
        for fact in stored:
            body = wire.write(wire.read(KINDS[fact.kind], fact.body))
            # a field that came later is written with its default; nothing of what was there may be lost
            assert _holds(json.loads(body), json.loads(fact.body))
            assert canonical(json.loads(fact.body)) == fact.body
    assert len({fact.origin for fact in stored}) == 2
    assert {fact.kind for fact in stored} >= {
        "store-opened", "group-added", "person-added", "informed", "group-changed", "run-begun", "play-begun",
        "acted", "judged", "play-ended", "play-abandoned", "run-ended", "released", "forgotten",
    }  # fmt: skip


def _holds(now: object, then: object) -> bool:
    if isinstance(then, dict):
        return isinstance(now, dict) and all(_holds(now[key], value) for key, value in then.items())
    if isinstance(then, list):
        return isinstance(now, list) and all(map(_holds, now, then)) and len(now) == len(then)
    return now == then


@each_store
def test_tables_of_an_old_store_are_those_its_facts_make(source: Path, tmp_path: Path) -> None:
    with Store.open(old_store.lay(source, tmp_path)) as store:
        before = _rows(store)
        store.rebuild()
        assert _rows(store) == before


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {name: store.db.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables.NAMES}


@each_store
def test_every_play_that_ended_comes_to_its_end_again(source: Path, tmp_path: Path) -> None:
    with Store.open(old_store.lay(source, tmp_path)) as store:
        for record in old_store.runs(store):
            for played in record.plays:
                play = old_store.replayed(store, record, played)
                assert len(play.events) == len(played.events)
                if played.ended:
                    assert play.over == played.ended.complete
                    assert play.rating == played.ended.score.rating
                    assert play.scene.result == played.ended.score.result or not play.over


@each_store
def test_names_and_digits_are_where_they_were(source: Path, tmp_path: Path) -> None:
    people = People(old_store.lay(source, tmp_path))
    with Store.open(people.path.with_name("store.db")) as store:
        ids = {name: person for person, name in _names(people, store).items()}
    assert people.known([ids["周小雨"]])[ids["周小雨"]].number == "6000"
    assert people.digits.open(ids["周小雨"], "4071")
    assert not people.digits.open(ids["郑文"], "0000")
    assert "朱敏" not in ids
    people.close()


def _names(people: People, store: Store) -> dict[str, str]:
    ids = [person for (person,) in store.db.execute("SELECT id FROM people")]
    return {person: record.name for person, record in people.known(ids).items()}
