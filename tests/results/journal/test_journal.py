"""Chains in which no change goes unseen, but at their end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.journal import journal
from results.journal.canonical import canonical
from results.journal.facts.people import GroupAdded, GroupChanged, PersonAdded
from tests.results.ledger import Ledger

LENGTH = 9


def chain(seed: int = 0) -> sqlite3.Connection:
    """A journal of one chain in memory."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(journal.SCHEMA)
    ticks = iter(range(1000, 9000))
    for number in range(LENGTH):
        body = GroupAdded(f"g{number}", f"{number}组{seed}")
        journal.append(db, "o-1", (body,), {}, ticks.__next__)
    return db


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path)
    yield ledger
    ledger.store.close()


def test_a_sound_chain_has_no_fault() -> None:
    assert journal.verify(chain(), {}) == journal.Chains(LENGTH, 1, ())


@given(
    seq=st.integers(1, LENGTH),
    column=st.sampled_from(["time", "kind", "body", "hash"]),
    value=st.text(st.characters(exclude_categories=["Cs"])) | st.integers(0, 2**40) | st.binary(),
)
def test_any_change_of_one_fact_is_named(seq: int, column: str, value: str | int | bytes) -> None:
    db = chain()
    before = db.execute(f"SELECT {column} FROM facts WHERE seq = ?", (seq,)).fetchone()
    db.execute(f"UPDATE facts SET {column} = ? WHERE seq = ?", (value, seq))
    after = db.execute(f"SELECT {column} FROM facts WHERE seq = ?", (seq,)).fetchone()
    expected = () if before == after else (journal.Fault("o-1", seq, "changed"),)
    assert journal.verify(db, {}).findings == expected


@given(st.sets(st.integers(1, LENGTH), min_size=1))
def test_removed_facts_are_missing_unless_they_were_the_last(removed: set[int]) -> None:
    db = chain()
    db.executemany("DELETE FROM facts WHERE seq = ?", [(seq,) for seq in removed])
    remaining = set(range(1, LENGTH + 1)) - removed
    first = min(removed)
    expected = () if all(seq < first for seq in remaining) else (journal.Fault("o-1", first, "missing"),)
    assert journal.verify(db, {}).findings == expected


@given(st.integers(1, LENGTH - 1))
def test_two_facts_that_changed_places_are_named(seq: int) -> None:
    db = chain()
    db.execute("UPDATE facts SET seq = -1 WHERE seq = ?", (seq,))
    db.execute("UPDATE facts SET seq = ? WHERE seq = ?", (seq, seq + 1))
    db.execute("UPDATE facts SET seq = ? WHERE seq = -1", (seq + 1,))
    assert journal.verify(db, {}).findings == (journal.Fault("o-1", seq, "changed"),)


def test_a_chain_that_breaks_does_not_hide_another(ledger: Ledger) -> None:
    ledger.group("one", 3)
    second = ledger.store.new_origin()
    ledger.group("two", 3)
    db = ledger.store.db
    db.execute("UPDATE facts SET time = time + 1 WHERE seq = 3")
    verified = ledger.store.verify()
    assert verified.chains == 2
    assert {(fault.origin == second, fault.seq) for fault in verified.findings} == {(False, 3), (True, 3)}


def test_a_kept_scenario_that_changed_is_named(ledger: Ledger) -> None:
    from hashlib import sha256

    body = canonical({"id": "s-1"})
    digest = sha256(body.encode()).hexdigest()
    ledger.store.append(PersonAdded("p", None), contents={digest: body})
    assert ledger.store.verify().findings == ()
    ledger.store.db.execute("UPDATE contents SET body = replace(body, 's-1', 's-2')")
    (fault,) = ledger.store.verify().findings
    assert str(fault) == f"{digest} content-changed"


def test_a_time_is_the_clocks_and_the_order_the_numbers() -> None:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(journal.SCHEMA)
    times = iter([5000, 9000, 100, 9500])
    for label in "abcd":
        journal.append(db, "o-1", (GroupAdded(label, label),), {}, times.__next__)
    assert [fact.time for fact in journal.read(db)] == [5000, 9000, 100, 9500]


def test_a_new_chain_begins_after_all_that_was_written(ledger: Ledger) -> None:
    ledger.group("one", 1)
    ledger.now -= 10**9
    ledger.store.new_origin()
    ledger.group("two", 1)
    chains = [[*chain] for _origin, chain in groupby(ledger.store.facts(), key=lambda fact: fact.origin)]
    earlier, later = sorted(chains, key=lambda chain: chain[0].time)
    assert all(fact.time < later[0].time for fact in earlier)
    assert later[-1].time < earlier[0].time
    # what it states stands all the same, though its clock was set back
    ledger.store.append(GroupChanged("p-one-0", "two"))
    assert ledger.store.db.execute("SELECT \"group\" FROM people WHERE id = 'p-one-0'").fetchone() == ("two",)
