"""A file with gaps is refused where it would be played, with the place of every gap."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit, InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES

GAPS = [
    ("pack-c1a", 'to = "name"', 'to = "nome"', "line.0.reply.1.to"),
    ("pack-c1a", 'silence = "press"', 'silence = "pres"', "line.2.silence"),
    ("pack-c1a", 'hang-up = "again"', 'hang-up = "agin"', "standing.hang-up"),
    ("pack-c1a", 'hang-up = "again"', 'hang-upp = "again"', "standing.hang-upp"),
    ("pack-c1a", 'id = "name"', 'id = "open"\nsays = "喂？"\n\n[[line]]\nid = "name"', "line.1.id"),
    ("pack-c1a", "[[who|", "[[whoo|", "line.0.says"),
    ("pack-c1a", "{{amount}}", "{{amnt}}", "line.0.says"),
    ("pack-c1a", "[[who|这里是演练银行]]", "[[who|这里是演练银行", "line.0.says"),
    ("pack-c1a", 'cues = ["number"]', 'cues = ["numbr"]', "call.cues"),
    ("pack-s1a", 'text = "您的卡', 'text = "[[nope|您]]的卡', "message.0.text"),
]


@pytest.mark.parametrize(("base", "old", "new", "key"), GAPS)
def test_a_gap_is_an_error_with_its_place(
    base: str, old: str, new: str, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (SAMPLES / "pack" / f"{base}.toml").read_text("utf-8")
    assert old in text
    file = tmp_path / f"{base}.toml"
    file.write_text(text.replace(old, new), "utf-8")
    assert run(["play", str(file), "--plain"]) == Exit.INPUT
    output = capsys.readouterr().err
    assert f"{file.name}:" in output and f"({key})" in output
    assert run(["walk", str(file)]) == Exit.INPUT


def test_a_pack_with_a_gap_is_refused_where_it_would_be_met(tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(SAMPLES, root)
    file = root / "pack" / "pack-c1a.toml"
    file.write_text(file.read_text("utf-8").replace('to = "name"', 'to = "nome"'), "utf-8")
    library = Library(Shelf(root))
    with pytest.raises(InputError) as caught:
        library.scenario("pack-c1a")
    assert caught.value.location and caught.value.location.key == "line.0.reply.1.to"
    assert library.load(file).id == "pack-c1a"


def test_all_gaps_of_a_file_are_named(tmp_path: Path) -> None:
    text = (SAMPLES / "pack" / "pack-c1a.toml").read_text("utf-8")
    file = tmp_path / "pack-c1a.toml"
    file.write_text(
        text.replace("[[who|", "[[whoo|").replace('hang-up = "again"', 'hang-up = "agin"'), "utf-8"
    )
    with pytest.raises(InputError) as caught:
        Library(Shelf(SAMPLES)).playable(file)
    keys = [refusal.location.key for refusal in (caught.value, *caught.value.others) if refusal.location]
    assert keys == ["standing.hang-up", "line.0.says"]
