"""First frames and keys of the terminal program, against a bare Textual app; each in its own terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.rows import Row
from tests.bench.terminal import Terminal

pytestmark = pytest.mark.long
BARE = "a bare Textual app"
KEY = "a key in a bare Textual app"
STARTS, KEYS = 7, 7


def first_frame_rows(folder: Path) -> Sequence[Row]:
    """Return what it takes to show home and a call, from the start of the interpreter on."""
    seconds: dict[str, list[float]] = {"bare": [], "home": [], "call": []}
    for _ in range(STARTS):
        for kind, measured in seconds.items():
            report = folder / "report"
            report.unlink(missing_ok=True)
            Terminal(kind, "30", str(report), home=folder).end()
            measured.append(float(report.read_text("utf-8")))
    return (
        Row.of("first frame of home", BARE, seconds["bare"], seconds["home"], 1.4),
        Row.of("first frame of a call in a fresh process", BARE, seconds["bare"], seconds["call"], 2),
    )


def key_rows(folder: Path) -> Sequence[Row]:
    """Return what a reply and a mark take, where a call has 30 and 200 lines."""
    bare, call = Terminal("bare", "0", home=folder), Terminal("call", "130", home=folder)
    bare.appear("key 0")
    call.appear("pick up")
    call.press("1")
    call.settle(1)
    rows: list[Row] = []
    for lines, replies, reply_asked, mark_asked in ((30, 10, 4.5, 3.0), (200, 76, 5.9, 4.0)):
        for _ in range(replies):
            call.press("1")
        floor, reply, mark = list[float](), list[float](), list[float]()
        for _ in range(KEYS):
            floor.append(bare.press("x"))
            mark.append(call.press(" "))
            reply.append(call.press("1"))
        rows.append(Row.of(f"a reply and the next line, {lines} lines", KEY, floor, reply, reply_asked))
        rows.append(Row.of(f"a turn marked, {lines} lines", KEY, floor, mark, mark_asked))
    bare.close()
    call.close()
    return rows


def test_first_frames(tmp_path: Path) -> None:
    for row in first_frame_rows(tmp_path):
        print(f"\n{row}", end="")


def test_keys(tmp_path: Path) -> None:
    for row in key_rows(tmp_path):
        print(f"\n{row}", end="")
