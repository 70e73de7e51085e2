"""The plain front end plays a chat like anything else."""

from __future__ import annotations

import io

import pytest

from drills.cli import run
from engine.errors import Exit


def test_a_group_chat_is_read_by_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RINGTRUE_LANG", "zh_CN")
    monkeypatch.setattr("sys.stdin", io.StringIO("8\n5\n1\n1\n\n\n\n"))
    assert run(["play", "cn-telecom-t5j", "--plain", "--seed", "1"]) == Exit.DONE
    text = capsys.readouterr().out
    for words in (
        "便民福利群",
        "群主小何  欢迎新邻居！",
        "赵姐  （图片）一箱鸡蛋",
        "李姐（电话里）",
        "福利群里的垫钱任务",
    ):
        assert words in text
