"""Simulations repeat: the same seed on a new store gives the same facts, files and scores, to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.local_time import midnight, today
from engine.errors import Exit
from results.journal.store import Store

ROOT = Path(__file__).parents[3]
FILES = ("groups", "items", "people", "plays")
DAY = "2024-02-28"


def simulated(folder: Path, hashing: str, *more: str) -> Path:
    """Let a program of its own simulate on a new store, with another order of sets in memory."""
    store = folder / "store.db"
    words = ["simulate", "community-evening", "--trainees", "3", "--sd", "0.5", "--group", "试算", *more]
    subprocess.run(
        [sys.executable, "-m", "drills", "--store", str(store), *words],
        check=True, capture_output=True, cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hashing, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return store


def written(store: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return every export and every score of a store, as they are written."""
    texts: list[str] = []
    for words in [*(["export", what, "-o", "-"] for what in FILES), ["scores", "--json"],
                  ["scores", "--by", "trainee", "--json"], ["scores", "--by", "cue", "--json"]]:  # fmt: skip
        assert run([*words, "--store", str(store)]) == Exit.DONE
        texts.append(capsys.readouterr().out)
    return texts


def facts(path: Path) -> list[tuple[int, int, str, str]]:
    """Return the facts but for their chain, which is every store's own."""
    with Store.open(path) as store:
        return [(fact.seq, fact.time, fact.kind, fact.body) for fact in store.facts()]


def test_the_same_seed_repeats_to_the_byte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = simulated(tmp_path / "a", "1", "--seed", "7", "--day", DAY)
    second = simulated(tmp_path / "b", "2", "--seed", "7", "--day", DAY)
    assert facts(first) == facts(second)
    assert written(first, capsys) == written(second, capsys)


def simulate(store: Path, *more: str) -> int:
    return run(["simulate", "morning-five", "--store", str(store), "--trainees", "4", *more])


def test_another_seed_is_other_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for seed in ("1", "2"):
        assert simulate(tmp_path / f"{seed}.db", "--seed", seed, "--day", DAY) == Exit.DONE
    capsys.readouterr()
    assert written(tmp_path / "1.db", capsys) != written(tmp_path / "2.db", capsys)


def test_a_second_sitting_is_of_the_same_people(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    for day in (DAY, "2024-02-29"):
        assert simulate(store, "--day", day) == Exit.DONE
    with Desk.open(store) as desk:
        (group,) = desk.groups()
        assert (group.people, group.simulated) == (4, True)
        days = desk.store.db.execute("SELECT day, count(*) FROM runs GROUP BY day").fetchall()
        assert days == [(DAY, 4), ("2024-02-29", 4)]


def test_without_a_day_it_is_today_from_its_beginning(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    assert simulate(store) == Exit.DONE
    assert {time for _, time, _, _ in facts(store)} == {midnight(today())}


@pytest.mark.parametrize(
    "words",
    [
        ["--day", (today() + timedelta(days=1)).isoformat()],
        ["--day", "yesterday"],
        ["--knowledge", "1.1"],
        ["--knowledge", "-0.1"],
        ["--lapse", "2"],
    ],
)
def test_what_cannot_be_simulated_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert simulate(tmp_path / "store.db", *words) == Exit.USAGE
    assert capsys.readouterr().err
    assert not (tmp_path / "store.db").exists()


@pytest.mark.parametrize(("knowledge", "least", "most"), [("0", 0, 999), ("1", 1000, 1000)])
def test_knowledge_decides_the_questions(tmp_path: Path, knowledge: str, least: int, most: int) -> None:
    store = tmp_path / "store.db"
    assert simulate(store, "--knowledge", knowledge) == Exit.DONE
    with Desk.open(store) as desk:
        rows = desk.store.db.execute("SELECT correct FROM plays WHERE channel = 'quiz'").fetchall()
    assert rows and all(least <= correct <= most for (correct,) in rows)


def test_real_people_keep_ids_of_chance(tmp_path: Path) -> None:
    ids = []
    for folder in ("a", "b"):
        with Desk.open(tmp_path / folder / "store.db") as desk:
            group = desk.group("城南")
            ids.append((group.id, desk.trainee(group.id, "王红").id))
    assert ids[0][0] != ids[1][0] and ids[0][1] != ids[1][1]
