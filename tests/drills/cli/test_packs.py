"""Packs as files by the command line: built, installed, replaced, switched, removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk import content
from engine.errors import Exit
from engine.packs.archive import packed
from engine.packs.manifest import Manifest, digests
from tests.engine.library.test_shelf import pack

DRILL = 'id = "east-two"\ntitle = "两题"\nminutes = 2\n[[draw]]\npacks = ["east"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack with a drill of its own, as its author keeps it."""
    own = pack(tmp_path / "work" / "east", "east", 'issuer = "城东支行"', "version = 1")
    (own / "drills").mkdir()
    (own / "drills" / "east-two.toml").write_text(DRILL, "utf-8")
    (own / "notes.txt").write_text("for myself", "utf-8")
    return own


def built(folder: Path, target: Path) -> str:
    assert run(["pack", "build", str(folder), "-o", str(target)]) == Exit.DONE
    return str(target)


def raise_version(folder: Path, number: int) -> None:
    file = folder / "pack.toml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("version")]
    file.write_text("\n".join((*lines, f"version = {number}", "")), "utf-8")


def installed() -> dict[str, int]:
    return {entry.id: entry.version for entry in content.shelf().packs if content.shelf().is_own(entry)}


def test_a_pack_goes_from_one_computer_to_another(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = built(folder, tmp_path / "east.zip")
    assert "notes.txt" in capsys.readouterr().err
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path / "elsewhere"))
    assert run(["pack", "install", file]) == Exit.DONE
    assert installed() == {"east": 1}
    assert "east-two" in content.shelf().drills
    assert not (content.own_folder() / "east" / "notes.txt").exists()
    capsys.readouterr()
    assert run(["pack", "list", "--json"]) == Exit.DONE
    (row,) = (row for row in json.loads(capsys.readouterr().out) if row["folder"])
    assert (row["id"], row["issuer"], row["version"], row["scenarios"]) == ("east", "城东支行", 1, 2)
    assert run(["pack", "remove", "east"]) == Exit.DONE
    assert installed() == {} and [*content.own_folder().iterdir()] == []


def test_one_pack_makes_one_file(folder: Path, tmp_path: Path) -> None:
    first, second = built(folder, tmp_path / "1.zip"), built(folder, tmp_path / "2.zip")
    assert Path(first).read_bytes() == Path(second).read_bytes()


def test_a_newer_version_replaces_and_an_older_does_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = built(folder, tmp_path / "1.zip")
    raise_version(folder, 2)
    new = built(folder, tmp_path / "2.zip")
    assert run(["pack", "install", old]) == run(["pack", "install", new]) == Exit.DONE
    assert "replaces version 1" in capsys.readouterr().out
    assert installed() == {"east": 2}
    assert run(["pack", "install", new]) == Exit.DONE
    assert "already" in capsys.readouterr().out
    assert run(["pack", "install", old]) == Exit.INPUT
    assert "Version 2 of pack east is installed" in capsys.readouterr().err
    assert installed() == {"east": 2}


def test_what_was_changed_here_is_not_lost(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["pack", "install", built(folder, tmp_path / "1.zip")]) == Exit.DONE
    ours = content.own_folder() / "east" / "east-s1a.toml"
    ours.write_text(ours.read_text("utf-8").replace("title", "title ", 1), "utf-8")
    raise_version(folder, 2)
    new = built(folder, tmp_path / "2.zip")
    for command in (["install", new], ["remove", "east"]):
        assert run(["pack", *command]) == Exit.INPUT
        assert "east-s1a.toml was changed" in capsys.readouterr().err
    assert "title " in ours.read_text("utf-8") and installed() == {"east": 1}


def test_somebodys_own_folder_is_neither_replaced_nor_removed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = built(folder, tmp_path / "1.zip")
    pack(content.own_folder() / "east", "east")
    for command in (["install", file], ["remove", "east"]):
        assert run(["pack", *command]) == Exit.INPUT
        assert "somebody's own work" in capsys.readouterr().err
    assert run(["pack", "remove", "cn-village"]) == Exit.INPUT
    assert "ringtrue pack off cn-village" in capsys.readouterr().err
    assert run(["pack", "remove", "nowhere"]) == Exit.INPUT


