"""Whoever reads English meets English alone: in what is told, offered, quoted and explained."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from drills.cli import run
from drills.words.language import choose, quoted
from engine.library.library import Library
from engine.library.shelf import Shelf

LIBRARY = Library(Shelf())
ENGLISH = sorted(head.id for head in LIBRARY.shelf.headers.values() if head.lang == "en")
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
CHANNELS = ("call", "sms", "chat", "counter", "banknote", "quiz")


def first_of(channel: str) -> str:
    """Return the first English scenario of a channel, by its id; a scam where there are any."""
    headers = [LIBRARY.shelf.headers[name] for name in ENGLISH]
    return min(head.id for head in headers if head.channel == channel and head.truth in ("scam", None))


@pytest.mark.parametrize("name", [*map(first_of, CHANNELS), "note-en-3-000", "note-en-3-001"])
def test_an_english_encounter_is_english_to_the_end_of_its_debrief(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RINGTRUE_LANG", "en")
    monkeypatch.setattr("sys.stdin", io.StringIO("0\n1\n2\n3\n4\n5\n\n" * 60))
    assert run(["play", name, "--plain", "--store", str(tmp_path / "store.db")]) == 0
    output = capsys.readouterr()
    assert "Summary" in output.out
    assert CHINESE.findall(output.out + output.err) == []


@pytest.mark.parametrize(("language", "words"), [("en", "“two minutes”"), ("zh_CN", "「two minutes」")])
def test_words_are_quoted_as_the_interface_writes(language: str, words: str) -> None:
    before = choose("en")
    try:
        choose(language)
        assert quoted("two minutes") == words
    finally:
        choose(before)
