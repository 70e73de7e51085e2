"""A file that cannot be a store says why and what to do, and is left as it was."""

from __future__ import annotations

import ctypes
import io
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit, StoreError
from results.journal import database
from results.journal.connection import Connection
from results.journal.facts.people import GroupAdded
from results.journal.names.people import People
from results.journal.store import Store

OVERRIDES = 0b110
"""The capabilities by which root writes and reads what permissions forbid."""
OPENERS: tuple[Callable[[Path], Store | People], ...] = (
    lambda path: Store.open(path, count().__next__),
    lambda path: People(path.with_name("store.db")),
)


class _Capabilities(ctypes.Structure):
    """Two words of each set, as `capset` of Linux has them."""

    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inherited", ctypes.c_uint32),
    )


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let permissions count although the tests may be run by root."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets, fewer = (_Capabilities * 2)(), (_Capabilities * 2)()
    assert libc.capget(header, sets) == 0
    ctypes.memmove(fewer, sets, ctypes.sizeof(sets))
    fewer[0].effective &= ~OVERRIDES
    assert libc.capset(header, fewer) == 0
    try:
        yield
    finally:
        assert libc.capset(header, sets) == 0


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder everybody may enter; those of pytest are the user's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_MS", 1)


def refused(path: Path, opener: Callable[[Path], Store | People] = OPENERS[0]) -> StoreError:
    with pytest.raises(StoreError) as caught:
        opener(path)
    assert str(path.parent) in str(caught.value)
    assert caught.value.hint and caught.value.exit == Exit.STORE
    return caught.value


@pytest.mark.parametrize(("name", "opener"), zip(("store.db", "store.people.db"), OPENERS, strict=True))
def test_a_database_of_another_program_is_left_alone(
    tmp_path: Path, name: str, opener: Callable[[Path], Store | People]
) -> None:
    with sqlite3.connect(tmp_path / name) as db:
        db.execute("CREATE TABLE theirs (x)")
    before = (tmp_path / name).read_bytes()
    assert refused(tmp_path / name, opener).code == "store-foreign"
    assert (tmp_path / name).read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_store_is_no_file_of_names_nor_the_other_way_round(tmp_path: Path) -> None:
    Store.open(tmp_path / "store.people.db", count().__next__).close()
    assert refused(tmp_path / "store.db", People).code == "store-foreign"


@pytest.mark.parametrize("pragma", ["application_id = 7", "user_version = 7"])
def test_an_empty_database_another_program_claims_is_left_alone(tmp_path: Path, pragma: str) -> None:
    with sqlite3.connect(tmp_path / "store.db") as db:
        db.execute(f"PRAGMA {pragma}")
    assert refused(tmp_path / "store.db").code == "store-foreign"


@pytest.mark.parametrize("text", ["x" * 5000, "not a database", "SQLite format 3\0" + "x" * 100])
def test_a_file_that_is_no_database(tmp_path: Path, text: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text(text)
    assert refused(path).code == "store-foreign"
    assert path.read_text() == text


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "store.db").touch()
    Store.open(tmp_path / "store.db", count().__next__).close()


@pytest.mark.parametrize(("name", "opener"), zip(("store.db", "store.people.db"), OPENERS, strict=True))
def test_a_file_of_a_newer_version(
    tmp_path: Path, name: str, opener: Callable[[Path], Store | People]
) -> None:
    opener(tmp_path / name).close()
    with sqlite3.connect(tmp_path / name) as db:
        db.execute("PRAGMA user_version = 99")
    assert refused(tmp_path / name, opener).code == "store-newer"


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "store.db").mkdir()
    assert refused(tmp_path / "store.db").code == "store-folder"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    assert refused(tmp_path / "home" / "store.db").code == "store-folder"


def says_nothing_can_be_kept(path: Path) -> None:
    with Store.open(path, count().__next__) as store:
        assert store.read_only
        assert next(store.facts()).kind == "store-opened"
        with pytest.raises(StoreError) as caught:
            store.append(GroupAdded("g", "一组"))
    assert caught.value.code == "store-readonly"


def test_a_folder_nobody_may_write_in(shared: Path) -> None:
    shared.chmod(0o555)
    with without_privileges():
        for path in (shared / "home" / "store.db", shared / "store.db"):
            says_nothing_can_be_kept(path)
            assert refused_names(path) == "store-readonly"
    assert [*shared.iterdir()] == []


def refused_names(path: Path) -> str:
    people = People(path)
    with pytest.raises(StoreError) as caught:
        people.add("林雨桐")
    people.close()
    return caught.value.code