def test_what_was_approved_here_stays_with_the_newer_version(folder: Path, tmp_path: Path) -> None:
    assert run(["pack", "install", built(folder, tmp_path / "1.zip")]) == Exit.DONE
    ours = content.own_folder() / "east" / "approvals.toml"
    ours.write_text(
        f'format = 1\n[[approval]]\nid = "east-s1a"\ncontent = "{"0" * 64}"\ndecision = "approve"\n'
        'office = "本行"\ndate = 2026-11-20\n', "utf-8",
    )  # fmt: skip
    raise_version(folder, 2)
    assert run(["pack", "install", built(folder, tmp_path / "2.zip")]) == Exit.DONE
    assert "本行" in ours.read_text("utf-8") and installed() == {"east": 2}
    assert run(["pack", "remove", "east"]) == Exit.DONE


def test_a_pack_that_breaks_rules_is_neither_built_nor_installed(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "east-s2b.toml").unlink()
    assert run(["pack", "build", str(folder), "-o", str(tmp_path / "1.zip")]) == Exit.FINDINGS
    assert not (tmp_path / "1.zip").exists()
    files = {path.name: path.read_bytes() for path in folder.glob("*.toml")}
    made = packed(Manifest("east", 1, "t", "", digests(files)), files)
    (tmp_path / "1.zip").write_bytes(made)
    assert run(["pack", "install", str(tmp_path / "1.zip")]) == Exit.FINDINGS
    assert "RT404" in capsys.readouterr().err and installed() == {}


def test_ids_that_are_there_already_are_named_with_both_files(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = built(folder, tmp_path / "1.zip")
    other = pack(content.own_folder() / "other", "other")
    (other / "other-s1a.toml").rename(other / "east-s1a.toml")
    text = (other / "east-s1a.toml").read_text("utf-8")
    (other / "east-s1a.toml").write_text(text.replace('"other-s1a"', '"east-s1a"'), "utf-8")
    assert run(["pack", "install", file]) == Exit.INPUT
    sentence = capsys.readouterr().err
    assert "Two scenarios have the id east-s1a" in sentence and "other" in sentence
    assert installed() == {"other": 1} and {entry.name for entry in content.own_folder().iterdir()} == {
        "other"
    }


def test_links_are_not_followed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "secret.toml").symlink_to("/etc/passwd")
    assert run(["pack", "build", str(folder)]) == Exit.INPUT
    assert "secret.toml is a link" in capsys.readouterr().err


def test_what_is_withdrawn_is_not_in_the_pack(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (folder / "pack.toml").open("a", encoding="utf-8") as stream:
        stream.write('withdrawn = ["east-s1a"]\n')
    assert run(["pack", "build", str(folder)]) == Exit.INPUT
    assert "east-s1a is withdrawn and still in the pack" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"\0" * 1000,
        packed(Manifest("../x", 1, "t", "", {}), {}),
        packed(Manifest("x", 1, "t", "", {}), {}),
    ],
    ids=["empty", "cut", "zeros", "elsewhere", "hollow"],
)
def test_what_is_no_pack_is_refused_with_its_name(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.zip").write_bytes(data)
    assert run(["pack", "install", str(tmp_path / "bad.zip")]) == Exit.INPUT
    assert "bad.zip" in capsys.readouterr().err and installed() == {}


def test_a_trainer_switches_a_pack_off_and_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["pack", "off", "cn-village"]) == Exit.DONE
    assert content.shelf().resting == {"cn-village"}
    assert run(["pack", "on", "cn-village"]) == Exit.DONE
    assert content.shelf().resting == frozenset()
    assert run(["pack", "off", "nowhere"]) == Exit.INPUT
    assert run(["pack", "off"]) == Exit.USAGE
    assert "Say which pack" in capsys.readouterr().err
