"""A run is held by one program: another takes it over, the first is told; who was killed holds nothing."""

from __future__ import annotations

import fcntl
import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest

from results.journal.facts.fact import Body
from results.journal.facts.people import GroupAdded
from results.journal.presence import Presence, present
from results.journal.store import Store
from results.journal.succession import OvertakenError
from tests.results.ledger import bodies

ROOT = Path(__file__).parents[3]
RUN, BEGUN, ACTED, JUDGED, ENDED, END = bodies("r-1", "p-one-0", "H")
HOLDER = """
import sys
from itertools import count
from pathlib import Path
from types import ModuleType
from results.journal.store import Store
store = Store.open(Path(sys.argv[1]), count().__next__)
store.hold(sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two programs on one store; the run has begun and is held by the first."""
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(Store.open(tmp_path / "store.db", count().__next__)) for _ in "12"
        )
        with first.transaction():
            first.append(RUN)
            first.hold("r-1")
        yield first, second


def kinds(store: Store) -> list[str]:
    return [fact.kind for fact in store.facts()][1:]


def refused(store: Store, *bodies: Body) -> str:
    """Return the code with which facts are refused, after seeing that nothing of them is there."""
    before = [*store.facts()]
    with pytest.raises(OvertakenError) as caught:
        store.append(*bodies)
    assert [*store.facts()] == before
    assert not store.db.in_transaction
    return caught.value.code


def test_a_run_is_held_elsewhere_for_everybody_but_its_holder(windows: tuple[Store, Store]) -> None:
    first, second = windows
    assert not first.held_elsewhere("r-1")
    assert second.held_elsewhere("r-1")
    assert not second.held_elsewhere("r-2")
    assert refused(second, BEGUN) == "run-elsewhere"


def test_who_is_taken_over_writes_nothing_more_of_that_run(windows: tuple[Store, Store]) -> None:
    first, second = windows
    first.append(BEGUN)
    second.hold("r-1")
    second.append(ACTED)
    assert first.held_elsewhere("r-1")
    assert not second.held_elsewhere("r-1")
    for fact in (ACTED, JUDGED, END):
        assert refused(first, fact) == "run-elsewhere"
    first.append(GroupAdded("g", "一组"))
    second.append(JUDGED, ENDED)
    second.append(END)
    assert kinds(first) == [
        "run-begun", "play-begun", "acted", "group-added", "judged", "play-ended", "run-ended"
    ]  # fmt: skip


def test_it_can_be_taken_back(windows: tuple[Store, Store]) -> None:
    first, second = windows
    second.hold("r-1")
    first.hold("r-1")
    first.append(BEGUN)
    assert refused(second, ACTED) == "run-elsewhere"


def test_what_the_other_left_untouched_goes_on_and_is_held_again(windows: tuple[Store, Store]) -> None:
    first, second = windows
    first.append(BEGUN)
    second.hold("r-1")
    second.release("r-1")
    first.append(ACTED)
    assert second.held_elsewhere("r-1")


def test_what_the_other_went_on_with_does_not_go_on_from_before(windows: tuple[Store, Store]) -> None:
    first, second = windows
    first.append(BEGUN)
    second.hold("r-1")
    second.append(ACTED)
    second.release("r-1")
    assert refused(first, ACTED) == "run-overtaken"


def test_what_is_left_or_ended_is_held_by_nobody(windows: tuple[Store, Store]) -> None:
    first, second = windows
    first.release("r-1")
    assert not second.held_elsewhere("r-1")
    first.hold("r-1")
    first.append(END)
    assert not second.held_elsewhere("r-1")
    assert first.db.execute("SELECT count(*) FROM holds").fetchone() == (0,)


def test_a_store_that_is_closed_holds_nothing_and_leaves_no_file(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db", count().__next__) as first:
        first.append(RUN)
        first.hold("r-1")
        assert len([*tmp_path.glob("store.db-held-*")]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store.db", "store.db.head"]
    with Store.open(tmp_path / "store.db", count().__next__) as second:
        assert not second.held_elsewhere("r-1")
        assert second.db.execute("SELECT count(*) FROM holds").fetchone() == (0,)


def holder(path: Path, run: str) -> subprocess.Popen[str]:
    """Start a program that holds a run until it is told to end, and wait until it does."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), run],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_a_program_that_was_killed_holds_nothing_and_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(path, count().__next__) as store:
        store.append(RUN)
        killed = holder(path, "r-1")
        assert store.held_elsewhere("r-1")
        killed.kill()
        killed.communicate()
        assert not store.held_elsewhere("r-1")
        store.hold("r-2")
        assert store.db.execute("SELECT run FROM holds").fetchall() == [("r-2",)]
        store.append(BEGUN)


def test_a_program_that_ends_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store.open(path, count().__next__) as store:
        store.append(RUN)
        child = holder(path, "r-1")
        child.communicate("\n")
        assert child.returncode == 0
        assert not store.held_elsewhere("r-1")
        store.append(BEGUN)


def test_a_copy_of_a_store_is_held_by_nobody(tmp_path: Path, windows: tuple[Store, Store]) -> None:
    first, _ = windows
    (tmp_path / "copy").mkdir()
    first.db.execute("VACUUM INTO ?", (str(tmp_path / "copy" / "store.db"),))
    with Store.open(tmp_path / "copy" / "store.db", count().__next__) as copy:
        assert not copy.held_elsewhere("r-1")


def test_where_no_file_can_be_made_nobody_is_asked_and_still_one_writes(
    windows: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = windows

    def refuse(path: Path) -> Presence:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr("results.journal.holds.Presence", refuse)
    second.hold("r-1")
    assert not first.held_elsewhere("r-1")
    assert refused(first, BEGUN) == "run-elsewhere"
    second.append(BEGUN)


def test_a_presence_is_seen_until_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "here"
    assert not present(path)
    there = Presence(path)
    assert present(path) and present(path)
    there.end()
    assert not present(path)
    path.write_bytes(b"")
    assert not present(path)
    assert not path.exists()


def test_what_is_undone_is_no_hold(windows: tuple[Store, Store]) -> None:
    first, second = windows

    def broken() -> None:
        with second.transaction():
            second.hold("r-1")
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    first.append(BEGUN)
    assert second.held_elsewhere("r-1")


def test_where_the_system_locks_bytes_as_windows_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locking(file: int, mode: int, size: int) -> None:
        assert (mode, size) == (2, 1)
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    windows = ModuleType("msvcrt")
    windows.__dict__.update(LK_NBLCK=2, locking=locking)
    spec = importlib.util.find_spec("results.journal.presence")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as system:
        system.setitem(sys.modules, "msvcrt", windows)
        system.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    there = module.Presence(tmp_path / "here")
    assert module.present(tmp_path / "here")
    there.end()
    assert not module.present(tmp_path / "here")