def test_a_store_nobody_may_write_is_read(shared: Path) -> None:
    path = shared / "store.db"
    Store.open(path, count().__next__).close()
    path.chmod(0o444)
    shared.chmod(0o555)
    before = path.read_bytes()
    with without_privileges():
        says_nothing_can_be_kept(path)
    assert path.read_bytes() == before


def test_what_only_the_log_holds_is_read_too(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = shared / "store.db"
    store = Store.open(path, count().__next__)
    store.append(GroupAdded("g", "一组"))
    stick = shared / "stick"
    stick.mkdir()
    for file in shared.glob("store.db*"):
        shutil.copy(file, stick)
    store.close()
    for file in stick.iterdir():
        file.chmod(0o444)
    stick.chmod(0o555)
    (shared / "tmp").mkdir()
    (shared / "tmp").chmod(0o777)
    monkeypatch.setattr(tempfile, "tempdir", str(shared / "tmp"))
    with without_privileges(), Store.open(stick / "store.db", count().__next__) as read:
        assert [fact.kind for fact in read.facts()] == ["store-opened", "group-added"]
    stick.chmod(0o755)


def test_a_store_that_may_be_read_only_says_so_at_the_first_fact(shared: Path) -> None:
    path = shared / "store.db"
    Store.open(path, count().__next__).close()
    path.chmod(0o444)
    shared.chmod(0o777)
    with without_privileges(), Store.open(path, count().__next__) as store:
        assert [fact.kind for fact in store.facts()] == ["store-opened"]
        with pytest.raises(StoreError) as caught:
            store.append(GroupAdded("g", "一组"))
    assert caught.value.code == "store-readonly"


def test_where_there_is_no_shared_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def on_a_share(
        path: Path, *, timeout: float, isolation_level: None, factory: type[Connection]
    ) -> Connection:
        # This way of opening has no shared memory, as file systems over a network have none.
        name = f"file:{path}?vfs=unix-none"
        return connect(name, uri=True, timeout=timeout, isolation_level=isolation_level, factory=factory)

    monkeypatch.setattr(sqlite3, "connect", on_a_share)
    assert refused(tmp_path / "store.db").code == "store-share"


def test_a_store_another_program_keeps_to_itself(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store.open(path, count().__next__).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    assert refused(path).code == "store-locked"
    other.close()
    Store.open(path, count().__next__).close()


def test_an_append_while_another_program_writes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            store.append(GroupAdded("g", "一组"))
        assert caught.value.code == "store-locked"
        other.execute("ROLLBACK")
        store.append(GroupAdded("g", "一组"))
        assert [fact.seq for fact in store.facts()] == [1, 2]
        other.close()


def test_a_store_that_became_read_only(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        store.db.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreError) as caught:
            store.append(GroupAdded("g", "一组"))
        assert caught.value.code == "store-readonly"


def test_a_full_disk_loses_nothing_and_the_same_append_may_be_tried_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as store:
        (pages,) = store.db.execute("PRAGMA page_count").fetchone()
        store.db.execute(f"PRAGMA max_page_count = {pages + 3}")
        appended = 0
        with pytest.raises(StoreError) as caught:
            while True:
                store.append(GroupAdded(f"g{appended}", "组" * 40))
                appended += 1
        assert caught.value.code == "store-full"
        assert store.verify().facts == appended + 1
        store.db.execute("PRAGMA max_page_count = 100000")
        store.append(GroupAdded(f"g{appended}", "组" * 40))
        assert (store.verify().facts, store.verify().findings) == (appended + 2, ())


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(path, count().__next__) as store:
        for number in range(300):
            store.append(GroupAdded(f"g{number}", "组" * 40))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert refused(path).code == "store-broken"


def test_a_stick_with_its_switch_set_is_practised_listed_and_scored(
    shared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RINGTRUE_HOME", str(shared))
    store = ["--store", str(shared / "store.db")]
    assert run(["simulate", "morning-five", "--group", "g", "--trainees", "2", *store]) == Exit.DONE
    for file in shared.iterdir():
        file.chmod(0o444 if file.is_file() else 0o555)
    shared.chmod(0o555)
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n" * 5))
    with without_privileges():
        for command in (["list", "groups"], ["scores"], ["verify"], ["play", "morning-five", "--plain"]):
            assert run([*command, *store]) == Exit.DONE, command
        counted = ["play", "morning-five", "--plain", "--group", "h", "--trainee", "Lin"]
        assert run([*counted, *store]) == Exit.STORE
    assert "cannot be written" in capsys.readouterr().err
