"""What the command line says of itself, and of a line it did not understand, in either language."""

from __future__ import annotations

import re
from importlib import import_module
from io import StringIO
from keyword import iskeyword
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.commands import COMMANDS, GROUPS
from drills.cli.nearest import nearest
from drills.cli.parser import Parser
from drills.words.language import choose
from engine.errors import Exit
from engine.library.shelf import Shelf

DAILY = [name for group in GROUPS for name in group.daily]


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak Chinese, however the command line finds its language."""
    monkeypatch.setenv("RINGTRUE_LANG", "zh_CN")
    choose("zh_CN")


def complaint(capsys: pytest.CaptureFixture[str], *words: str, code: Exit = Exit.USAGE) -> str:
    """Return what is said of a line that is not understood, which is all that is said."""
    assert run([*words]) == code
    output = capsys.readouterr()
    assert output.out == ""
    return output.err.strip()


def test_the_help_has_five_groups_and_the_ten_of_every_day_come_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["--help"]) == Exit.DONE
    lines = capsys.readouterr().out.splitlines()
    named = [line.split()[0] for line in lines if re.match(r"  [a-z-]+ {2,}", line)]
    assert named[:10] == DAILY and len(DAILY) == 10
    assert sorted(named) == sorted(COMMANDS)
    headings = [line for line in lines if line in {group.title for group in GROUPS}]
    assert headings == ["Drills", "Results", "Write", "Organise", "Care"]
    assert all(len(line) <= 100 for line in lines)


def test_the_help_is_whole_in_chinese(chinese: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["help"]) == Exit.DONE
    # names of commands and of options, and what stands in backticks, are the same in every language
    lines = [
        re.sub(r"^  [a-z-]+ +|--[a-z-]+|`.*?`", "", line) for line in capsys.readouterr().out.splitlines()
    ]
    words = {word for line in lines for word in re.findall(r"\b[a-z]{3,}\b", line)}
    assert words <= {"ringtrue"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_of_a_command_is_explained_in_chinese(
    chinese: None, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    group = COMMANDS[name]
    parser = Parser(name, group.commands[name])
    module = f"{name.replace('-', '_')}{'_' if iskeyword(name) else ''}"
    import_module(f"drills.cli.{group.room}.{module}").describe(parser)
    for action in parser._actions:
        assert action.help and re.search("[\u4e00-\u9fff]", action.help), action
    assert run(["help", name]) == Exit.DONE
    output = capsys.readouterr().out
    assert output.startswith("用法：") and "选项" in output
    assert not re.search("usage|options:|arguments|show", output)


@pytest.mark.parametrize(
    ("words", "english", "translation"),
    [
        ("lst", "no command lst. Did you mean list?", "是不是想写 list？"),
        ("qqqq", "no command qqqq. `ringtrue --help` lists them.", "列出全部命令"),
        ("list", "one of: packs, scenarios, drills, groups, people, cues", "还缺：列出什么。可以是：packs"),
        ("export", "one of: groups, people, plays, items, events", "还缺：导出什么, -o/--output。"),
        ("export groups", "Missing: -o/--output. `ringtrue export --help`", "还缺：-o/--output。"),
        ("list pakcs", "what to list: pakcs. Did you mean packs?", "是不是想写 packs？"),
        ("scores --by colour", "Unknown value for --by: colour. It is one of: group", "可以是：group"),
        (
            "play x --tranee y",
            "Not understood: --tranee y. Did you mean --trainee?",
            "是不是想写 --trainee？",
        ),
        ("verify now", "Not understood: now. `ringtrue verify --help`", "没看懂：now。"),
        ("play x --minutes y", "--minutes is a whole number, and y is none", "--minutes 要写整数"),
        ("simulate x --dprime y", "--dprime is a number, and y is none", "--dprime 要写数字"),
        ("play x --minutes", "--minutes needs something behind it", "--minutes 后面还要写"),
        ("list packs --json=3", "--json takes nothing behind it", "--json 后面不用写"),
        (
            "import x.xlsx --to a --draft",
            "--draft and --to do not go together.",
            "--draft 和 --to 不能一起用。",
        ),
        ("scores --publish 1", "--publish: 1 is no number from 2 on.", "--publish：1 不是 2 以上的整数。"),
    ],
)
def test_a_line_that_is_not_understood_is_explained_in_either_language(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: str,
    english: str,
    translation: str,
) -> None:
    assert english in complaint(capsys, *words.split())
    monkeypatch.setenv("RINGTRUE_LANG", "zh_CN")
    message = complaint(capsys, *words.split())
    assert translation in message
    sentence = re.sub(r"`.*?`", "", message)
    assert not re.search(r"(Did you|Missing|understood|invalid|expected|required|argument)", sentence)


@pytest.mark.parametrize(
    ("words", "near", "code"),
    [
        ("play morning-fiv --plain", "morning-five", Exit.INPUT),
        ("play cn-village-b4t --plain", "cn-village-b4s", Exit.INPUT),
        ("simulate mornin-five", "morning-five", Exit.INPUT),
        ("simulate morning-five --blind secreci", "secrecy", Exit.USAGE),
        ("walk cn-village-b4", "cn-village-b4s", Exit.INPUT),
        ("preview cn-vilage-b4s --plain", "cn-village-b4s", Exit.INPUT),
        ("review cn-telcom", "cn-telecom", Exit.INPUT),
    ],
)
def test_what_was_probably_meant_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: str, near: str, code: Exit
) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    assert f"Did you mean {near}?" in complaint(capsys, *words.split(), *store, code=code)


def test_a_group_that_was_probably_meant_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    assert run(["simulate", "morning-five", "--group", "城南支行", "--trainees", "1", *store]) == Exit.DONE
    capsys.readouterr()
    message = complaint(capsys, "scores", "--group", "城南行", *store, code=Exit.INPUT)
    assert "Did you mean 城南支行?" in message


def test_a_drill_is_called_by_its_title_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(""))
    title = Shelf().drill("morning-five").title
    assert run(["play", title, "--plain", "--store", str(tmp_path / "store.db")]) == Exit.DONE
    assert "Encounter 1 of" in capsys.readouterr().out
    message = complaint(
        capsys, "play", title[:-1], "--plain", "--store", str(tmp_path / "s.db"), code=Exit.INPUT
    )
    assert f"Did you mean {title}?" in message


def test_nothing_like_it_is_nothing() -> None:
    assert nearest("zzz", ["morning-five", ""]) == ""
    assert nearest("SCORES", ["scores"]) == "scores"
