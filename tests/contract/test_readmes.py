"""The READMEs: two commands to begin with, the same commands in every language, pictures by a command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import pictures
from tests.readme_traditional import TRADITIONAL, page

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh.md", "README.zh-Hant.md")


def commands(name: str) -> list[str]:
    """Return the commands of a README; drills, groups and people have other names in each language."""
    text = (ROOT / name).read_text("utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    return [
        re.sub(r"-uk\b", "", re.sub(r"(--group|--trainee) (\"[^\"]*\"|\S+)", r"\1", line)) for line in lines
    ]


def test_they_name_the_same_commands_two_of_them_to_begin_with() -> None:
    english, *others = map(commands, READMES)
    assert others == [english, english]
    start = (ROOT / "README.md").read_text("utf-8").partition("## Start")[2].partition("## Use")[0]
    assert len(re.findall(r"```sh\n[^\n]+\n```", start)) == start.count("```sh") == 2


def test_the_traditional_one_follows_the_simplified_one() -> None:
    assert TRADITIONAL.read_text("utf-8") == page(), "run `python -m tests.readme_traditional`"


@pytest.mark.parametrize("name", READMES)
def test_what_they_link_to_is_there(name: str) -> None:
    links = re.findall(r"\]\(([^)]+)\)", (ROOT / name).read_text("utf-8"))
    assert sum(link.endswith(".svg") for link in links) == 3
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_a_picture_is_written_from_the_running_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "PAUSE", 0.02)
    monkeypatch.setattr(pictures, "PICTURES", {"call": pictures.call})
    monkeypatch.setattr("drills.tui.keys.fresh_keys.REPEAT_DELAY", 0)
    monkeypatch.setattr("drills.tui.keys.fresh_keys.REPEAT_GAP", 0)
    pictures.main(["zh-Hans"], tmp_path)
    call, debrief = ((tmp_path / f"{name}-zh-Hans.svg").read_text("utf-8") for name in ("call", "debrief"))
    assert "挂断" in call and "该怎么做" in debrief
    ends = [
        float(x) + float(length)
        for x, length in re.findall(r' x="([\d.]+)" [^>]*textLength="([\d.]+)"', call)
    ]
    assert max(ends) <= pictures.SIZE[0] * pictures.CELL + 0.1
