"""Broken files are named with file, line, column and key; good ones survive being kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import InputError
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from tests.conftest import SAMPLES

GOOD = (SAMPLES / "pack" / "pack-c1a.toml").read_text("utf-8")
LIBRARY = Library(Shelf(SAMPLES))


def load(folder: Path, text: str | bytes) -> InputError:
    file = folder / "pack-c1a.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(InputError) as caught:
        LIBRARY.load(file)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "code", "key"),
    [
        ('region = "CN"', 'region = "CN', "toml", ""),
        ('region = "CN"', "region = 7", "scenario-key", "region"),
        ('place = "home"', 'place = "moon"', "scenario-key", "place"),
        ('channel = "call"', 'channel = "fax"', "scenario-key", "channel"),
        ('kind = "urgency"', 'kind = "hurry"', "scenario-key", "cue.1.kind"),
        ('does = "refuse"\nsettles', 'does = "shout"\nsettles', "scenario-key", "line.4.reply.1.does"),
        ("crux = true", "colour = 1\ncrux = true", "scenario-key", "line.4.colour"),
        ('number = "0571-0550 1137"', 'number = "1380013800a"', "scenario-key", "call.number"),
    ],
)
def test_what_is_wrong_has_its_place(tmp_path: Path, old: str, new: str, code: str, key: str) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    error = load(tmp_path, text)
    assert error.location is not None
    line = text[: text.index(new)].count("\n") + 1
    assert (error.code, error.location.line, error.location.key) == (code, line, key)
    assert str(tmp_path) in str(error)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe" + "format = 1".encode("utf-16-le"), "file-encoding"),
        (b"\xef\xbb\xbf" + GOOD.encode(), "file-bom"),
        (b"", "scenario-key"),
        (b"a = " + b"[" * 5000, "toml-depth"),
        (b"a = 1\x00", "file-control"),
        (b"# " + b"x" * 600_000, "file-size"),
    ],
)
def test_unreadable_files_have_a_message_of_their_own(tmp_path: Path, data: bytes, code: str) -> None:
    assert load(tmp_path, data).code in (code, "toml")


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        LIBRARY.load(tmp_path / "nowhere.toml")
    assert caught.value.code == "file-absent"


def test_two_scenarios_with_one_id_are_named(tmp_path: Path) -> None:
    for pack in ("one", "two"):
        (tmp_path / pack).mkdir()
        text = (SAMPLES / "pack" / "pack.toml").read_text("utf-8")
        (tmp_path / pack / "pack.toml").write_text(text.replace('"pack"', f'"{pack}"'), "utf-8")
        (tmp_path / pack / "pack-c1a.toml").write_text(GOOD, "utf-8")
    with pytest.raises(InputError) as caught:
        _ = Shelf(tmp_path).headers
    assert caught.value.code == "id-twice"
    assert "one" in str(caught.value.params["other"])


@pytest.mark.parametrize("name", sorted(LIBRARY.shelf.headers))
def test_a_kept_version_is_the_same_scenario(name: str) -> None:
    scenario = LIBRARY.scenario(name)
    version = content(scenario)
    assert restore(version.body) == scenario
    assert content(restore(version.body)) == version


def test_a_kept_version_of_another_format_is_refused() -> None:
    with pytest.raises(InputError):
        restore('{"channel":"call","format":9}')
