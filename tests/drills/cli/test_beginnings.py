"""A new pair, question, family or pack begins in the language of its pack, else of the interface."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drills.cli import run
from engine.channels import channel_names
from engine.errors import Exit

KINDS = (*channel_names(), "family")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "region", "numbers"), [("en", "GB", '["159", "7726"]'), ("zh-Hant", "TW", '["165", "110"]')]
)
def test_all_of_it_is_in_the_language(own: Path, lang: str, region: str, numbers: str) -> None:
    assert run(["--lang", lang, "new", "pack", "our-branch"]) == Exit.DONE
    for number, kind in enumerate(KINDS):
        # in Chinese, the interface's language, the pack still says what its content is written in
        begun = ["--lang", "zh-Hans", "new", kind, f"our-branch-k{number}p", "--to", "our_branch"]
        assert run(begun) == Exit.DONE
    texts = [file.read_text("utf-8") for file in (own / "our_branch").rglob("*.toml")]
    assert len(texts) == 1 + 2 * len(KINDS) - 2
    for text in texts:
        assert f'lang   = "{lang}"' in text or f'lang     = "{lang}"' in text
        assert re.search(rf'(?m)^region +{re.escape("=")} "{region}"', text)
        assert "96110" not in text
        assert "待写" not in text
        assert lang != "en" or not re.search("[一-鿿，。：]", text)
    assert any(numbers in text for text in texts)


@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_nothing_is_wrong_with_it_but_what_is_to_be_written(
    own: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["--lang", lang, "new", "pack", "our-branch"])
    for number, kind in enumerate(KINDS):
        run(["--lang", lang, "new", kind, f"our-branch-k{number}p", "--to", "our_branch"])
    capsys.readouterr()
    run(["check", "our_branch"])
    assert {*re.findall(r"RT\d+", capsys.readouterr().out)} == {"RT706"}


def test_a_drill_of_ones_own_draws_in_the_language(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--lang", "en", "new", "drill", "our-texts", "--channels", "sms", "--count", "2", "--to", "drills"])
    assert 'lang = "en"' in (own / "drills" / "our-texts.toml").read_text("utf-8")
