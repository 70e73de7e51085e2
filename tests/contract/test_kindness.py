"""Nobody is shamed: no such word in any scenario, on any screen, on any page of the documents."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.check.strings.words import BANNED, UNKIND
from tests.catalogues import ROOT, translated

TOML = sorted((ROOT / "scenarios").rglob("*.toml"))
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_NAMED = re.compile(r"`[^`\n]*`")


def texts(value: object) -> Iterator[str]:
    """Yield every text of parsed TOML."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def unkind(text: str) -> list[str]:
    return [word for word in UNKIND if word in text]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_words_that_shame_are_known() -> None:
    assert {"上当", "傻", "中招", "警惕性差", "笨", "活该"} <= set(UNKIND) < set(BANNED)
    assert unkind("您又上当了") == ["上当"]
    assert len(TOML) > 60 and len(PAGES) >= 6


@pytest.mark.parametrize("file", TOML, ids=relative)
def test_no_scenario_shames(file: Path) -> None:
    parsed = tomllib.loads(file.read_text("utf-8"))
    assert [text for text in texts(parsed) if unkind(text)] == []


def test_no_screen_shames() -> None:
    shaming = [
        text
        for message in translated()
        for text in (message.string if isinstance(message.string, tuple | list) else [message.string])
        if unkind(str(text))
    ]
    assert shaming == []


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_no_page_shames(page: Path) -> None:
    """A page may name such a word, in backquotes, to say that it is not used."""
    text = _NAMED.sub("", page.read_text("utf-8"))
    assert unkind(text) == []
