"""What a kill cuts off is shown, or done, when it is gone on with: debriefs, and simulations."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.open_run import begin_run
from drills.run.resume import Unreplayed, resume_run
from drills.run.session import Session
from engine.authoring.simulate import Observer
from engine.errors import Exit
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.facts.fact import Body
from results.journal.records import runs as records
from results.journal.store import Store
from tests.conftest import SAMPLES


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES), count(10**12).__next__) as desk:
        yield desk


def begun(desk: Desk, feedback: str = "each") -> Session:
    group = desk.group("一组")
    drill = desk.shelf.drill("mixed")
    object.__setattr__(drill, "feedback", feedback)
    return begin_run(
        desk.store, Library(desk.shelf), drill, desk.trainee(group.id, "王红").id, group.id,
        run="r", seed="1", clock=count(0, 500).__next__,
    )  # fmt: skip


def resumed(desk: Desk) -> Session:
    (person,) = desk.trainees(desk.groups()[0].id)
    record = records.unfinished(desk.store.db, person.id)
    assert record is not None
    return resume_run(
        desk.store, Library(desk.shelf), record, now=desk.clock(), clock=count(0, 500).__next__, report=_stop
    )


def _stop(lost: Unreplayed) -> None:
    raise lost.error


def play(session: Session, items: int) -> None:
    observer = Observer(3, 0, "1")
    for _item in range(items):
        assert session.advance(ending=False)
        while not session.play.over:
            session.act(observer.choose(session.play))


def said(desk: Desk, session: Session) -> str:
    """Return what the plain front end says until it asks for the first time."""
    output = io.StringIO()
    play_run(Console(io.StringIO(""), output), session, desk.store, Library(desk.shelf))
    return output.getvalue()


def test_a_debrief_that_may_not_have_been_read_is_shown_again(desk: Desk) -> None:
    play(begun(desk), 2)
    session = resumed(desk)
    assert session.unread
    words = said(desk, session)
    assert "Encounter 2 of 4" in words and "Encounter 3" not in words
    assert resumed(desk).unread
    session.advance()
    assert not session.unread and not resumed(desk).unread


def test_debriefs_at_the_end_are_shown_again_until_the_run_has_ended(desk: Desk) -> None:
    session = begun(desk, "end")
    play(session, len(session.items))
    assert session.advance(ending=False) is None and not session.over
    session = resumed(desk)
    assert not session.unread
    output = io.StringIO()
    assert play_run(Console(io.StringIO("\n" * 50), output), session, desk.store, Library(desk.shelf))
    assert session.over and len(session.ended) == len(session.items)
    assert records.unfinished(desk.store.db, session.run.person) is None


class _KilledError(BaseException):
    """Stands for a kill."""


def _killing(append: Callable[..., object], after: int) -> Callable[..., object]:
    left = count(after, -1)

    def killed(self: Store, *bodies: Body, **more: object) -> object:
        if next(left) <= 0:
            raise _KilledError
        return append(self, *bodies, **more)

    return killed


def simulate(path: Path) -> int:
    return run(
        ["--store", str(path), "simulate", "morning-five", "--trainees", "2", "--group", "g", "--seed", "7"]
    )


def written(path: Path) -> list[tuple[int, int, str, str]]:
    with Store.open(path) as store:
        return [(fact.seq, fact.time, fact.kind, fact.body) for fact in store.facts()]


@pytest.mark.parametrize("after", [1, 2, 4, 9, 17, 30])
def test_a_simulation_cut_off_and_run_again_is_the_same_as_run_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    once, twice = tmp_path / "once" / "store.db", tmp_path / "twice" / "store.db"
    assert simulate(once) == Exit.DONE
    with monkeypatch.context() as patch, pytest.raises(_KilledError):
        patch.setattr(Store, "append", _killing(Store.append, after))
        simulate(twice)
    assert simulate(twice) == Exit.DONE
    assert written(twice) == written(once)
    assert simulate(twice) == Exit.DONE
    assert len(written(twice)) > len(written(once))
