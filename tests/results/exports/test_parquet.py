"""Plays as Parquet: the counts that a query of the lake gives are those of the groups."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit

pytestmark = pytest.mark.extra
DOCS = Path(__file__).parents[3] / "docs" / "files.md"
COUNTS = ("hits", "misses", "false_alarms", "correct_rejections")


@pytest.fixture
def store(tmp_path: Path) -> str:
    store = str(tmp_path / "store.db")
    for group in ("north", "south"):
        for month in ("10", "11"):
            command = [
                "simulate",
                "morning-five",
                "--group",
                group,
                "--trainees",
                "3",
                "--seed",
                group + month,
            ]
            assert run([*command, "--day", f"2026-{month}-05", "--store", store]) == Exit.DONE
    return store


def test_the_documented_query_counts_what_groups_count(store: str, tmp_path: Path) -> None:
    import duckdb

    lake, groups = tmp_path / "lake", tmp_path / "groups.csv"
    assert run(["export", "plays", "--format", "parquet", "-o", str(lake), "--store", store]) == Exit.DONE
    assert run(["export", "groups", "-o", str(groups), "--headings", "keys", "--store", store]) == Exit.DONE
    months = sorted(folder.name for folder in lake.glob("group=*/month=*"))
    assert months == ["month=2026-10"] * 2 + ["month=2026-11"] * 2
    query = re.search(r"```sql\n(SELECT.*?read_parquet.*?)```", DOCS.read_text("utf-8"), re.S)
    assert query
    rows = duckdb.connect().execute(query[1].replace("FOLDER", str(lake))).fetchall()
    with groups.open(newline="", encoding="utf-8-sig") as lines:
        counted = {
            row["group_id"]: tuple(int(row[count]) for count in COUNTS) for row in csv.DictReader(lines)
        }
    assert {group: tuple(counts) for group, _mode, _simulated, *counts in rows} == counted


def test_what_is_there_is_not_mixed_with_it(store: str, tmp_path: Path) -> None:
    lake = tmp_path / "lake"
    lake.mkdir()
    (lake / "note.txt").write_text("mine")
    command = ["export", "plays", "--format", "parquet", "--store", store, "-o"]
    assert run([*command, str(lake)]) == Exit.INPUT
    assert [file.name for file in lake.iterdir()] == ["note.txt"]
    assert (
        run(["export", "groups", "--format", "parquet", "--store", store, "-o", str(tmp_path / "x")])
        == Exit.USAGE
    )
