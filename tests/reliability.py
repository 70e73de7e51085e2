"""Run the long tests and write their figures to docs/reliability.md: `python -m tests.reliability`."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reliability.md"
VARIABLE = "RINGTRUE_FIGURES"
"""Names the file to which `record` adds one line a figure: name, TAB, value."""


def record(name: str, value: str) -> None:
    """Keep one figure of the long test that is running, where somebody asked for them."""
    target = os.environ.get(VARIABLE)
    if target:
        file, _, _test = os.environ["PYTEST_CURRENT_TEST"].partition("::")
        with Path(target).open("a", encoding="utf-8") as figures:
            figures.write(f"{name}\t{value}\t{file}\n")


class Figure(NamedTuple):
    """One figure of a long test, the file of that test, and the day it was measured."""

    value: str
    file: str
    day: str


def known(text: str) -> dict[str, Figure]:
    """Return the figures of a page, by what they are of."""
    rows = (line.strip("| \n").split(" | ") for line in text.splitlines() if line.startswith("| "))
    return {row[0]: Figure(*row[1:]) for row in rows if len(row) == 4 and row[0] not in ("what", "---")}


def page(figures: Mapping[str, Figure], passed: bool, day: str) -> str:
    """Return the page as Markdown."""
    rows = "\n".join(
        f"| {name} | {figure.value} | {figure.file} | {figure.day} |"
        for name, figure in sorted(figures.items())
    )
    verdict = "all passed" if passed else "NOT all passed"
    return (
        "# Reliability\n\n"
        "Written by `python -m tests.reliability`, which runs the tests marked `long`; never by hand.\n"
        "With the names of test files it runs these alone, and leaves the others' figures with their day.\n\n"
        f"Last run on {day}, Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores:"
        f" {verdict}.\n\n| what | figure | test | day |\n| --- | --- | --- | --- |\n{rows}\n"
    )


def main() -> int:
    """Run the long tests, write the page, and return their exit code."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "figures.tsv"
        file.touch()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-m", "long", *sys.argv[1:]],
            cwd=ROOT, env={**os.environ, VARIABLE: str(file)}, check=False,
        )  # fmt: skip
        lines = file.read_text(encoding="utf-8").splitlines()
    day = f"{datetime.now(UTC):%Y-%m-%d}"
    figures = known(PAGE.read_text(encoding="utf-8")) if sys.argv[1:] and PAGE.exists() else {}
    measured = {name: Figure(value, file, day) for name, value, file in (line.split("\t") for line in lines)}
    again = {figure.file for figure in measured.values()}
    figures = {name: figure for name, figure in figures.items() if figure.file not in again} | measured
    PAGE.write_text(page(figures, done.returncode == 0, day), encoding="utf-8")
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
