"""Several programs do the same thing to one store at the same moment: it is done once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.facts.runs import RunBegun
from results.journal.records import runs as records
from results.journal.store import Store
from tests.conftest import SAMPLES
from tests.faults.racer import TIMES
from tests.reliability import record
from tests.results.ledger import play_bodies

ROOT = Path(__file__).parents[2]
RACER = ROOT / "tests" / "faults" / "racer.py"


class Racers:
    """Programs of a number each that do the same over one store after another."""

    def __init__(self, what: str, numbers: tuple[int, ...]) -> None:
        self._children = [
            subprocess.Popen(
                [sys.executable, str(RACER), what, str(number)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT), "RINGTRUE_LANG": "en", "PYTHONUTF8": "1"},
            )
            for number in numbers
        ]  # fmt: skip
        for child in self._children:
            assert child.stdout is not None and child.stdout.readline() == "ready\n"

    def race(self, store: Path) -> list[list[str]]:
        """Let all do it at once, and return the lines each has said."""
        for child in self._children:
            assert child.stdin is not None
            child.stdin.write(f"{store}\n")
            child.stdin.flush()
        return [[*self._said(child)] for child in self._children]

    @staticmethod
    def _said(child: subprocess.Popen[str]) -> Iterator[str]:
        assert child.stdout is not None
        while (line := child.stdout.readline()) != "done\n":
            assert line, "a program ended"
            yield line[:-1]

    def end(self) -> None:
        """Let them end by themselves."""
        for child in self._children:
            child.communicate()
        assert [child.returncode for child in self._children] == [0] * len(self._children)


def race(store: Path, what: str, numbers: tuple[int, ...]) -> list[list[str]]:
    """Let a program for each number do this at once, and return the lines each has said."""
    racers = Racers(what, numbers)
    lines = racers.race(store)
    racers.end()
    return lines


def rounds(folder: Path, times: int) -> None:
    """Let four programs open a new store at once, fill it and play the same run, so many times."""
    racers = Racers("everything", (1, 2, 3, 4))
    for number in range(times):
        path = folder / str(number) / "store.db"
        racers.race(path)
        with Desk.open(path, Shelf(SAMPLES)) as desk:
            kinds = Counter(fact.kind for fact in desk.store.facts())
            plays = desk.store.db.execute("SELECT state, count(*) FROM plays GROUP BY state").fetchall()
            (verdicts,) = desk.store.db.execute("SELECT count(rating) FROM plays").fetchone()
            assert desk.store.verify().findings == ()
            assert sorted(group.people for group in desk.groups()) == [1] * TIMES
            assert len(desk.names()) == TIMES and set(desk.names().values()) == {"王红"}
        once = ("store-opened", "run-begun", "run-ended")
        assert [kinds[kind] for kind in once] == [1, 1, 1], kinds
        assert (kinds["group-added"], kinds["person-added"], kinds["judged"]) == (TIMES, TIMES, verdicts)
        assert (plays, kinds["play-begun"], kinds["play-ended"]) == ([("ended", 4)], 4, 4)
    racers.end()


def test_four_programs_on_a_new_store_do_everything_once(tmp_path: Path) -> None:
    rounds(tmp_path, 2)


@pytest.mark.long
def test_a_hundred_rounds_of_four_programs(tmp_path: Path) -> None:
    rounds(tmp_path, 100)
    record(
        "rounds of 4 programs that open one new store, add the same groups and people, play the same run:"
        " no double group, person, run, verdict, end",
        "100 of 100",
    )


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
