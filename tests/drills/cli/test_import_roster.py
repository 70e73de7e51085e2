"""A roster taken in by the command line: without a group it needs `--to`, what was not used is named."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from drills.cli import run
from drills.cli.organising.roster_questions import ask_differences, ask_layout
from drills.desk.desk import Desk
from drills.desk.intake.differences import Member, differences
from drills.desk.paths import store_file
from drills.plain.console import Console
from drills.roster.files import read_file
from drills.roster.layout import UnsureColumnsError
from drills.roster.people import Entry
from engine.errors import Exit, UsageError


def test_a_roster_is_taken_in_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "list.csv"
    file.write_text("姓名,电话\n赵丽华,x\n钱国强,x\n合计,2人", encoding="utf-8")
    store_file().parent.mkdir(parents=True, exist_ok=True)
    words = ["import", str(file), "--as", "roster"]
    assert run(words) == Exit.USAGE and "--to GROUP" in capsys.readouterr().err
    for sentence in ("2 people were added.", "2 were there already."):
        assert run([*words, "--to", "城西"]) == Exit.DONE
        printed = capsys.readouterr()
        assert sentence in printed.out
        assert "Columns not used: 电话" in printed.err and "4 合计" in printed.err
    with Desk.open() as desk:
        assert [person.name for person in desk.trainees(desk.group("城西").id)] == ["赵丽华", "钱国强"]


def test_a_form_needs_a_folder_and_a_roster_no_draft(tmp_path: Path) -> None:
    file = str(tmp_path / "list.csv")
    assert run(["import", file]) == Exit.USAGE
    assert run(["import", file, "--as", "roster", "--draft"]) == Exit.USAGE


def test_columns_are_asked_for_in_a_terminal_and_refused_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("参加者,代号,所在\n赵丽华,B1,城西\n钱国强,B2,城西", encoding="utf-8")
    assert run(["import", str(file), "--as", "roster"]) == Exit.INPUT
    assert "赵丽华 / 钱国强" in capsys.readouterr().err
    with pytest.raises(UnsureColumnsError) as unsure:
        read_file(file)
    shown = StringIO()
    layout = ask_layout(Console(StringIO("7\n1\n\n3\n\n"), shown), unsure.value.table)
    assert read_file(file, layout).entries == (
        Entry("赵丽华", "B1", "城西", 2),
        Entry("钱国强", "B2", "城西", 3),
    )
    assert "赵丽华 / 钱国强" in shown.getvalue()
    with pytest.raises(UsageError):
        ask_layout(Console(StringIO("1\n"), shown), unsure.value.table)


def test_what_must_be_asked_is_refused_without_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "list.csv"
    words = ["import", str(file), "--as", "roster"]
    store_file().parent.mkdir(parents=True, exist_ok=True)
    assert run(["import", "--undo"]) == Exit.INPUT and run(["import", "--as", "roster"]) == Exit.USAGE
    file.write_text("姓名,工号,组\n赵丽华,1,柜面\n钱国强,,柜面", encoding="utf-8")
    assert run(words) == Exit.DONE
    file.write_text("姓名,工号,组\n赵丽,1,大堂\n钱国强,2,柜面", encoding="utf-8")
    capsys.readouterr()
    assert run(words) == Exit.REFUSED
    refused = capsys.readouterr()
    assert "赵丽华 1: from 柜面 to 大堂" in refused.err and "1: 赵丽华 is called 赵丽 now" in refused.err
    assert run([*words, "--yes"]) == Exit.DONE
    assert "Changed: 1 moved, 1 renamed, 1 completed." in capsys.readouterr().out
    assert run(["import", "--undo"]) == Exit.DONE
    assert "2 are as before." in capsys.readouterr().out
    with Desk.open() as desk:
        assert [(person.name, person.number) for person in desk.trainees(desk.group("柜面").id)] == [
            ("赵丽华", "1"), ("钱国强", ""),
        ]  # fmt: skip


def test_differences_are_asked_about_in_a_terminal(tmp_path: Path) -> None:
    there = [Member("p-1", "赵丽华", "1", "柜面"), Member("p-2", "钱国强", "", "柜面")]
    entries = [Entry("赵丽", "1", "大堂"), Entry("钱国强", "2"), Entry("孙八")]
    agreed = differences(entries, "柜面", there, lambda *_pair: False)
    shown = StringIO()
    answers = ask_differences(Console(StringIO("2\n3+\n9\n1+\n1\n\n"), shown), agreed)
    assert answers == {0: "take", 1: "leave", 2: "another", 3: "take"}
    assert "4  New in 柜面: 孙八  [added]" in shown.getvalue()
    for typed in ("0\n", ""):
        assert ask_differences(Console(StringIO(typed), shown), agreed) is None


def test_people_are_listed_without_their_names_unless_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    store_file().parent.mkdir(parents=True, exist_ok=True)
    with Desk.open() as desk:
        person = desk.trainee(desk.group("柜面").id, "赵丽华", "007")
    assert run(["list", "people", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out) == [{"id": person.id, "group": "柜面", "number": "007"}]
    assert run(["list", "people", "--with-names"]) == Exit.DONE
    assert "赵丽华" in capsys.readouterr().out
