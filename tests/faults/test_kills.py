"""A parent reads a plain drill and kills it at a random byte: what was read as confirmed is recovered."""

from __future__ import annotations

import os
import random
import re
import sqlite3
import subprocess
import sys
from itertools import cycle
from pathlib import Path

import pytest

from tests.reliability import record

ROOT = Path(__file__).parents[2]
DRIVER = ROOT / "tests" / "faults" / "plain_driver.py"
ANSWERS = (b"1\n", b"0\n", b"1\n", b"1\n")
PROMPT = b"\n> "
CONFIRMED = re.compile(
    r"^> (?:You  |Your verdict: |Noted: |Marked: |No longer marked: |看  |迎光  )", re.MULTILINE
)


def play(store: Path, kill_after: int | None) -> str:
    """Answer a plain drill prompt by prompt, killing it once `kill_after` bytes were read; return those."""
    child = subprocess.Popen(
        [sys.executable, "-u", str(DRIVER), str(store)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, bufsize=0,
        env={**os.environ, "PYTHONPATH": str(ROOT), "RINGTRUE_LANG": "en", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    if child.stdin is None or child.stdout is None:
        raise AssertionError("no pipes")
    answers = cycle(ANSWERS)
    seen = b""
    while sign := child.stdout.read(1):
        seen += sign
        if kill_after is not None and len(seen) >= kill_after:
            child.kill()
            break
        if seen.endswith(PROMPT):
            child.stdin.write(next(answers))
    child.stdin.close()
    child.stdout.close()
    child.wait()
    return seen.decode("utf-8", errors="ignore")


def recorded(store: Path) -> int:
    with sqlite3.connect(store) as db:
        (count,) = db.execute("SELECT count(*) FROM facts WHERE kind IN ('acted', 'judged')").fetchone()
    return int(count)


def confirmed(output: str) -> int:
    """Count the confirmations that were read whole."""
    return sum(1 for match in CONFIRMED.finditer(output) if "\n" in output[match.end() :])


def kill_and_recover(folder: Path, times: int, seed: int) -> None:
    chance = random.Random(seed)
    whole = play(folder / "whole.db", None)
    assert "Summary" in whole
    for number in range(times):
        store = folder / f"{number}.db"
        first = play(store, chance.randrange(1, len(whole.encode())))
        before = recorded(store) if store.exists() else 0
        acknowledged = confirmed(first)
        # One action may be durable and not yet read; none may be read and not durable.
        assert acknowledged <= before <= acknowledged + 1, first[-400:]
        second = play(store, None)
        assert "Summary" in second
        with sqlite3.connect(store) as db:
            plays = db.execute("SELECT id, state, points FROM plays").fetchall()
            ended = db.execute("SELECT count(*) FROM facts WHERE kind = 'play-ended'").fetchone()
            runs = db.execute("SELECT count(*), sum(complete) FROM runs").fetchone()
        assert [state for _, state, _ in plays] == ["ended"] * 4, plays
        assert ended == (4,)
        assert runs == (1, 1)


def test_fifteen_kills_lose_nothing_that_was_confirmed(tmp_path: Path) -> None:
    kill_and_recover(tmp_path, 15, seed=1)


@pytest.mark.long
def test_a_thousand_kills(tmp_path: Path) -> None:
    kill_and_recover(tmp_path, 1000, seed=2)
    record(
        "kills of a plain drill at a random byte: nothing confirmed lost, every run ended once",
        "1,000 of 1,000",
    )
