"""Cards to hold up."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest

from drills.aloud.cards import write_cards
from drills.cli import run
from drills.words.language import choose
from engine.errors import Exit


@pytest.mark.parametrize(("language", "words"), [("en", "I am not sure"), ("zh-Hans", "拿不准")])
def test_each_sheet_holds_one_card_twice_in_black_and_white(language: str, words: str) -> None:
    choose(language)
    target = BytesIO()
    write_cards(target)
    page = target.getvalue().decode()
    sheets = re.findall("<section>(.*?)</section>", page, re.DOTALL)
    assert [len(set(re.findall("<div>.*?</div>", sheet))) for sheet in sheets] == [1, 1, 1]
    assert [sheet.count("<svg") for sheet in sheets] == [2, 2, 2]
    assert page.count(f"<b>{words}</b>") == 2
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", page)) == {"#000", "#fff"}
    assert "http" not in page and "<script" not in page


def test_the_command_writes_a_page_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    assert run(["cards", "-o", str(tmp_path / "cards.html"), *store]) == Exit.DONE
    assert (tmp_path / "cards.html").read_text("utf-8").startswith("<!doctype html>")
    assert run(["cards", "-o", str(tmp_path / "cards.docx"), *store]) == Exit.USAGE
    assert not (tmp_path / "cards.docx").exists()
    assert "FILE.html" in capsys.readouterr().err
