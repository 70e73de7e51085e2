"""How long commands take to begin and end, against a Python that does nothing, in turns within one run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from compileall import compile_dir
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest

from tests.bench.rows import Row

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
NOTHING = "python -c pass"
COMMANDS = {"--help": 2.4, "list packs": 6, "list scenarios": 6, "list drills": 6}
"""Commands, and how many times a Python that does nothing they may take."""
ROUNDS = 9


def start_rows(home: Path) -> Sequence[Row]:
    """Return what commands that only say something take, in seconds of the processor."""
    for room in ("engine", "results", "drills"):
        compile_dir(ROOT / room, quiet=1)
    lines = {NOTHING: ["-c", "pass"], **{name: ["-m", "drills", *name.split()] for name in COMMANDS}}
    spent: dict[str, list[float]] = {name: [] for name in lines}
    environment = {**os.environ, "RINGTRUE_HOME": str(home), "RINGTRUE_LANG": "zh_CN"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for _ in range(ROUNDS):
        for name, line in lines.items():
            before = _others()
            subprocess.run(
                [sys.executable, *line], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True
            )
            spent[name].append(_others() - before)
    floor = spent.pop(NOTHING)
    return [Row.of(name, NOTHING, floor, seconds, COMMANDS[name]) for name, seconds in spent.items()]


def test_commands_that_only_say_something(tmp_path: Path) -> None:
    for row in start_rows(tmp_path):
        print(f"\n{row}", end="")


def _others() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
