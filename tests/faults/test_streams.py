"""Streams that are closed or full, and folders of nobody: a sentence and an exit code."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path

import pytest

from drills.cli import run
from drills.plain.console import Console
from engine.errors import Exit


@pytest.mark.parametrize(
    "command", [["list", "drills"], ["doctor"], ["scores"], ["export", "groups", "-o", "-"], ["--help"]]
)
def test_output_on_a_full_disk(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115  # closing it fails as writing does
    monkeypatch.setattr("sys.stdout", full)
    assert run(command) == Exit.INPUT
    assert "cannot be written" in capsys.readouterr().err
    with suppress(OSError):  # what did not fill a block is written only now
        full.close()


@pytest.mark.parametrize("command", [["doctor"], ["play", "morning-five", "--plain"]])
def test_no_standard_input(command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run(command) == Exit.DONE


def test_without_a_terminal_the_screens_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run([]) == Exit.USAGE


def test_a_folder_of_nobody(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--store", "~nobody-of-this-name/store.db"]) == Exit.INPUT
    assert run(["list", "packs", "--scenarios", "~nobody-of-this-name/x"]) == Exit.INPUT
    monkeypatch.setenv("RINGTRUE_HOME", "~nobody-of-this-name")
    assert run(["doctor"]) == Exit.INPUT
    assert capsys.readouterr().err.count("somebody who is not here") == 3


def test_no_terminal_obeys_a_label_or_a_unit() -> None:
    written = io.StringIO()
    console = Console(io.StringIO("1\n"), written, 20)
    console.say("text", "\x1b[2J")
    console.ask("\x1b]0;x\x07")
    assert "\x1b" not in written.getvalue() and "\x07" not in written.getvalue()
