"""One flipped bit in a store or its log: opening or `verify` notices it, or nothing reads otherwise."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit, RingtrueError
from results.journal.facts.people import GroupAdded
from results.journal.opening.cut_log import is_cut
from results.journal.store import Store
from results.journal.tables import NAMES
from tests.reliability import record

LOG = "store.db-wal"
Rows = dict[str, list[tuple[object, ...]]]


def rows(db: sqlite3.Connection) -> Rows:
    """Return everything anybody reads, by table; what opening adds is left out."""
    kept = {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in (*NAMES, "facts", "contents")}
    kept["facts"] = [row for row in kept["facts"] if row[3] != "store-opened"]
    kept.pop("chains")
    return kept


def outcome(folder: Path, whole: Rows) -> str:
    """Return how a store with a flipped bit is met: noticed, harmless, or silent where it reads otherwise."""
    try:
        with Store.open(folder / "store.db") as store:
            if store.verify().findings:
                return "noticed"
            return "harmless" if rows(store.db) == whole else "silent"
    except RingtrueError:
        return "noticed"


def flip(file: Path, chance: random.Random) -> str:
    data = bytearray(file.read_bytes())
    at = chance.randrange(len(data))
    data[at] ^= 1 << chance.randrange(8)
    file.write_bytes(data)
    return f"{file.name} {at}"


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of a few runs, whose log is empty."""
    folder = tmp_path_factory.mktemp("closed")
    command = ["simulate", "morning-five", "--trainees", "6", "--group", "g"]
    assert run([*command, "--store", str(folder / "store.db")]) == Exit.DONE
    return folder


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store as a program that was killed leaves it: its last facts are in its log only."""
    running, folder = tmp_path_factory.mktemp("running"), tmp_path_factory.mktemp("stopped")
    with Store.open(running / "store.db") as store:
        for number in range(12):
            store.append(GroupAdded(f"g{number}", "组"))
        for file in running.glob("store.db*"):
            if not file.name.endswith("-shm"):
                shutil.copy(file, folder)
    return folder


def met(folder: Path, name: str, tries: int, seed: int, scratch: Path) -> Counter[str]:
    chance = random.Random(seed)
    shutil.copytree(folder, scratch / "whole")
    with Store.open(scratch / "whole" / "store.db") as store:
        whole = rows(store.db)
    counts: Counter[str] = Counter()
    for number in range(tries):
        copy = scratch / str(number)
        shutil.copytree(folder, copy)
        where = flip(copy / name, chance)
        counts[outcome(copy, whole)] += 1
        assert not counts["silent"], where
        shutil.rmtree(copy)
    return counts


def test_flipped_bits_in_a_store(closed: Path, tmp_path: Path) -> None:
    assert met(closed, "store.db", 12, 1, tmp_path)["noticed"]


def test_flipped_bits_in_a_log(stopped: Path, tmp_path: Path) -> None:
    assert met(stopped, LOG, 12, 1, tmp_path)["noticed"] == 12


def test_a_log_that_was_being_written_is_not_damaged(stopped: Path) -> None:
    log = (stopped / LOG).read_bytes()
    assert not any(is_cut(log[:length]) for length in range(0, len(log), 997))


@pytest.mark.long
@pytest.mark.parametrize("name", ["store.db", LOG])
def test_four_hundred_flipped_bits(closed: Path, stopped: Path, tmp_path: Path, name: str) -> None:
    counts = met(stopped if name == LOG else closed, name, 400, 2, tmp_path)
    record(
        f"flipped bits in {name}: noticed, harmless, silent",
        f"{counts['noticed']}, {counts['harmless']}, {counts['silent']} of 400",
    )
