"""Measure what is to be fast and write docs/performance.md: `python -m tests.bench`."""

from __future__ import annotations

import os
import platform
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.rows import Row
from tests.bench.test_check import check_rows
from tests.bench.test_merge import merge_rows
from tests.bench.test_scores import score_rows
from tests.bench.test_screens import first_frame_rows, key_rows
from tests.bench.test_start import start_rows

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
HEAD = """# Performance

Written by `python -m tests.bench`, never by hand. Each job and its floor took turns in one run;
the figures are medians of the processor's time. Their ratio is what counts: it hardly depends on the machine.

Measured on {day}: {machine}; {versions}.

| job | floor | floor, ms | job, ms | ratio | asked |
| --- | --- | --- | --- | --- | --- |
"""


def main() -> None:
    """Measure everything, print it row by row, and write the page."""
    rows: list[Row] = []
    with TemporaryDirectory() as folder:
        for row in _measured(Path(folder)):
            print(row, flush=True)
            rows.append(row)
    PAGE.write_text(page(rows), "utf-8")


def _measured(folder: Path) -> Iterator[Row]:
    for name in ("start", "frames", "keys"):
        (folder / name).mkdir()
    yield from start_rows(folder / "start")
    yield from first_frame_rows(folder / "frames")
    yield from key_rows(folder / "keys")
    yield from check_rows()
    yield from score_rows()
    yield from merge_rows(folder)


def page(rows: Sequence[Row]) -> str:
    """Return the page."""
    head = HEAD.format(day=datetime.now(UTC).date().isoformat(), machine=_machine(), versions=_versions())
    return head + "".join(map(_line, rows))


def _line(row: Row) -> str:
    times = f"{row.floor_ms:.1f} | {row.job_ms:.1f} | {row.ratio:.2f}"
    return f"| {row.job} | {row.floor} | {times} | {row.asked:g} |\n"


def _machine() -> str:
    return f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores"


def _versions() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("textual", "rich"))
    return f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}, {packages}"


if __name__ == "__main__":
    main()
