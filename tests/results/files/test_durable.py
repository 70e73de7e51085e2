"""Files a person names are read or refused, and written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from engine.errors import InputError
from results.files.durable import read, replacing, replacing_text, write_files, writing


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before", "utf-8")
    with pytest.raises(KeyboardInterrupt), replacing_text(file) as target:
        target.write("half")
        raise KeyboardInterrupt
    assert file.read_text("utf-8") == "before"
    with replacing_text(file) as target:
        target.write("a\r\nb\n")
    assert read(file) == b"a\r\nb\n"
    with replacing(file) as data:
        data.write(b"\0")
    assert read(file) == b"\0"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("name", ["none/a.txt", "."])
def test_what_cannot_be_read_or_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / name)
    with pytest.raises(InputError, match="cannot be written") as caught, writing(tmp_path / name):
        (tmp_path / name).write_text("x", "utf-8")
    assert caught.value.params["path"] == str(tmp_path / name)


def test_other_errors_pass_through(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(tmp_path):
        raise ZeroDivisionError
    with pytest.raises(ZeroDivisionError), replacing(tmp_path / "a"):
        raise ZeroDivisionError
    assert names(tmp_path) == []


def test_who_may_read_a_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before", "utf-8")
    file.chmod(0o600)
    with replacing(file) as target:
        target.write(b"after")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_by_another_name_is_not_written_through(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("before", "utf-8")
    os.link(first, second)
    with replacing(second) as target:
        target.write(b"after")
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == ("before", "after")


def test_a_database_that_is_not_there_yet_is_owned(tmp_path: Path) -> None:
    owned = (tmp_path / "own.db",)
    for name in ("own.db", "own.db-wal", "x/../own.db-shm", "own.db-held-3f2a"):
        with pytest.raises(InputError) as caught, replacing(tmp_path / name, owned):
            pass
        assert (caught.value.code, caught.value.params["path"]) == ("file-owned", str(tmp_path / name))
    with replacing(tmp_path / "notes-wal", owned) as target:
        target.write(b"x")
    assert names(tmp_path) == ["notes-wal"]


def test_several_files_are_written_all_or_none(tmp_path: Path) -> None:
    files = {tmp_path / "new" / name: name.encode() for name in ("a", "b", "c")}
    write_files(files)
    assert {file: file.read_bytes() for file in files} == files
    with pytest.raises(InputError, match="cannot be written") as caught:
        write_files({tmp_path / "new" / "0": b"0", **files})
    assert caught.value.params["path"] == str(tmp_path / "new" / "a")
    assert names(tmp_path / "new") == ["a", "b", "c"]
    write_files(dict.fromkeys(files, b"again"), over=True)
    assert {file.read_bytes() for file in files} == {b"again"}


def test_what_was_replaced_comes_back_where_a_later_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, last = tmp_path / "a.toml", tmp_path / "b.toml"
    for file in (first, last):
        file.write_bytes(b"before")
    replace = Path.replace

    def fails_at_the_last(part: Path, target: Path) -> Path:
        if target == last:
            raise PermissionError(13, "Another program has it open")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", fails_at_the_last)
    with pytest.raises(InputError, match="another program has it open") as caught:
        write_files({tmp_path / "0.toml": b"after", first: b"after", last: b"after"}, over=True)
    assert caught.value.params["path"] == str(last)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "a.toml": b"before", "b.toml": b"before",
    }  # fmt: skip
