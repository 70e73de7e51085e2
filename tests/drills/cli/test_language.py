"""The language: asked for on the command line, kept from an earlier choice, or the system's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drills.cli import run
from drills.words.language import choose, current
from engine.errors import Exit
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
