"""A store copied to a server: whole, once, and as it was, however often the way is cut."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import StoreError
from results.journal import journal
from results.journal.facts.people import GroupAdded
from results.journal.journal import read
from results.journal.proof import foreign
from results.journal.sql import Rows
from results.journal.store import Store
from results.postgres import push as pushing
from results.postgres.connection import Server
from results.postgres.owner import make_store
from results.postgres.push import FactRow, push
from results.postgres.store import ServerStore
from tests.results.ledger import Ledger

pytestmark = pytest.mark.server


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    ledger = Ledger(tmp_path)
    for person in ledger.group("north", 4):
        ledger.play(person, "HMFC")
    return ledger


def facts_there(url: str) -> list[FactRow]:
    with psycopg.connect(url) as db:
        return db.execute(
            "SELECT origin, seq, time, kind, body, hash FROM ringtrue.facts ORDER BY origin, seq"
        ).fetchall()


def facts_here(store: Store) -> list[FactRow]:
    return [(fact.origin, fact.seq, fact.time, fact.kind, fact.body, fact.hash) for fact in read(store.db)]


def test_all_is_there_once_however_often_it_is_pushed(ledger: Ledger, url: str) -> None:
    with closing(Server(url)) as server:
        make_store(server)
        first, again = push(ledger.store.db, server), push(ledger.store.db, server)
    here = facts_here(ledger.store)
    assert facts_there(url) == here
    assert (first.new, first.present, first.apart) == (len(here), 0, 0)
    assert (again.new, again.present, again.apart) == (0, len(here), 0)


class _CutError(Exception):
    pass


class _Cut(Server):
    """A way that breaks off before one statement."""

    statements = 0

    def execute(self, statement: str, values: object = (), /) -> Rows:
        if self.statements == 0:
            self.raw.close()
            raise _CutError
        self.statements -= 1
        return super().execute(statement, values)  # type: ignore[arg-type]


def test_what_is_cut_off_anywhere_goes_on(ledger: Ledger, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pushing, "BATCH", 7)
    with closing(Server(url)) as server:
        make_store(server)
    _Cut.statements = 10**6
    for statements in range(1, 60):
        cut = _Cut(url)
        cut.statements = statements
        try:
            push(ledger.store.db, cut)
        except _CutError:
            there = facts_there(url)
            assert there == facts_here(ledger.store)[: len(there)]
        finally:
            cut.raw.close()
    with closing(Server(url)) as server:
        push(ledger.store.db, server)
    assert facts_there(url) == facts_here(ledger.store)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(3)), part=st.integers(1, 30))
def test_parts_in_any_order_are_the_whole(
    ledger: Ledger, new_database: Callable[[], str], order: list[int], part: int
) -> None:
    url = new_database()
    everything = facts_here(ledger.store)
    parts = [everything[:part], everything[part : 2 * part], everything[2 * part :]]
    with closing(Server(url)) as server:
        make_store(server)
        for number in order:
            with closing(holding(parts[number], everything)) as partial:
                push(partial, server)
    assert facts_there(url) == everything
    with ServerStore.at(url, ledger.store.path) as shared:
        verified = shared.verify()
        assert shared.rebuild() == ()
    assert {fault.what for fault in verified.findings} == {"content-missing"} and verified.missing == ()


def holding(part: Sequence[FactRow], whole: Sequence[FactRow]) -> sqlite3.Connection:
    """Return a database with some of the facts of a chain, as it is where the others have not come in."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(journal.SCHEMA + foreign.SCHEMA)
    db.executemany("INSERT INTO facts (origin, seq, time, kind, body, hash) VALUES (?, ?, ?, ?, ?, ?)", part)
    if part and part[0][1] > 1:
        before = whole[part[0][1] - 2]
        db.execute("INSERT INTO gaps VALUES (?, ?, ?)", (*part[0][:2], before[5]))
    return db


def test_another_branch_is_kept_apart(ledger: Ledger, url: str, tmp_path: Path) -> None:
    ledger.store.checkpoint()
    other = tmp_path / "other" / "store.db"
    other.parent.mkdir()
    other.write_bytes(ledger.store.path.read_bytes())
    before = len(facts_here(ledger.store))
    ledger.store.append(GroupAdded("a", "a"))
    ledger.store.append(GroupAdded("b", "b"))
    with Store.open(other) as branch, closing(Server(url)) as server:
        branch.db.execute("UPDATE self SET origin = ?", (ledger.store.origin,))
        branch.append(GroupAdded("c", "c"))
        make_store(server)
        assert push(ledger.store.db, server).apart == 0
        pushed = push(branch.db, server)
    branched = facts_here_of(other)
    apart = len([row for row in branched if row[0] == ledger.store.origin]) - before
    assert (pushed.apart, pushed.present) == (apart, before)
    assert pushed.new == len(branched) - before - apart
    assert [row for row in facts_there(url) if row[0] == ledger.store.origin] == facts_here(ledger.store)
    with ServerStore.at(url, tmp_path / "s.db") as shared:
        faults = [fault.what for fault in shared.verify().findings]
    assert [fault for fault in faults if fault != "content-missing"] == ["quarantined"]


def facts_here_of(path: Path) -> list[FactRow]:
    with Store.open(path) as store:
        return facts_here(store)


_PUSHER = """
import sys
from contextlib import closing
from pathlib import Path
from results.journal.store import Store
from results.postgres.connection import Server
from results.postgres.push import push
with Store.open(Path(sys.argv[1])) as store, closing(Server(sys.argv[2])) as server:
    push(store.db, server)
"""


def test_sixteen_push_at_once_and_are_killed(url: str, tmp_path: Path) -> None:
    """Real processes, of which every other is killed on its way, and pushes again."""
    stores = [Ledger(tmp_path / str(number)) for number in range(16)]
    for number, ledger in enumerate(stores):
        for person in ledger.group(f"g{number}", 5):
            ledger.play(person, "HMFC")
        ledger.store.close()
    with closing(Server(url)) as server:
        make_store(server)
    command = [sys.executable, "-c", _PUSHER]

    def start(ledger: Ledger) -> subprocess.Popen[bytes]:
        return subprocess.Popen([*command, str(ledger.store.path), url], env=os.environ)

    programs = [start(ledger) for ledger in stores]
    for killed in programs[::2]:
        killed.kill()
    again = [start(ledger) for ledger in stores]
    assert [program.wait() for program in (*programs[1::2], *again)] == [0] * 24
    for killed in programs[::2]:
        killed.wait()
    there = facts_there(url)
    here = [row for ledger in stores for row in facts_here_of(ledger.store.path)]
    assert there == sorted(here, key=lambda row: row[:2])


def test_nobody_may_push_into_a_database_of_something_else(ledger: Ledger, url: str) -> None:
    with psycopg.connect(url, autocommit=True) as db:
        db.execute("CREATE ROLE guest LOGIN")
    guest = url.replace("owner@", "guest@")
    with closing(Server(guest)) as server, pytest.raises(StoreError) as caught:
        make_store(server)
    assert caught.value.code == "server-rights"
