"""Whatever command writes a file a person names: what is the program's, links, pipes, devices are safe."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from results.journal.opening.own_names import names_file
from tests.results.ledger import Ledger

Capture = pytest.CaptureFixture[str]
Order = Callable[[Path], list[str]]

WRITERS: dict[str, tuple[str, Order]] = {
    "export": (".csv", lambda file: ["export", "groups", "-o", str(file)]),
    "spreadsheet": (".xlsx", lambda file: ["export", "groups", "-o", str(file)]),
    "schema": (".json", lambda file: ["schema", "-o", str(file)]),
    "specimen": (".png", lambda file: ["specimen", "--size", "120x48", "-o", str(file)]),
    "sheet": (".png", lambda file: ["specimen", "--sheet", "1", "--size", "60x24", "-o", str(file)]),
    "page": (".html", lambda file: ["review", "cn-village", "-o", str(file)]),
    "workbook": (".xlsx", lambda file: ["review", "cn-village", "-o", str(file)]),
    "document": (".docx", lambda file: ["review", "cn-village", "-o", str(file)]),
    "form": (".xlsx", lambda file: ["new", "--sheet", str(file)]),
}
"""Command -> the ending of its files, and the command line that writes one."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in it, beside that of the store."""
    inner = tmp_path / "papers"
    inner.mkdir()
    return inner


def asked(order: list[str], store: Path) -> int:
    return run(["--store", str(store), *order])


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_file_is_written_whole_and_alone(writer: str, tmp_path: Path, folder: Path) -> None:
    ending, order = WRITERS[writer]
    name = "长" * 80 + ending
    assert asked(order(folder / name), tmp_path / "store.db") == Exit.DONE
    assert [file.name for file in folder.iterdir()] == [name]
    assert (folder / name).stat().st_size > 100


@pytest.mark.parametrize("writer", WRITERS)
def test_a_store_is_never_written_over(writer: str, folder: Path, capsys: Capture) -> None:
    ending, order = WRITERS[writer]
    store = folder / f"store{ending}"
    Ledger(folder).store.close()
    (folder / "store.db").rename(store)
    before = contents(folder)
    assert asked(order(store), store) == Exit.INPUT
    assert str(store) in capsys.readouterr().err
    assert {name: before[name] for name in (store.name,)} == {store.name: store.read_bytes()}
    assert {file.name for file in folder.iterdir()} <= {
        store.name, names_file(store).name, "store.people.db", "store.db.head", f"{store.name}.head",
    }  # fmt: skip
    assert asked(order(store), folder.parent / "other.db") == Exit.INPUT


@pytest.mark.parametrize("writer", WRITERS)
def test_links_pipes_and_folders_are_left_as_they_are(writer: str, tmp_path: Path, folder: Path) -> None:
    ending, order = WRITERS[writer]
    real = tmp_path / f"real{ending}"
    real.write_bytes(b"before")
    link, lost, pipe, inner = (folder / f"{name}{ending}" for name in ("link", "lost", "pipe", "inner"))
    link.symlink_to(real)
    lost.symlink_to(tmp_path / "nowhere")
    os.mkfifo(pipe)
    inner.mkdir()
    for file in (link, lost, pipe, inner):
        assert asked(order(file), tmp_path / "store.db") == Exit.INPUT
    assert real.read_bytes() == b"before" and not (tmp_path / "nowhere").exists()
    assert link.is_symlink() and lost.is_symlink() and pipe.is_fifo()
    assert {file.name for file in folder.iterdir()} == {file.name for file in (link, lost, pipe, inner)}


@pytest.mark.parametrize("writer", WRITERS)
def test_what_fails_halfway_leaves_nothing_and_names_the_file_asked_for(
    writer: str, tmp_path: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    ending, order = WRITERS[writer]
    file = folder / f"out{ending}"
    if writer != "form":
        file.write_bytes(b"before")
    before = contents(folder)
    Ledger(tmp_path).store.close()
    monkeypatch.setattr("results.files.durable.os.fsync", full)
    assert asked(order(file), tmp_path / "store.db") == Exit.INPUT
    message = capsys.readouterr().err
    assert f"{file} cannot be written: the disk is full" in message and ".part" not in message
    assert contents(folder) == before


@pytest.mark.parametrize("writer", ["export", "schema"])
@pytest.mark.parametrize("device", ["/dev/null", "/dev/full", "/dev/stdout"])
def test_devices_are_no_files(writer: str, device: str, tmp_path: Path, capsys: Capture) -> None:
    assert asked(WRITERS[writer][1](Path(device)), tmp_path / "store.db") == Exit.INPUT
    assert device in capsys.readouterr().err


@pytest.mark.parametrize("writer", ["export", "schema"])
def test_what_lies_beside_a_store_and_what_is_content_is_the_programs(
    writer: str, tmp_path: Path, folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path / "home"))
    store = tmp_path / "store.db"
    Ledger(tmp_path).store.close()
    scenario = folder / "cn-own-q7f.toml"
    scenario.write_bytes(b"before")
    protected = (
        *(tmp_path / f"store.db{ending}" for ending in ("", "-wal", "-shm", "-journal", "-0a1b2c")),
        tmp_path / "people.db", tmp_path / "home" / "store.db", tmp_path / "home" / "people.db-wal",
        tmp_path / "papers" / ".." / "store.db", scenario,
    )  # fmt: skip
    (tmp_path / "home").mkdir()
    for file in protected:
        assert asked(WRITERS[writer][1](file), store) == Exit.INPUT, file
        assert str(file) in capsys.readouterr().err
    assert scenario.read_bytes() == b"before"
    assert [*(tmp_path / "home").iterdir()] == []
    assert asked(["verify"], store) == Exit.DONE


def test_a_pair_is_begun_whole_or_not_at_all(tmp_path: Path, folder: Path, capsys: Capture) -> None:
    order = ["new", "sms", "cn-own-q7f", "--to", str(folder)]
    assert asked(order, tmp_path / "store.db") == Exit.DONE
    first, twin = sorted(folder.iterdir())
    before = twin.read_bytes()
    first.unlink()
    assert asked(order, tmp_path / "store.db") == Exit.INPUT
    assert contents(folder) == {twin.name: before}
    twin.unlink()
    twin.symlink_to(tmp_path / "nowhere")
    assert asked(order, tmp_path / "store.db") == Exit.INPUT
    assert [*folder.iterdir()] == [twin]
    assert str(twin) in capsys.readouterr().err
