"""Files of rosters: as they are typed, dragged in, or lie near at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from drills.roster.files import near_files, read_file, typed_path
from engine.errors import InputError


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "名单 一.csv"
    file.write_bytes("王小红\n李建国\n张秀英".encode("gb18030"))
    assert len(read_file(file).entries) == 3


@pytest.mark.parametrize("name", ["nowhere.csv", "."])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_file(tmp_path / name)
    assert caught.value.code == "file-read"


def test_a_path_as_terminals_drop_it(tmp_path: Path) -> None:
    file = tmp_path / "my list.csv"
    file.touch()
    escaped = str(file).replace(" ", "\\ ")
    for typed in (str(file), f"'{file}'", f' "{file}" ', escaped, file.as_uri()):
        assert typed_path(typed) == file


def test_files_near_at_hand_newest_first(tmp_path: Path) -> None:
    here, desktop = tmp_path / "here", tmp_path / "home" / "Desktop"
    for age, file in enumerate([here / "a.csv", desktop / "b.XLSX", desktop / "c.txt"]):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        os.utime(file, (age, age))
    for name in (".hidden.csv", "~$b.xlsx", "d.docx"):
        (desktop / name).touch()
    (desktop / "folder.csv").mkdir()
    assert [file.name for file in near_files(tmp_path / "home", here)] == ["c.txt", "b.XLSX", "a.csv"]
