"""Whatever windows send, in whatever order: every event is the next one, every verdict and end the first."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from results.journal import journal, tables
from results.journal.facts.fact import Body
from results.journal.facts.people import Forgotten, GroupAdded, PersonAdded
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.records import runs as records
from results.journal.succession import OvertakenError, check
from tests.results.ledger import BEGIN, OUTCOMES, bodies, play_bodies

RUN, *PLAY, END = bodies("r-1", "p-one-0", "H")
BEGUN = PlayBegun("r-1", "r-1/0", 0, "s-0", "0" * 64, "sms", "t", "scam")
LETTERS = "HM"


def sent() -> st.SearchStrategy[Body]:
    """Whatever a window may believe to be the next fact of a run of two items, right or wrong."""
    plays = st.sampled_from(["r-1/0", "r-1/1", "r-1/0+1"])
    events = st.integers(0, 3)
    verdicts = [play_bodies("r-1", "", 0, "s-0", letter) for letter in LETTERS]
    judged, ended = zip(*((facts[-2], facts[-1]) for facts in map(list, verdicts)), strict=True)
    return st.one_of(
        st.just(RUN),
        st.just(END),
        st.builds(lambda play: replace(BEGUN, play=play), plays),
        st.builds(lambda play, event: Acted("r-1", play, event, "enough", "", 0, 900), plays, events),
        st.builds(lambda body, play, event: replace(body, play=play, event=event),
                  st.sampled_from(judged), plays, events),
        st.builds(lambda body, play: replace(body, play=play), st.sampled_from(ended), plays),
        st.builds(lambda play: PlayAbandoned("r-1", play, "afresh"), plays),
    )  # fmt: skip


def opened() -> sqlite3.Connection:
    """An empty journal in memory that is of one chain."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(
        journal.SCHEMA + tables.SCHEMA + "CREATE TABLE self (origin); INSERT INTO self VALUES ('o-1')"
    )
    return db


def write(db: sqlite3.Connection, body: Body, clock: count[int]) -> None:
    (fact,) = journal.append(db, "o-1", (body,), {}, clock.__next__)
    tables.project(db, fact)


def admitted(*wanted: Body) -> tuple[sqlite3.Connection, list[Body]]:
    """Send facts one by one; return the journal of those that were let in, and them."""
    db, clock, passed = opened(), count(BEGIN, 1000), []
    for body in wanted:
        try:
            check(db, body)
        except OvertakenError:
            continue
        write(db, body, clock)
        passed.append(body)
    return db, passed


@given(st.lists(sent(), max_size=40))
def test_what_is_let_in_is_in_order_and_once(wanted: list[Body]) -> None:
    _, passed = admitted(RUN, *wanted)
    assert [body for body in passed if isinstance(body, RunBegun)] == [RUN]
    assert sum(isinstance(body, RunEnded) for body in passed) <= 1
    plays: dict[str, list[Body]] = {}
    for body in passed:
        if not isinstance(body, RunBegun | RunEnded):
            assert isinstance(body, PlayBegun | Acted | Judged | PlayEnded | PlayAbandoned)
            plays.setdefault(body.play, []).append(body)
    for of_play in plays.values():
        assert [isinstance(body, PlayBegun) for body in of_play] == [True] + [False] * (len(of_play) - 1)
        events = [body for body in of_play if isinstance(body, Acted | Judged)]
        assert [event.event for event in events] == list(range(len(events)))
        judged = [event for event in events if isinstance(event, Judged)]
        ended = [body for body in of_play if isinstance(body, PlayEnded)]
        assert len(judged) <= 1 and len(ended) <= 1
        assert all(body.score.rating == (judged[0].rating if judged else None) for body in ended)
        assert sum(isinstance(body, PlayAbandoned) for body in of_play) <= 1
        closed = next(
            (n for n, body in enumerate(of_play) if isinstance(body, PlayEnded | PlayAbandoned)), None
        )
        assert closed is None or not any(isinstance(body, Acted | Judged) for body in of_play[closed:])


@given(st.lists(sent(), max_size=40))
def test_what_was_let_in_is_what_is_read(wanted: list[Body]) -> None:
    db, passed = admitted(RUN, *wanted)
    record = records.run(db, "r-1")
    assert record is not None
    assert record.ended == (END in passed)
    for played in record.plays:
        of_play = [body for body in passed if getattr(body, "play", "") == played.begun.play]
        assert [*played.events] == [body for body in of_play if isinstance(body, Acted | Judged)]
        assert played.ended == next((body for body in of_play if isinstance(body, PlayEnded)), None)
        row = db.execute("SELECT events FROM plays WHERE id = ?", (played.begun.play,)).fetchone()
        assert row == (len(played.events),)


@given(st.lists(sent(), max_size=40))
def test_of_an_old_journal_where_nothing_was_refused_the_first_verdict_stands(wanted: list[Body]) -> None:
    db, clock = opened(), count(BEGIN, 1000)
    for body in (RUN, *PLAY[:1], *wanted):
        write(db, body, clock)
    rows = db.execute("SELECT id, rating, outcome, points FROM plays").fetchall()
    record = records.run(db, "r-1")
    assert record is not None
    assert {played.begun.play for played in record.plays} == {play for play, *_ in rows}
    next_body = {
        body.play: place for place, body in reversed([*enumerate((RUN, *PLAY[:1], *wanted))])
        if isinstance(body, PlayBegun)
    }  # fmt: skip
    for play, rating, outcome, points in rows:
        after = [
            body for body in (RUN, *PLAY[:1], *wanted)[next_body[play] :] if getattr(body, "play", "") == play
        ]
        first = next((body for body in after if isinstance(body, Judged)), None)
        played = next(played for played in record.plays if played.begun.play == play)
        recorded = next((event.rating for event in played.events if isinstance(event, Judged)), None)
        assert (rating, outcome) == ((first.rating, first.outcome) if first else (None, None))
        assert recorded == rating
        assert points in {None, *(OUTCOMES[letter][3] for letter in LETTERS if OUTCOMES[letter][1] == rating)}
    before = db.execute("SELECT * FROM plays").fetchall()
    tables.rebuild(db, journal.read(db))
    assert db.execute("SELECT * FROM plays").fetchall() == before
    assert journal.verify(db, {}).findings == ()


def test_a_refusal_says_what_to_do() -> None:
    db, _ = admitted(RUN, *PLAY)
    with pytest.raises(OvertakenError, match="another window"):
        check(db, Judged("r-1", "r-1/0", 2, "judge", "", 1, 900, 1, "miss"))


def test_facts_of_no_run_may_always_come() -> None:
    db = opened()
    for kind in (GroupAdded("g", "一组"), PersonAdded("p", "g"), Forgotten("p")):
        check(db, kind)
        check(db, kind)


def test_nothing_is_done_in_what_has_not_begun() -> None:
    _, passed = admitted(*PLAY, END)
    assert passed == []
