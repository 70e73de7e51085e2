"""Files a person names are read or refused, and written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import InputError
from results.durable import read, replacing, writing


def test_a_file_is_replaced_whole_or_left_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("before", "utf-8")
    with pytest.raises(KeyboardInterrupt), replacing(file) as target:
        target.write("half")
        raise KeyboardInterrupt
    assert file.read_text("utf-8") == "before"
    with replacing(file) as target:
        target.write("a\r\nb\n")
    assert read(file) == b"a\r\nb\n"
    assert [*tmp_path.iterdir()] == [file]


@pytest.mark.parametrize("name", ["none/a.txt", "."])
def test_what_cannot_be_read_or_written_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / name)
    with pytest.raises(InputError, match="cannot be written") as caught, writing(tmp_path / name):
        (tmp_path / name).write_text("x", "utf-8")
    assert str(tmp_path / name).rstrip("/.") in str(caught.value.params["path"])


def test_other_errors_pass_through(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), writing(tmp_path):
        raise ZeroDivisionError
