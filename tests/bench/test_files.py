"""A year of fifty branches as 600 monthly files in CSV and in XLSX; a million rows in the memory of few."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest
from openpyxl import load_workbook

from drills.cli import run
from engine.errors import Exit
from results.journal.database import named
from results.journal.facts.stores import UnitNamed
from results.journal.store import Store
from tests.reliability import record
from tests.results.ledger import Ledger, bodies

pytestmark = pytest.mark.long

BRANCHES, MONTHS = 50, [f"2026-{month:02}" for month in range(1, 13)]
ROWS = 1_050_000
"""More than one sheet of a spreadsheet holds."""
FLAT = 48
"""Megabytes that a million rows may take beyond what a few do."""


def spent() -> float:
    """Return the seconds this process has had of a processor: the machine is shared."""
    times = os.times()
    return times.user + times.system


def branch(folder: Path, number: int) -> Path:
    """Return the store of a branch of three people, of whom somebody practised in every month."""
    folder.mkdir()
    ledger = Ledger(folder, int(datetime(2026, 1, 2, tzinfo=UTC).timestamp() * 1000))
    with ledger.store.transaction():
        ledger.store.append(UnitNamed(f"第{number:02}支行"))
        people = ledger.group(f"b{number:02}", 3)
        for at, month in enumerate(MONTHS):
            ledger.now = int(datetime.fromisoformat(f"{month}-09T04:00:00+00:00").timestamp() * 1000)
            for person in people[: 1 + at % 3]:
                for body in bodies(f"r-{person}-{at}", person, "HMCF", first=4 * at):
                    ledger.store.append(body)
    ledger.store.close()
    return ledger.store.path


def test_six_hundred_monthly_files_stack(tmp_path: Path) -> None:
    stores = [branch(tmp_path / str(number), number) for number in range(BRANCHES)]
    start = spent()
    for store in stores:
        for month in MONTHS:
            for ending in ("csv", "xlsx"):
                file = tmp_path / f"{store.parent.name}-{month}.{ending}"
                order = ["export", "groups", "--month", month, "--headings", "keys", "-o", str(file)]
                assert run([*order, "--store", str(store)]) == Exit.DONE
    seconds = spent() - start
    exact = [row for file in sorted(tmp_path.glob("*.csv")) for row in rows_of(file)]
    heads = {tuple(row) for row in exact}
    assert len(heads) == 1 and len({(row["unit"], row["period"]) for row in exact}) == 600 == len(exact)
    people = Counter(row["people"] for row in exact)
    assert people == {"1": 200, "2": 200, "3": 200}
    opened = [row for file in sorted(tmp_path.glob("*.xlsx")) for row in cells_of(file)]
    assert len(opened) == len(exact)
    for of_csv, of_xlsx in zip(exact, opened, strict=True):
        assert of_xlsx["unit"] == of_csv["unit"] and of_xlsx["period"] == of_csv["period"]
        assert float(str(of_xlsx["hit_rate"])) == pytest.approx(float(of_csv["hit_rate"]), abs=1e-6)
    size = sum(file.stat().st_size for file in tmp_path.glob("*.csv"))
    record(
        "50 branches × 12 months, groups as CSV and as XLSX, by command",
        f"1,200 files in {seconds:.0f} s of a processor, stacked: 600 rows twice, {len(exact[0])} columns, "
        f"CSV {size // 1000} kB",
    )


def rows_of(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        yield from csv.DictReader(stream)


def cells_of(file: Path) -> Iterator[dict[str, object]]:
    rows = load_workbook(file, read_only=True).worksheets[0].iter_rows(values_only=True)
    heads = [str(head) for head in next(rows)]
    for row in rows:
        yield dict(zip(heads, row, strict=True))


def multiplied(store: Path, count: int) -> None:
    """Let the plays of a store be so many: the same ones under other names, as its tables have them."""
    with named(store), Store.open(store) as opened:
        db = opened.db
        for (index,) in db.execute("SELECT name FROM sqlite_master WHERE name GLOB 'plays_*'").fetchall():
            db.execute(f"DROP INDEX {index}")  # what writes rows reads none of them
        columns = [str(name) for _id, name, *_rest in db.execute("PRAGMA table_info(plays)")]
        cells = ", ".join({"id": "id || printf('/%08d', n)"}.get(name, f'"{name}"') for name in columns)
        (there,) = db.execute("SELECT count(*) FROM plays").fetchone()
        names = ", ".join(f'"{name}"' for name in columns)
        db.execute(
            "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)"
            f" INSERT INTO plays ({names}) SELECT {cells} FROM plays CROSS JOIN numbers ORDER BY id, n",
            (count // there,),
        )


def peak(store: Path, file: Path) -> tuple[int, float]:
    """Export all plays by command; return the megabytes of the largest process so far, and its seconds."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "drills", "export", "plays", "-o", str(file), "--store", str(store)]
    subprocess.run(command, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_maxrss // 1024, after.ru_utime - before.ru_utime


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx"])
def test_a_million_rows_take_the_memory_of_few(tmp_path: Path, ending: str) -> None:
    few, many = branch(tmp_path / "1", 1), branch(tmp_path / "2", 2)
    small, _seconds = peak(few, tmp_path / f"few.{ending}")
    multiplied(many, ROWS)
    file = tmp_path / f"many.{ending}"
    large, seconds = peak(many, file)
    assert large - small < FLAT
    record(
        f"{ROWS:,} encounters as {ending.upper()}, by command",
        f"{large} MB of memory, of few rows {small} MB; {seconds:.0f} s of a processor,"
        f" a file of {file.stat().st_size // 10**6} MB",
    )
    if ending == "csv":
        with file.open("rb") as stream:
            assert sum(1 for _line in stream) > ROWS
