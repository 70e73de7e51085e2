"""The language: asked for on the command line, kept from an earlier choice, or the system's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.preferences.settings import FILE, keep_language, read_settings
from drills.words.language import choose, current
from engine.errors import Exit, InputError
from engine.language import nearest


@pytest.fixture(autouse=True)
def a_place_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path))
    monkeypatch.setenv("LANG", "C.UTF-8")
    yield
    choose("en")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-Hans", "zh_CN"), ("zh_CN.UTF-8", "zh_CN"), ("zh", "zh_CN"), ("zh-SG", "zh_CN"),
        ("zh-Hant", "zh_TW"), ("zh_TW.UTF-8", "zh_TW"), ("zh_HK", "zh_TW"), ("zh-Hant-CN", "zh_TW"),
        ("en-GB", "en"), ("fr_FR.UTF-8", "en"),
    ],
)  # fmt: skip
def test_the_nearest_language_of_a_locale(tag: str, language: str) -> None:
    assert nearest(tag) == language


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "zh-Hant", "list", "cues"],
        ["list", "cues", "--lang=zh-Hant"],
        ["list", "--lang", "zh_TW", "cues"],
    ],
)
def test_it_is_asked_for_anywhere(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == Exit.DONE
    assert "驗證碼" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--lang", "fr", "list", "cues"], ["list", "cues", "--lang"]])
def test_a_language_there_is_not(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == Exit.USAGE
    assert "zh-Hant" in capsys.readouterr().err


def test_the_environment_decides_where_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGTRUE_LANG", "zh-Hant")
    run(["list", "cues"])
    assert current() == "zh_TW"
    run(["list", "cues", "--lang", "en"])
    assert current() == "en"


def test_what_is_kept_decides_before_the_system_and_after_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "elsewhere" / "store.db"
    store.parent.mkdir()
    store.with_name(FILE).write_text('# ours\n[packs]\noff = ["other"]\n', "utf-8")
    keep_language(store, "zh-Hans")
    keep_language(store, "zh-Hant")
    assert read_settings(store).resting == {"other"} and "# ours" in store.with_name(FILE).read_text("utf-8")
    run(["list", "cues"])
    assert current() == "en"
    run(["list", "cues", f"--store={store}"])
    assert current() == "zh_TW"
    run(["--store", str(store), "list", "cues", "--lang", "zh-Hans"])
    assert current() == "zh_CN"
    monkeypatch.setenv("RINGTRUE_LANG", "en")
    run(["list", "cues", "--store", str(store)])
    assert current() == "en"


def test_a_kept_language_there_is_not_is_named_by_what_needs_the_settings(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('# ours\nlanguage = "fr"\n', "utf-8")
    assert run(["--help"]) == Exit.DONE
    with pytest.raises(InputError) as refused:
        read_settings(tmp_path / "store.db")
    assert refused.value.location and refused.value.location.line == 2


def test_drills_of_the_language_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    for tag in ("en", "zh-Hans", "zh-Hant"):
        run(["list", "drills", "--json", "--lang", tag])
        langs = [drill["lang"] for drill in json.loads(capsys.readouterr().out)]
        assert langs[0] == tag and langs == sorted(langs, key=langs.index)
