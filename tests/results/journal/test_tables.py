"""Tables are projections of facts: the same whichever way they came to be."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from itertools import permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.library.passing import PassRule
from results.journal import journal, tables
from results.journal.derived.days import day
from results.journal.facts.fact import Body, Fact
from results.journal.facts.people import Forgotten, GroupAdded, GroupChanged, PersonAdded
from results.journal.facts.runs import Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.facts.wire import write
from tests.results.ledger import BEGIN, bodies, play_bodies, red_flag

Dump = dict[str, list[tuple[object, ...]]]


def dump(db: sqlite3.Connection) -> Dump:
    return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in tables.NAMES}


def opened() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(journal.SCHEMA + tables.SCHEMA)
    return db


def recorded(
    *written: Body, into: sqlite3.Connection | None = None, origin: str = "o-1"
) -> sqlite3.Connection:
    """A journal of these facts in memory, a second apart, with its tables brought up fact by fact."""
    db = into or opened()
    times = iter(range(BEGIN, BEGIN + 10**9, 1000))
    for body in written:
        (fact,) = journal.append(db, origin, (body,), {}, times.__next__)
        tables.project(db, fact)
    return db


PEOPLE = (
    GroupAdded("one", "一组"),
    GroupAdded("two", "二组"),
    PersonAdded("p-one-0", "one"),
    PersonAdded("p-two-0", "two"),
)
CUES = (red_flag("urgency", missed=True), red_flag("secrecy", missed=False, marked=True))


@given(st.text("HMFCQ", max_size=4), st.text("HMFCQ", max_size=4), st.data())
def test_rebuilt_they_are_the_same_to_the_byte(first: str, right: str, data: st.DataObject) -> None:
    first_run = list(bodies("r-1", "p-one-0", first, cues=CUES))
    two = list(bodies("r-2", "p-two-0", right, complete=False, first=1))
    turns = data.draw(st.permutations([first_run] * len(first_run) + [two] * len(two)))
    woven = [turn.pop(0) for turn in turns]
    db = recorded(*PEOPLE, *woven)
    before = dump(db)
    tables.rebuild(db, journal.read(db))
    assert dump(db) == before
    assert len(before["plays"]) == len(first) + len(right)


def test_which_meeting_was_first_does_not_hang_on_what_came_in_first() -> None:
    chains = [
        [Fact(origin, seq, time + seq, body.kind, write(body), "") for seq, body in enumerate(run, 1)]
        for origin, time, run in (
            ("o-a", BEGIN, list(bodies("r-a", "p-one-0", "H"))),
            ("o-b", BEGIN - 5000, list(bodies("r-b", "p-one-0", "M"))),
            ("o-c", BEGIN - 5000, list(bodies("r-c", "p-one-0", "H"))),
        )
    ]
    for order in permutations(chains):
        db = opened()
        for chain in order:
            for fact in chain:
                tables.project(db, fact)
        assert db.execute("SELECT run FROM plays WHERE first").fetchall() == [("r-b",)]


class Meeting(NamedTuple):
    """A run of one item: the scenario (0 and 1 are twins, 2 and 3), who, whether its fact names the twin."""

    scenario: int
    person: int
    partner: bool
    again: bool
    named: bool

    def before(self, other: Meeting) -> bool:
        """Whether this, being earlier, is a meeting with the pair of the other as their facts know it."""
        twin_named = self.named or other.named
        people = {self.person, 1 - self.person if self.partner else self.person}
        same = self.scenario == other.scenario or (twin_named and self.scenario ^ 1 == other.scenario)
        return other.person in people and same


@given(
    st.lists(
        st.builds(Meeting, st.integers(0, 3), st.integers(0, 1), st.booleans(), st.booleans(), st.booleans()),
        max_size=7,
    ),
    st.data(),
)
def test_the_first_meeting_is_with_the_pair(meetings: list[Meeting], data: st.DataObject) -> None:
    """Old facts do not name the twin; whatever was written after them changes nothing of what they said."""
    db = opened()
    for number in data.draw(st.permutations(range(len(meetings)))):
        meeting = meetings[number]
        run = bodies(
            f"r-{number}", f"p-one-{meeting.person}", "H", first=meeting.scenario, again=meeting.again,
            partner=f"p-one-{1 - meeting.person}" if meeting.partner else "", twins=meeting.named,
        )  # fmt: skip
        for seq, body in enumerate(run, 1):
            fact = Fact(f"o-{number}", seq, BEGIN + 1000 * number + seq, body.kind, write(body), "")
            tables.project(db, fact)
    expected = {
        f"r-{number}"
        for number, meeting in enumerate(meetings)
        if not (
            meeting.again or meeting.partner or any(earlier.before(meeting) for earlier in meetings[:number])
        )
    }
    assert {run for (run,) in db.execute("SELECT run FROM plays WHERE first")} == expected


def test_a_play_carries_the_group_of_the_day_its_run_began() -> None:
    run = list(bodies("r-1", "p-one-0", "H"))
    db = recorded(*PEOPLE, run[0], GroupChanged("p-one-0", "two"), *run[1:])
    assert db.execute('SELECT "group" FROM plays').fetchall() == [("one",)]
    assert db.execute("SELECT \"group\" FROM people WHERE id = 'p-one-0'").fetchall() == [("two",)]


def test_a_judged_play_counts_before_its_score_is_there() -> None:
    run = list(bodies("r-1", "p-one-0", "H"))
    judged = next(number for number, body in enumerate(run) if isinstance(body, Judged))
    db = recorded(*PEOPLE, *run[: judged + 1])
    assert db.execute("SELECT state, outcome, first, points FROM plays").fetchall() == [
        ("judged", "hit", 1, None)
    ]


@pytest.mark.parametrize(
    ("after", "state", "first"),
    [(PlayBegun, "abandoned", 0), (Judged, "broken-off", 1), (PlayEnded, "ended", 1)],
)
def test_abandoning_takes_nothing_away_that_was_judged(after: type[Body], state: str, first: int) -> None:
    run = list(bodies("r-1", "p-one-0", "H"))
    place = next(number for number, body in enumerate(run) if isinstance(body, after))
    db = recorded(*PEOPLE, *run[: place + 1], PlayAbandoned("r-1", "r-1/0", "too-late"))
    assert db.execute("SELECT state, first FROM plays").fetchall() == [(state, first)]


def test_a_question_is_met_but_never_judged() -> None:
    db = recorded(*PEOPLE, *bodies("r-1", "p-one-0", "Q"), *bodies("r-2", "p-one-0", "Q"))
    rows = db.execute("SELECT run, first, outcome, points, correct FROM plays ORDER BY seq").fetchall()
    assert rows == [("r-1", 1, None, 5000, 500), ("r-2", 0, None, 5000, 500)]


def test_a_run_keeps_what_passing_asks_after_it() -> None:
    beginning, *_ = bodies("r-1", "p-one-0", "HC")
    assert isinstance(beginning, RunBegun)
    other = replace(beginning, run="r-2", graded=False, pass_rule=PassRule(12, 9, 0))
    db = recorded(*PEOPLE, beginning, RunEnded("r-1", True), other)
    rows = db.execute("SELECT ended, complete, graded, pass_of, pass_right, pass_given FROM runs ORDER BY id")
    assert rows.fetchall() == [(1, 1, 1, None, None, None), (0, 0, 0, 12, 9, 0)]


def test_the_first_verdict_and_its_score_stand_in_a_journal_of_two_windows() -> None:
    run = list(bodies("r-1", "p-one-0", "M", cues=CUES))
    *_, judged, ended = play_bodies("r-1", "r-1/0", 0, "s-0", "H", cues=CUES[:1])
    row = (2, "miss", 3000, "ended", 1)
    for facts in (
        [*run[:-1], judged, ended, run[-1]],
        [*run[:-2], judged, ended, *run[-2:]],
        [*run, judged, ended],
    ):
        db = recorded(*PEOPLE, *facts)
        query = "SELECT rating, outcome, points, state, first FROM plays"
        assert db.execute(query).fetchall() == [row]
        assert db.execute("SELECT count(*) FROM cues").fetchone() == (len(CUES),)


def test_an_item_that_two_windows_began_is_the_first_ones() -> None:
    run = list(bodies("r-1", "p-one-0", "H"))
    beginning = run[1]
    assert isinstance(beginning, PlayBegun)
    again = replace(beginning, scenario="s-7", truth="genuine")
    db = recorded(*PEOPLE, *run[:-1], again, run[-1])
    assert db.execute("SELECT scenario, outcome, points FROM plays").fetchall() == [("s-0", "hit", 10_000)]


def test_who_was_forgotten_stays_so() -> None:
    db = recorded(*PEOPLE, Forgotten("p-one-0"), PersonAdded("p-one-0", "one"), Forgotten("p-new"))
    rows = db.execute("SELECT id, forgotten FROM people ORDER BY id").fetchall()
    assert rows == [("p-new", 1), ("p-one-0", 1), ("p-two-0", 0)]


def test_facts_about_what_is_not_there_change_nothing() -> None:
    orphans = [body for body in bodies("r-1", "p-one-0", "H", cues=CUES) if not isinstance(body, RunBegun)]
    db = recorded(*orphans)
    assert not any(rows for name, rows in dump(db).items() if name != "chains")


def test_kinds_of_a_later_version_are_left_alone() -> None:
    db = opened()
    tables.project(db, Fact("o-1", 1, BEGIN, "sitting-opened", "{}", ""))
    assert not any(rows for name, rows in dump(db).items() if name != "chains")


def test_days_are_those_of_utc() -> None:
    assert day(0) == "1970-01-01"
    assert day(1_764_028_799_999) == "2025-11-24"
    assert day(1_764_028_800_000) == "2025-11-25"
