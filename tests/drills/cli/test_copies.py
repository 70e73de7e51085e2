"""The commands for copies, from a first backup to a store that was rescued and put in place."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.copies import backed_up
from drills.desk.desk import Desk
from engine.errors import Exit, StoreError
from engine.library.shelf import Shelf
from results.journal.copies.backups import backups
from results.journal.copies.restore import look
from tests.conftest import SAMPLES
from tests.results.ledger import Ledger

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ledger = Ledger(tmp_path)
    ledger.play(ledger.group("one", 1)[0], "HMFC")
    ledger.store.close()
    return tmp_path / "store.db"


def said(capsys: Capture, *words: str) -> tuple[int, str]:
    """Run a command; return its exit code and what it printed."""
    code = run([*words])
    return code, capsys.readouterr().out


def test_backup_list_and_restore(path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    store = ("--store", str(path))
    assert said(capsys, "restore", *store)[0] == Exit.INPUT
    code, words = said(capsys, "backup", *store)
    (backup,) = backups(path)
    assert (code, words.strip()) == (Exit.DONE, str(backup.path))
    assert "Nothing is new" in said(capsys, "backup", *store)[1]
    assert str(backup.path) in said(capsys, "backup", "--list", *store)[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("0\n"))
    assert said(capsys, "restore", *store)[0] == Exit.REFUSED
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert said(capsys, "restore", *store)[0] == Exit.DONE
    assert said(capsys, "restore", str(backup.path), "--yes", *store)[0] == Exit.DONE
    # facts of a ledger name a version of a scenario that nobody kept
    assert "cut-off" not in said(capsys, "verify", *store)[1]


def test_tables_that_were_edited_are_named_and_derived_again(path: Path, capsys: Capture) -> None:
    with Ledger(path.parent).store as store:
        store.db.execute("UPDATE plays SET outcome = 'hit'")
        store.db.execute("DROP TABLE cues")
    code, words = said(capsys, "rebuild", "--store", str(path))
    assert code == Exit.DONE and words.startswith("plays: was not") and "cues: was not" in words
    assert "content" not in said(capsys, "rebuild", "--store", str(path))[1]


def test_what_is_rescued_can_be_put_in_place(path: Path, capsys: Capture) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b'"target":')] ^= 1
    path.write_bytes(data)
    new = path.with_name("new.db")
    code, words = said(capsys, "rescue", "-o", str(new), "--store", str(path))
    assert code == Exit.FINDINGS and "Lost: 1 fact." in words and "p-one-0" in words
    assert said(capsys, "restore", str(new), "--yes", "--store", str(path))[0] == Exit.DONE
    assert "1 fact is lost" in said(capsys, "verify", "--store", str(path))[1]


def test_a_session_is_backed_up_before_and_after(path: Path) -> None:
    told: list[StoreError] = []
    with Desk.open(path, Shelf(SAMPLES)) as desk, backed_up(desk, told.append):
        facts = look(backups(path)[0].path).facts
        desk.group("another")
    (after,) = backups(path)
    assert look(after.path).facts == facts + 1
    path.parent.joinpath("backups").rename(path.parent / "away")
    path.parent.joinpath("backups").write_text("a file in the way")
    with Desk.open(path, Shelf(SAMPLES)) as desk, backed_up(desk, told.append):
        desk.group("third")
    assert {error.code for error in told} == {"store-folder"}
