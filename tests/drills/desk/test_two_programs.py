"""One run in two programs: the second is asked, the first is told, and nothing is given twice."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.plain import play_run
from drills.plain.console import Console
from drills.run.open_run import begin_run
from drills.run.resume import resume_run
from drills.run.session import Session
from engine.errors import Exit
from engine.library.library import Library
from engine.play.encounter import Action, Kind
from results.journal.records import runs as records
from results.journal.succession import OvertakenError

DRILL = "steady-under-pressure"
"""A drill of calls alone, whatever is drawn."""


class Windows:
    """Two desks on one store, and the session of a run that the first has begun."""

    def __init__(self, first: Desk, second: Desk) -> None:
        self.first, self.second = first, second
        self.library = Library(first.shelf)
        group = first.group("城南")
        self.person = first.trainee(group.id, "王红")
        first.inform([self.person])
        self.session = begin_run(
            first.store, self.library, first.shelf.drill(DRILL), self.person.id, group.id,
            run="r-1", seed="1", clock=count(0, 500).__next__,
        )  # fmt: skip

    def opened_again(self) -> Session:
        """Return the session of the same run in the second window, which takes it over."""
        record = records.unfinished(self.second.store.db, self.person.id)
        assert record is not None
        return resume_run(
            self.second.store, self.library, record, now=self.second.clock(), clock=count(0, 500).__next__,
            report=lambda error: None,
        )  # fmt: skip

    def kinds(self) -> list[str]:
        return [fact.kind for fact in self.first.store.facts()]


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    with ExitStack() as stack:
        first, second = (stack.enter_context(Desk.open(tmp_path / "store.db")) for _ in range(2))
        yield Windows(first, second)


def judge(session: Session, rating: int) -> None:
    """Act until the verdict is asked, and give it."""
    while session.play.rating is None:
        verdict = Action(Kind.JUDGE, place=rating)
        session.act(
            verdict if session.play.options[0].kind is Kind.JUDGE else session.play.options[-1].action
        )


def command(monkeypatch: pytest.MonkeyPatch, windows: Windows, answers: str, *more: str) -> int:
    """Run the plain drill of the person on the same store with these lines on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(answers))
    store = str(windows.first.store.path)
    words = ("play", DRILL, "--plain", "--store", store, "--group", "城南", "--trainee", "王红")
    return run([*words, *more])


@pytest.mark.parametrize("answers", ["0\n", "", "x\n"])
def test_a_run_that_is_open_elsewhere_is_left_there(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], answers: str
) -> None:
    windows.session.advance()
    before = windows.kinds()
    assert command(monkeypatch, windows, answers) == Exit.DONE
    output = capsys.readouterr()
    assert "open in another window" in output.out and not output.err
    assert windows.kinds() == before
    windows.session.act(windows.session.play.options[0].action)


def test_taken_over_it_goes_on_from_where_it_stood(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    windows.session.advance()
    before = windows.kinds()
    assert command(monkeypatch, windows, "1\n") == Exit.DONE
    assert "Encounter 1 of" in capsys.readouterr().out
    assert windows.kinds() == before


def test_what_nobody_has_open_is_gone_on_with_unasked(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    windows.first.store.release("r-1")
    assert command(monkeypatch, windows, "") == Exit.DONE
    assert "another window" not in capsys.readouterr().out


def test_begun_anew_nothing_is_asked(
    windows: Windows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(monkeypatch, windows, "", "--new") == Exit.DONE
    assert "another window" not in capsys.readouterr().out
    windows.session.advance()


def test_the_first_is_told_and_stops(windows: Windows) -> None:
    source, target = io.StringIO("1\n" * 50), io.StringIO()
    windows.second.store.hold("r-1")
    assert not play_run(Console(source, target), windows.session, windows.first.store, windows.library)
    output = " ".join(target.getvalue().split())
    assert "another window, which has taken it over" in output
    assert output.endswith("Everything before this is kept; nothing is lost.")


def test_a_second_verdict_after_reading_the_debrief_is_not_taken(windows: Windows) -> None:
    windows.session.advance()
    second = windows.opened_again()
    second.advance()
    judge(second, 1)
    with pytest.raises(OvertakenError):
        judge(windows.session, 6)
    windows.second.store.release("r-1")
    # even where nobody holds it any more
    with pytest.raises(OvertakenError):
        judge(windows.session, 6)
    assert windows.kinds().count("judged") == 1
    rows = windows.first.store.db.execute("SELECT rating FROM plays").fetchall()
    assert rows == [(1,)]


def test_an_item_is_begun_once(windows: Windows) -> None:
    windows.session.advance()
    windows.first.store.release("r-1")
    stale = windows.opened_again()
    windows.second.store.release("r-1")
    windows.session.finish()
    with pytest.raises(OvertakenError):
        stale.begin_item(1)
    with pytest.raises(OvertakenError):
        stale.abandon("r-1/0", "afresh", None)
    with pytest.raises(OvertakenError):
        stale.finish()


def test_an_item_begun_afresh_in_one_window_takes_nothing_from_the_other(windows: Windows) -> None:
    windows.session.advance()
    second = windows.opened_again()
    second.advance()
    assert second.afresh()
    windows.second.store.release("r-1")
    with pytest.raises(OvertakenError):
        windows.session.act(windows.session.play.options[0].action)
    with pytest.raises(OvertakenError):
        windows.session.afresh()
    assert windows.kinds().count("play-abandoned") == 1


def test_what_the_other_window_did_after_it_was_asked_for_is_gone_on_from(windows: Windows) -> None:
    record = records.unfinished(windows.second.store.db, windows.person.id)
    assert record is not None and record.plays == ()
    windows.session.advance()
    windows.session.act(windows.session.play.options[0].action)
    session = resume_run(
        windows.second.store, windows.library, record, now=windows.second.clock(),
        clock=count(0, 500).__next__, report=lambda error: None,
    )  # fmt: skip
    session.advance()
    assert [event.action for event in session.play.events] == [
        event.action for event in windows.session.play.events
    ]


def test_what_has_ended_is_not_taken_over_and_not_held(windows: Windows) -> None:
    record = records.unfinished(windows.second.store.db, windows.person.id)
    assert record is not None
    windows.session.finish()
    with pytest.raises(OvertakenError) as caught:
        resume_run(
            windows.second.store, windows.library, record, now=0, clock=count().__next__,
            report=lambda error: None,
        )  # fmt: skip
    assert caught.value.code == "run-ended"
    assert windows.first.store.db.execute("SELECT count(*) FROM holds").fetchone() == (0,)


def test_a_session_whose_act_was_refused_stands_as_it_stood(windows: Windows) -> None:
    windows.session.advance()
    play = windows.session.play
    windows.second.store.hold("r-1")
    for _turn in range(2):
        with pytest.raises(OvertakenError):
            windows.session.act(play.options[0].action)
    assert windows.session.play is play
    windows.first.store.hold("r-1")
    windows.session.act(play.options[0].action)
