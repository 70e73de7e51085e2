"""What is shown is durable; what was interrupted goes on; nothing is scored twice."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drills.desk.desk import Desk
from drills.run.open_run import begin_run
from drills.run.resume import SAME_LINE_WITHIN, Unreplayed, resume_run
from drills.run.session import Session
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind, Phase
from engine.play.play import Play
from engine.play.score import assess
from results.journal.records import meetings
from results.journal.records import runs as records
from tests.conftest import SAMPLES
from tests.playing import spoil_the_last_act

LIBRARY = Library(Shelf(SAMPLES))


class Room:
    """A desk on a fresh store with one trainee and a clock the test turns."""

    def __init__(self, folder: Path) -> None:
        self.now = 1_700_000_000_000
        self.desk = Desk.open(folder / "store.db", Shelf(SAMPLES), lambda: self.now)
        self.group = self.desk.group("一组")
        self.person = self.desk.trainee(self.group.id, "周小雨")
        self.unreplayed: list[Unreplayed] = []

    def begin(self, seed: str = "1") -> Session:
        runs = meetings.runs_begun(self.desk.store.db, self.person.id, "mixed")
        return begin_run(
            self.desk.store, LIBRARY, self.desk.shelf.drill("mixed"), self.person.id, self.group.id,
            run=f"r-{runs}", seed=seed, clock=count(0, 500).__next__,
        )  # fmt: skip

    def resume(self) -> Session:
        record = records.unfinished(self.desk.store.db, self.person.id, "mixed")
        assert record is not None
        return resume_run(
            self.desk.store,
            LIBRARY,
            record,
            now=self.now,
            clock=count(7, 500).__next__,
            report=self.unreplayed.append,
        )

    def plays(self) -> list[tuple[str, str, int | None]]:
        rows = self.desk.store.db.execute("SELECT scenario, state, points FROM plays ORDER BY origin, seq")
        return [tuple(row) for row in rows]


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def first(session: Session) -> Action:
    """The last option that takes no answer back, or the verdict 5."""
    play = session.play
    onward = [
        option.action for option in play.options if not option.chosen and option.action.target != "again"
    ]
    return Action(Kind.JUDGE, place=5) if play.phase is Phase.VERDICT else onward[-1]


def play_out(session: Session) -> None:
    while session.advance():
        while not session.play.over:
            session.act(first(session))


def test_a_whole_run_is_kept_and_ended_once(room: Room) -> None:
    session = room.begin()
    play_out(session)
    session.finish()
    assert [state for _, state, _ in room.plays()] == ["ended"] * 4
    assert records.unfinished(room.desk.store.db, room.person.id) is None
    (ended,) = room.desk.store.db.execute("SELECT count(*) FROM facts WHERE kind = 'run-ended'").fetchone()
    assert ended == 1
    assert room.desk.store.verify().findings == ()


@given(stops=st.lists(st.integers(0, 9), max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_interrupted_anywhere_it_goes_on_to_the_same_end(
    tmp_path_factory: pytest.TempPathFactory, stops: list[int]
) -> None:
    room = Room(tmp_path_factory.mktemp("run"))
    session = room.begin()
    whole = Room(tmp_path_factory.mktemp("whole"))
    whole.person = room.person
    for stop in stops:
        for _ in range(stop):
            if session.position < 0 or session.play.over:
                if session.advance() is None:
                    break
            else:
                session.act(first(session))
        if session.over:
            break
        before = session.play if session.position >= 0 else None
        session = room.resume()
        if before is not None:
            assert session.play.scenario == before.scenario
            assert [event.action for event in session.play.events] == [
                event.action for event in before.events
            ]
    play_out(session)
    assert [state for _, state, _ in room.plays()] == ["ended"] * 4
    assert len(session.ended) == 4
    assert room.desk.store.verify().findings == ()


def test_the_gap_is_no_thinking_time(room: Room) -> None:
    session = room.begin()
    session.advance()
    session.pause()
    session.pause()
    session.go_on()
    session.act(session.play.options[0].action)
    assert session.play.events[0].at <= 1500


def test_later_than_twelve_hours_another_scenario_takes_its_place(room: Room) -> None:
    session = room.begin()
    while session.advance() and session.play.scenario.channel != "quiz":
        while not session.play.over:
            session.act(first(session))
    room.now += SAME_LINE_WITHIN
    resumed = room.resume()
    assert resumed.play.scenario.channel == "quiz"
    assert resumed.play.scenario.id != "pack-q1a"
    assert room.plays()[session.position][1] == "abandoned"
    play_out(resumed)
    assert len(resumed.ended) == 4


def test_a_repeat_is_marked_where_nothing_else_is_left(room: Room) -> None:
    session = room.begin()
    session.advance()
    room.now += SAME_LINE_WITHIN
    resumed = room.resume()
    assert resumed.play.scenario.id == session.play.scenario.id
    body = room.desk.store.db.execute(
        "SELECT body FROM facts WHERE kind = 'play-begun' ORDER BY seq DESC LIMIT 1"
    ).fetchone()[0]
    assert '"again":true' in body


def test_a_play_with_a_verdict_counts_though_it_was_left(room: Room) -> None:
    session = room.begin()
    session.advance()
    while session.play.rating is None:
        session.act(first(session))
    room.now += SAME_LINE_WITHIN
    resumed = room.resume()
    assert room.plays()[0][1] == "broken-off"
    assert len(resumed.ended) == 1
    resumed.advance()
    assert resumed.position == 1


def test_what_no_longer_replays_is_left_with_a_sentence(room: Room) -> None:
    session = room.begin()
    session.advance()
    session.act(session.play.options[0].action)
    spoil_the_last_act(room.desk.store)
    resumed = room.resume()
    assert [(lost.error.code, lost.replaced) for lost in room.unreplayed] == [("event-does-not-fit", True)]
    assert resumed.play.events == ()
    assert room.plays()[0][1] == "abandoned"


def test_an_action_that_does_not_fit_changes_nothing(room: Room) -> None:
    session = room.begin()
    session.advance()
    before = (session.play, room.desk.store.verify().facts)
    with pytest.raises(InputError):
        session.act(Action(Kind.PROCEED))
    assert (session.play, room.desk.store.verify().facts) == before


def test_the_score_kept_is_the_score_of_the_replay(room: Room) -> None:
    session = room.begin()
    play_out(session)
    for ended in session.ended:
        again = Play.replay(ended.play.scenario, ended.play.terms, ended.play.events)
        assert assess(again) == ended.score


def test_second_meetings_with_a_pair_are_repeats_and_not_first(room: Room) -> None:
    for _ in range(3):
        play_out(room.begin())
    rows = room.desk.store.db.execute(
        "SELECT again, first FROM plays WHERE channel = 'sms' ORDER BY seq"
    ).fetchall()
    assert [again for again, _ in rows] == [0, 1, 1]
    assert [first for _, first in rows] == [1, 0, 0]
