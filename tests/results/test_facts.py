"""One canonical form, and chains in which no change goes unseen."""

from __future__ import annotations

import json
import sqlite3
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import StoreError
from results import facts
from results.facts import GroupAdded, Json, Judged, PartBody, PlayEnded, RunEnded, ScoreBody, canonical
from results.store import Store

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abcXYZ_-09", max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
SCORE = ScoreBody(
    1, 5, "hit", 9300, (PartBody("verdict", 5000, 5000),), 500, 10, 20, (), "safe", ("code",), None
)


@given(JSON)
def test_the_canonical_form_reads_back_and_is_stable(value: Json) -> None:
    text = canonical(value)
    assert json.loads(text) == value
    assert canonical(json.loads(text)) == text


def test_the_canonical_form_is_rfc_8785_where_there_are_no_floats() -> None:
    value: Json = {"string": '€$\u000f\nA\'B"\\\\"/', "literals": [None, True, False]}
    assert canonical(value) == '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'


@pytest.mark.parametrize("value", [1.5, {"é": 1}, [float("nan")]])
def test_floats_and_foreign_keys_have_no_place(value: Json) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_the_hash_is_over_the_sorted_whole() -> None:
    body = facts.write(GroupAdded("g", "一组"))
    whole = canonical({"body": json.loads(body), "kind": "group-added", "origin": "o", "seq": 1, "time": 5})
    from hashlib import sha256

    assert (
        facts.link("0" * 64, "o", 1, 5, "group-added", body)
        == sha256(("0" * 64 + whole).encode()).hexdigest()
    )


def test_bodies_read_back() -> None:
    for body in (
        GroupAdded("g", "一组"),
        PlayEnded("r", "r/0", True, SCORE),
        Judged("r", "p", 1, "judge", "", 5, 9, 5, None),
    ):
        assert facts.read(type(body), facts.write(body)) == body


@pytest.mark.parametrize(
    "text", ["{}", "[]", "nonsense", '{"run":1,"complete":true}', '{"run":"r","complete":1}']
)
def test_what_is_no_body_is_refused(text: str) -> None:
    with pytest.raises(StoreError):
        facts.read(RunEnded, text)


@pytest.fixture
def chain(tmp_path: Path) -> Store:
    store = Store.open(tmp_path / "store.db", count(1000).__next__)
    for number in range(8):
        store.append(GroupAdded(f"g{number}", f"{number}组"))
    return store


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE facts SET body = replace(body, '组', '班') WHERE seq = 4",
        "UPDATE facts SET time = time + 1 WHERE seq = 4",
        "UPDATE facts SET kind = 'person-added' WHERE seq = 4",
        "UPDATE facts SET hash = upper(hash) WHERE seq = 4",
        "DELETE FROM facts WHERE seq = 4",
    ],
)
def test_the_first_fault_of_a_chain_is_named(chain: Store, change: str) -> None:
    chain.db.execute(change)
    found = chain.verify()
    assert [one.seq for one in found.findings] == [4]
    assert found.findings[0].what == ("missing" if change.startswith("DELETE") else "changed")


def test_a_sound_chain_has_no_fault(chain: Store) -> None:
    found = chain.verify()
    assert (found.facts, found.chains, found.findings) == (9, 1, ())


def test_a_clock_set_back_does_not_reorder(tmp_path: Path) -> None:
    times = iter([5000, 9000, 100, 9500])
    store = Store.open(tmp_path / "store.db", times.__next__)
    for label in "abc":
        store.append(GroupAdded(label, label))
    assert [fact.time for fact in store.facts()] == [5000, 9000, 9000, 9500]


def test_either_all_facts_of_an_append_are_there_or_none(chain: Store) -> None:
    chain.db.execute(
        "CREATE TRIGGER no BEFORE INSERT ON groups WHEN NEW.id = 'bad' BEGIN SELECT raise(ABORT, 'no'); END"
    )
    before = list(chain.facts())
    with pytest.raises(StoreError):
        chain.append(GroupAdded("good", "好"), GroupAdded("bad", "坏"))
    assert list(chain.facts()) == before
    assert isinstance(chain.db, sqlite3.Connection) and not chain.db.in_transaction
