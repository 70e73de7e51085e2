"""An item begun afresh: what counts is kept, what was seen is not measured twice, the clock begins anew."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from drills.run.open_run import begin_run
from drills.run.session import Session
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from results.journal.records import meetings
from results.measures.detection import Counts
from tests.conftest import SAMPLES
from tests.drills.run.test_session import Room, first, play_out

LIBRARY = Library(Shelf(SAMPLES))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def on(room: Room, channel: str) -> Session:
    """Return a session that stands at the beginning of its item of this channel."""
    session = room.begin()
    while session.advance() and session.play.scenario.channel != channel:
        while not session.play.over:
            session.act(first(session))
    return session


def talk(session: Session) -> None:
    """Take the first reply, so that more is said."""
    session.act(next(option.action for option in session.play.options if option.kind is Kind.REPLY))


def last_begun(room: Room) -> tuple[int, ...]:
    query = "SELECT again, first FROM plays ORDER BY seq DESC LIMIT 1"
    return tuple(room.desk.store.db.execute(query).fetchone())


def test_nothing_more_was_seen_so_the_item_is_measured(room: Room) -> None:
    session = on(room, "call")
    before = session.play
    assert session.afresh()
    assert session.play == before
    play_out_item(session)
    assert last_begun(room) == (0, 1)


def test_what_was_heard_is_not_measured_twice(room: Room) -> None:
    session = on(room, "call")
    talk(session)
    assert session.afresh() and session.play.events == ()
    assert session.afresh(), "and again, still knowing what was heard the first time"
    play_out_item(session)
    assert last_begun(room) == (1, 0)
    assert [state for _, state, _ in room.plays()].count("abandoned") == 2
    judged = meetings.counts(room.desk.store.db, room.person.id)
    before = session.items[: session.position]
    assert judged.judgements == sum(LIBRARY.shelf.headers[name].truth is not None for name in before)


def play_out_item(session: Session) -> None:
    while not session.play.over:
        session.act(first(session))


def test_a_play_with_a_verdict_counts_and_is_not_replayed(room: Room) -> None:
    session = on(room, "sms")
    position = session.position
    session.act(Action(Kind.ENOUGH))
    session.act(Action(Kind.JUDGE, place=5))
    assert not session.afresh()
    assert room.plays()[position][1] == "broken-off"
    assert meetings.counts(room.desk.store.db, room.person.id).judgements == position + 1
    session.advance()
    assert session.position == position + 1
    play_out_item(session)
    play_out(session)
    assert len(session.ended) == len(session.items)


def test_the_debrief_is_not_left_for_a_second_try(room: Room) -> None:
    session = on(room, "sms")
    play_out_item(session)
    assert not session.afresh()
    assert len(session.ended) == session.position + 1


def test_an_item_begun_afresh_goes_on_after_an_interruption(room: Room) -> None:
    session = on(room, "call")
    talk(session)
    session.afresh()
    talk(session)
    resumed = room.resume()
    assert [event.action for event in resumed.play.events] == [event.action for event in session.play.events]
    assert resumed.afresh()
    play_out_item(resumed)
    assert last_begun(room) == (1, 0)
    again = room.resume()
    assert len(again.ended) == resumed.position + 1
    play_out(again)
    assert [state for _, state, _ in room.plays()].count("ended") == 4


def test_time_begins_anew_and_leaves_the_gap_out(room: Room) -> None:
    ticks = [0]
    session = begin_run(
        room.desk.store, LIBRARY, room.desk.shelf.drill("mixed"), room.person.id, room.group.id,
        run="r-t", seed="1", clock=lambda: ticks[0],
    )  # fmt: skip
    session.advance()
    ticks[0] = 95_000
    session.pause(90_000)
    ticks[0] = 500_000
    session.go_on()
    session.act(session.play.options[-1].action)
    assert session.play.events[0].at == 5_000
    session.pause()
    ticks[0] = 600_000
    session.afresh()
    ticks[0] = 700_000
    session.go_on()
    ticks[0] = 700_200
    session.act(session.play.options[-1].action)
    assert session.play.events[0].at == 200


def test_two_at_one_laptop_meet_what_neither_has_met(room: Room) -> None:
    other = room.desk.trainee(room.group.id, "李明")
    session = begin_run(
        room.desk.store, LIBRARY, room.desk.shelf.drill("mixed"), room.person.id, room.group.id,
        run="r-2", seed="1", clock=count(0, 500).__next__, partner=other.id,
    )  # fmt: skip
    assert session.uncounted == "pair"
    play_out(session)
    db = room.desk.store.db
    assert meetings.met(db, room.person.id) == meetings.met(db, other.id) == session.items
    assert meetings.met(db, other.id, room.person.id) == session.items
    assert meetings.counts(db, room.person.id) == meetings.counts(db, other.id) == Counts()
