"""What `verify` sees: edits of tables, schema and contents, and what was cut off at the end."""

from __future__ import annotations

import os
import shutil
import sqlite3
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit, StoreError
from results.journal.facts.people import GroupAdded
from results.journal.opening.site import site
from results.journal.proof.heads import Head, heads, note_file, parse_head
from results.journal.store import Store

EDITS = {
    "UPDATE plays SET outcome = 'hit', points = 9000": ("plays", "table-changed"),
    "DELETE FROM plays": ("plays", "table-changed"),
    "UPDATE runs SET person = 'p-2'": ("runs", "table-changed"),
    "UPDATE people SET simulated = 0": ("people", "table-changed"),
    "UPDATE groups SET label = 'other'": ("groups", "table-changed"),
    "INSERT INTO groups VALUES ('g-9', 'more', 0)": ("groups", "table-changed"),
    "DELETE FROM cues": ("cues", "table-changed"),
    "DROP TABLE cues": ("cues", "schema-changed"),
    "DROP INDEX plays_by_person": ("plays_by_person", "schema-changed"),
    "CREATE TABLE more (x)": ("more", "schema-changed"),
    "CREATE TRIGGER t AFTER INSERT ON plays BEGIN DELETE FROM plays; END": ("t", "schema-changed"),
    "DELETE FROM contents": ("any", "content-missing"),
    "DELETE FROM facts WHERE seq > 2": ("o", "cut-off"),
    "DELETE FROM facts WHERE seq = 3": ("o", "missing"),
    "UPDATE facts SET time = time + 1 WHERE seq = 3": ("o", "changed"),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which two simulated people have played."""
    file = tmp_path_factory.mktemp("audit") / "store.db"
    run(["--store", str(file), "simulate", "morning-five", "--trainees", "2", "--group", "g"])
    return file


@pytest.fixture
def path(sample: Path, tmp_path: Path) -> Path:
    """The same store with its note, for one test; it does not count as a copy."""
    file = tmp_path / "store.db"
    for name in (sample, note_file(sample)):
        shutil.copy(name, tmp_path)
    edit(file, f"UPDATE self SET site = '{site(file)}'")
    return file


def faults(path: Path, expected: tuple[Head, ...] = ()) -> set[tuple[str, str]]:
    with Store.open(path, count().__next__) as store:
        return {(fault.origin, fault.what) for fault in store.verify(expected).findings}


def edit(path: Path, statement: str) -> None:
    db = sqlite3.connect(path)
    with db:
        db.execute(statement)
    db.close()


def test_a_store_as_it_was_written_is_in_order(path: Path) -> None:
    assert faults(path) == set()


@pytest.mark.parametrize("statement", EDITS)
def test_an_edit_is_named(path: Path, statement: str) -> None:
    with Store.open(path, count().__next__) as store:
        origin = store.origin
    edit(path, statement)
    name, what = EDITS[statement]
    named = faults(path)
    if what == "content-missing":
        assert {fault for _, fault in named} == {what}
    else:
        assert (origin if name == "o" else name, what) in named


def test_a_copy_of_the_file_alone_has_everything(path: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone" / "copy.db"
    alone.parent.mkdir()
    with Store.open(path, count().__next__) as store:
        ends = heads(store.db)
        store.checkpoint()
        shutil.copy(path, alone)
    assert faults(alone, ends) == set()


def test_an_older_copy_is_no_match_for_the_note_of_a_newer_one(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    shutil.copy(path, older)
    with Store.open(path, count().__next__) as store:
        store.append(GroupAdded("g-late", "late", False))
        (end,) = heads(store.db)
    shutil.copy(older, path)
    assert faults(path) == {(end.origin, "cut-off")}


def test_an_end_that_was_written_down_proves_that_nothing_is_gone(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Store.open(path, count().__next__) as store:
        (end,) = heads(store.db)
    assert run(["--store", str(path), "verify", "--head", str(end)]) == Exit.DONE
    assert str(end) in capsys.readouterr().out
    note_file(path).unlink()
    edit(path, f"DELETE FROM facts WHERE seq = {end.seq}")
    edit(path, "DELETE FROM plays")
    assert run(["--store", str(path), "verify", "--head", str(end)]) == Exit.FINDINGS


@pytest.mark.parametrize("text", ["", "o-1", "o-1:x:0123456789ab", "o-1:3:zz", "o-1:3:0123456789ab extra"])
def test_what_is_no_end_of_a_chain(path: Path, text: str) -> None:
    assert parse_head(text) is None
    assert run(["--store", str(path), "verify", "--head", text]) == Exit.USAGE


def test_heads_of_several_chains(path: Path) -> None:
    with Store.open(path, count().__next__) as store:
        (first,) = heads(store.db)
        second = store.new_origin()
        ends = {head.origin: head.seq for head in heads(store.db)}
    assert ends == {first.origin: first.seq, second: 1}


@pytest.mark.parametrize("note", [b"", b"\xff\xfe", b"no head\n", b"o-1:99999999999999999:zz\n"])
def test_a_broken_note_says_nothing(path: Path, note: bytes) -> None:
    note_file(path).write_bytes(note)
    db = sqlite3.connect(path)
    db.close()
    assert faults(path) == set()


@pytest.mark.parametrize("content", [None, b""])
def test_a_store_that_is_gone_is_not_begun_anew(path: Path, content: bytes | None) -> None:
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        Store.open(path, count().__next__)
    assert caught.value.code == "store-gone"
    note_file(path).unlink()
    with Store.open(path, count().__next__) as store:
        assert len([*store.facts()]) == 1


def test_a_store_and_its_names_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with Store.open(folder / "store.db", count().__next__):
        modes = {file.name: file.stat().st_mode & 0o077 for file in (folder, *folder.iterdir())}
    # Windows keeps rights elsewhere, and says what it would have been
    del modes["store.db.head"]  # it tells of nobody
    assert os.name == "nt" or set(modes.values()) == {0}, modes
