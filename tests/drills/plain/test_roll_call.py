"""The plain front end leads a roll call by lines."""

from __future__ import annotations

import io

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from engine.errors import Exit


def test_hands_are_typed_by_the_list_and_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk.open() as desk:
        group = desk.group("城南")
        for name in ("甲红", "乙明", "丙华"):
            desk.trainee(group.id, name)
    words = ["play", "message-rounds", "--roll-call", "--plain", "--minutes", "6", "--seed", "1"]
    # the third is put right, a letter is asked again; then the input ends in the middle of the second
    monkeypatch.setattr("sys.stdin", io.StringIO("1 x\n15\n3<0\n\n\n\n6\n"))
    assert run(words) == Exit.DONE
    text = capsys.readouterr().out
    assert "3 people, 2 encounters" in text and "surely genuine: 1" in text and "probably a scam: 1" in text
    assert "of 2 " in text and "Paused." in text
    # who was not there the first time is passed over
    monkeypatch.setattr("sys.stdin", io.StringIO("22\n\n\n\n"))
    assert run(words) == Exit.DONE
    text = capsys.readouterr().out
    assert "Encounter 2 of 2" in text and "Encounter 1 of 2" not in text and "probably genuine: 2" in text
    with Desk.open() as desk:
        counts = desk.scores()[0].counts
        assert counts and counts.judgements == 4


def test_it_is_of_a_group_and_of_messages(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["play", "message-rounds", "--roll-call", "--plain"]) == Exit.USAGE
    assert run(["play", "message-rounds", "--roll-call", "--trainee", "甲"]) == Exit.USAGE
    assert run(["play", "message-rounds", "--roll-call", "--group", "城北"]) == Exit.INPUT
    assert "城北" in capsys.readouterr().err
