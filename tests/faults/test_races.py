"""Several programs do the same thing to one store at the same moment: it is done once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from itertools import count
from pathlib import Path

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal import records
from results.journal.facts import RunBegun
from results.journal.store import Store
from tests.conftest import SAMPLES
from tests.faults.racer import TIMES
from tests.results.ledger import play_bodies

ROOT = Path(__file__).parents[2]
RACER = ROOT / "tests" / "faults" / "racer.py"


def race(store: Path, what: str, numbers: tuple[int, ...]) -> list[list[str]]:
    """Let a program for each number do this at once, and return the lines each has said."""
    children = [
        subprocess.Popen(
            [sys.executable, str(RACER), str(store), what, str(number)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "RINGTRUE_LANG": "en", "PYTHONIOENCODING": "utf-8"},
        )
        for number in numbers
    ]  # fmt: skip
    for child in children:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    lines = [child.communicate()[0].splitlines() for child in children]
    assert [child.returncode for child in children] == [0] * len(children)
    return lines


def test_a_group_and_a_person_that_several_add_are_one(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store.open(path).close()
    lines = race(path, "enrol", (1, 2, 3, 4))
    assert all(own == lines[0] and len(own) == TIMES for own in lines)
    with Desk.open(path, Shelf(SAMPLES)) as desk:
        assert sorted(group.people for group in desk.groups()) == [1] * TIMES
        kinds = Counter(fact.kind for fact in desk.store.facts())
        assert (kinds["group-added"], kinds["person-added"]) == (TIMES, TIMES)
        assert set(desk.names().values()) == {"王红"}


def test_of_several_verdicts_on_one_play_the_first_is_given_and_the_others_are_told(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(path) as store:
        store.append(RunBegun("r-1", "d", "A", ("s",), 1, "1", "off", True, "each", 70, "p", "g"))
        for turn in range(TIMES):
            store.append(*list(play_bodies("r-1", f"r-1/{turn}", 0, f"s-{turn}", "H"))[:2])
    lines = race(path, "judge", (1, 2, 5, 6))
    with Store.open(path) as store:
        ratings = dict(store.db.execute("SELECT id, rating FROM plays").fetchall())
        kinds = Counter(fact.kind for fact in store.facts())
        # facts written by hand name a version of a scenario that nobody kept
        assert {fault.what for fault in store.verify().findings} == {"content-missing"}
    assert kinds["judged"] == TIMES
    for turn in range(TIMES):
        answers = sorted(own[turn] for own in lines)
        assert answers == sorted([f"{turn} {ratings[f'r-1/{turn}']}"] + [f"{turn} run-overtaken"] * 3)


def test_programs_that_take_a_run_from_each_other_play_it_once(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Desk.open(path, Shelf(SAMPLES)) as desk:
        group = desk.group("一组")
        person = desk.trainee(group.id, "王红")
        begin_run(
            desk.store, Library(desk.shelf), desk.shelf.drill("mixed"), person.id, group.id,
            run="r-1", seed="1", clock=count(0, 500).__next__,
        )  # fmt: skip
    race(path, "play", (1, 2, 3))
    race(path, "play", (4,))
    with Desk.open(path, Shelf(SAMPLES)) as desk:
        assert desk.store.verify().findings == ()
        plays = desk.store.db.execute("SELECT id, state, first FROM plays ORDER BY id").fetchall()
        (verdicts,) = desk.store.db.execute("SELECT count(rating) FROM plays").fetchone()
        kinds = Counter(fact.kind for fact in desk.store.facts())
        assert records.unfinished(desk.store.db, person.id) is None
    assert plays == [(f"r-1/{item}", "ended", 1) for item in range(4)]
    assert (kinds["play-begun"], kinds["play-ended"], kinds["run-ended"]) == (4, 4, 1)
    assert kinds["judged"] == verdicts
