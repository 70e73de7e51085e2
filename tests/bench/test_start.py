"""How long commands take to begin and end, against a Python that does nothing, in turns within one run."""

from __future__ import annotations

import os
import subprocess
import sys
from compileall import compile_dir
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

import pytest

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
COMMANDS = (["--help"], ["list", "packs"], ["list", "scenarios"], ["list", "drills"])


def test_commands_that_only_say_something(tmp_path: Path) -> None:
    """Seconds are of the processor, for the wall clock of a shared machine says little."""
    for room in ("engine", "results", "drills"):
        compile_dir(ROOT / room, quiet=1)
    lines = [["-c", "pass"], *(["-m", "drills", *command] for command in COMMANDS)]
    spent: dict[str, list[float]] = {" ".join(line): [] for line in lines}
    environment = {**os.environ, "RINGTRUE_HOME": str(tmp_path), "RINGTRUE_LANG": "zh_CN"}
    for _ in range(9):
        for line in lines:
            before = _others()
            subprocess.run(
                [sys.executable, *line], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True
            )
            spent[" ".join(line)].append(_others() - before)
    floor = median(spent["-c pass"])
    print(f"\npython -c pass: {1000 * floor:.1f} ms of processor time")
    for name, seconds in spent.items():
        print(f"{name}: {median(seconds) / floor:.1f} x")


def _others() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
