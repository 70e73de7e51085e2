"""Derived tables: projections of facts alone, written with each fact and rebuildable to the byte.

`chains` tells of each chain its last fact, and the latest time any of its facts has.
`time` and `met_time` put rows in order: the latest time their chain had reached, which is later than the
clock's where this was set back; days and the times in facts are the clock's.

`groups` and `people` hold one row each, `runs` one a run, `plays` one a play, `cues` one a cue that was
shown in a play, `withdrawals` the latest decision on a scenario. Points are hundredths, shares thousandths,
times milliseconds. A run's `day` is the date its place had when it began, by its `utc_offset` in minutes; its
plays have that day, also past midnight. A play has the `group` its person was in when the run began, and is
`first` if it is the person's first judged (or, of a quiz, answered) meeting with that scenario and its twin,
alone, not shown again and not `withdrawn`. Its `state` is shown, judged, ended, broken-off (judged, debrief
not reached) or abandoned; its `events` came in order.

The first of each stands: what a journal of an older version says twice, such as a second verdict from a
second window, changes nothing here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import astuple
from datetime import UTC, datetime
from typing import TypeAlias

from results.journal import facts, withdrawals
from results.journal.facts import (
    Acted,
    Fact,
    Forgotten,
    GroupAdded,
    GroupChanged,
    Informed,
    Judged,
    PersonAdded,
    PlayAbandoned,
    PlayBegun,
    PlayEnded,
    Reinstated,
    RunBegun,
    RunEnded,
    Withdrawn,
)
from results.journal.first_meetings import mark_first
from results.journal.withdrawals import IS_WITHDRAWN, decide

SCHEMA = (
    """
CREATE TABLE groups (id TEXT PRIMARY KEY, label TEXT NOT NULL, simulated INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE people (
  id TEXT PRIMARY KEY, "group" TEXT, simulated INTEGER NOT NULL, forgotten INTEGER NOT NULL DEFAULT 0,
  informed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX people_by_group ON people ("group", id);
CREATE TABLE runs (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  utc_offset INTEGER NOT NULL, person TEXT NOT NULL, partner TEXT NOT NULL, "group" TEXT NOT NULL,
  mode TEXT NOT NULL, simulated INTEGER NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL,
  items INTEGER NOT NULL, judged INTEGER NOT NULL,
  graded INTEGER NOT NULL DEFAULT 1, pass_of INTEGER, pass_right INTEGER, pass_given INTEGER,
  ended INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE chains (
  origin TEXT PRIMARY KEY, seq INTEGER NOT NULL, reached INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX runs_by_person ON runs (person, drill);
CREATE INDEX runs_by_partner ON runs (partner, drill) WHERE partner <> '';
CREATE TABLE plays (
  id TEXT PRIMARY KEY, run TEXT NOT NULL, item INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, utc_offset INTEGER NOT NULL, person TEXT NOT NULL,
  partner TEXT NOT NULL, again INTEGER NOT NULL, "group" TEXT NOT NULL, mode TEXT NOT NULL,
  simulated INTEGER NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, content TEXT NOT NULL,
  twin TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'shown', events INTEGER NOT NULL DEFAULT 0,
  first INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0, met_time INTEGER, met_seq INTEGER,
  rating INTEGER, outcome TEXT, points INTEGER, result TEXT, given TEXT, correct INTEGER,
  recognised INTEGER, encounter_ms INTEGER, verdict_ms INTEGER, scoring INTEGER
) WITHOUT ROWID;
CREATE INDEX plays_by_person ON plays (person, scenario);
CREATE INDEX plays_by_twin ON plays (person, twin) WHERE twin <> '';
CREATE INDEX plays_by_partner ON plays (partner, scenario) WHERE partner <> '';
CREATE INDEX plays_first ON plays ("group", mode, simulated, person, day, outcome, points) WHERE first;
CREATE INDEX plays_last ON plays (
  person, truth, first, met_time, origin, met_seq, outcome, given, day, "group", mode, simulated, partner
) WHERE outcome IS NOT NULL AND partner = '' AND NOT withdrawn;
CREATE INDEX plays_withdrawn ON plays ("group", day) WHERE withdrawn;
CREATE INDEX plays_first_pairs ON plays ("group", mode, simulated, scenario, twin, day, outcome) WHERE first;
CREATE TABLE cues (
  play TEXT NOT NULL, cue TEXT NOT NULL, kind TEXT NOT NULL, sign TEXT NOT NULL,
  marked INTEGER NOT NULL, missed INTEGER NOT NULL, PRIMARY KEY (play, cue)
) WITHOUT ROWID;
"""
    + withdrawals.SCHEMA
)

VERSION = 10
"""Raised with every change of `SCHEMA` or of what a projection writes; older tables are derived again."""
NAMES = ("groups", "people", "runs", "plays", "cues", "withdrawals", "chains")

Database: TypeAlias = sqlite3.Connection


def day(time: int, offset: int = 0) -> str:
    """Return the ISO date of a time in milliseconds, where clocks are `offset` minutes ahead of UTC."""
    return datetime.fromtimestamp(time // 1000 + offset * 60, UTC).date().isoformat()


def project(db: Database, fact: Fact) -> None:
    """Bring the tables up to one more fact.

    Facts of one run come in their order, runs in any. Kinds that are not known here change nothing; a body
    that cannot be read raises `StoreError`.
    """
    db.execute(
        "INSERT INTO chains VALUES (?, ?, ?) ON CONFLICT (origin) DO UPDATE"
        " SET seq = excluded.seq, reached = max(reached, excluded.reached) WHERE excluded.seq > seq",
        (fact.origin, fact.seq, fact.time),
    )
    projection = _PROJECTIONS.get(fact.kind)
    if projection:
        projection(db, fact)


def renew(db: Database) -> None:
    """Drop the tables that an older version made, and make them as they are now, empty."""
    for name in NAMES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    # executescript would commit the transaction this is part of
    for statement in SCHEMA.split(";"):
        db.execute(statement)


def _reached(db: Database, fact: Fact) -> int:
    """Return the latest time the chain of a fact has reached: its own, unless a clock was set back."""
    last, reached = db.execute("SELECT seq, reached FROM chains WHERE origin = ?", (fact.origin,)).fetchone()
    return int(reached) if fact.seq == last else fact.time


def rebuild(db: Database, journal: Iterable[Fact]) -> None:
    """Empty the tables and project all facts again, given by (time, origin, seq)."""
    for name in NAMES:
        # The names are the constants above, never anybody's input.
        db.execute(f"DELETE FROM {name}")  # noqa: S608
    for fact in journal:
        project(db, fact)


def _group_added(db: Database, fact: Fact) -> None:
    body = facts.read(GroupAdded, fact.body)
    db.execute("INSERT OR REPLACE INTO groups VALUES (?, ?, ?)", (body.group, body.label, body.simulated))


def _person_added(db: Database, fact: Fact) -> None:
    body = facts.read(PersonAdded, fact.body)
    db.execute(
        'INSERT INTO people (id, "group", simulated) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE'
        ' SET "group" = excluded."group", simulated = excluded.simulated',
        (body.person, body.group, body.simulated),
    )


def _group_changed(db: Database, fact: Fact) -> None:
    body = facts.read(GroupChanged, fact.body)
    db.execute('UPDATE people SET "group" = ? WHERE id = ?', (body.group, body.person))


def _forgotten(db: Database, fact: Fact) -> None:
    body = facts.read(Forgotten, fact.body)
    db.execute(
        "INSERT INTO people (id, simulated, forgotten) VALUES (?, 0, 1)"
        " ON CONFLICT (id) DO UPDATE SET forgotten = 1",
        (body.person,),
    )


def _informed(db: Database, fact: Fact) -> None:
    body = facts.read(Informed, fact.body)
    db.execute("UPDATE people SET informed = max(informed, ?) WHERE id = ?", (body.notice, body.person))


def _run_begun(db: Database, fact: Fact) -> None:
    body = facts.read(RunBegun, fact.body)
    rule = (None, None, None) if body.pass_rule is None else astuple(body.pass_rule)
    db.execute(
        "INSERT INTO runs (id, origin, seq, time, day, utc_offset, person, partner, \"group\","
        " mode, simulated, drill, form, items, judged, graded, pass_of, pass_right, pass_given)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
        (body.run, fact.origin, fact.seq, _reached(db, fact), day(fact.time, body.offset), body.offset,
         body.person, body.partner, body.group, body.mode, body.simulated, body.drill, body.form,
         len(body.items), body.judged, body.graded, *rule),
    )  # fmt: skip


def _play_begun(db: Database, fact: Fact) -> None:
    body = facts.read(PlayBegun, fact.body)
    # What is put together is a constant, never anybody's input.
    db.execute(
        "INSERT INTO plays (id, run, item, origin, seq, time, day, utc_offset, person, partner,"  # noqa: S608
        " again, \"group\", mode, simulated, drill, form, scenario, channel, topic, truth, content,"
        " twin, withdrawn)"
        " SELECT ?, id, ?, ?, ?, ?, day, utc_offset, person, partner, ?, \"group\", mode, simulated, drill,"
        f" form, ?, ?, ?, ?, ?, ?, {IS_WITHDRAWN} FROM runs WHERE id = ? ON CONFLICT (id) DO NOTHING",
        (body.play, body.item, fact.origin, fact.seq, _reached(db, fact), body.again,
         body.scenario, body.channel, body.topic, body.truth, body.content, body.twin,
         body.scenario, body.run),
    )  # fmt: skip


def _acted(db: Database, fact: Fact) -> None:
    body = facts.read(Acted, fact.body)
    _count_event(db, body)


def _judged(db: Database, fact: Fact) -> None:
    body = facts.read(Judged, fact.body)
    _count_event(db, body)
    changed = db.execute(
        "UPDATE plays SET rating = ?, outcome = ?, state = 'judged', met_time = ?, met_seq = ?"
        " WHERE id = ? AND rating IS NULL",
        (body.rating, body.outcome, _reached(db, fact), fact.seq, body.play),
    )
    if changed.rowcount:
        mark_first(db, body.play)


def _count_event(db: Database, body: Acted | Judged) -> None:
    db.execute("UPDATE plays SET events = events + 1 WHERE id = ? AND events = ?", (body.play, body.event))


def _play_ended(db: Database, fact: Fact) -> None:
    body = facts.read(PlayEnded, fact.body)
    score = body.score
    changed = db.execute(
        "UPDATE plays SET state = ?, points = ?, result = ?, given = ?, correct = ?, recognised = ?,"
        " encounter_ms = ?, verdict_ms = ?, scoring = ?, met_time = coalesce(met_time, ?),"
        " met_seq = coalesce(met_seq, ?) WHERE id = ? AND points IS NULL AND rating IS ?",
        ("ended" if body.complete else "broken-off", score.points, score.result, " ".join(score.given),
         score.correct, score.recognised, score.encounter_ms, score.verdict_ms, score.version,
         _reached(db, fact), fact.seq, body.play, score.rating),
    )  # fmt: skip
    if not changed.rowcount:
        return
    db.execute("DELETE FROM cues WHERE play = ?", (body.play,))
    db.executemany(
        "INSERT INTO cues VALUES (?, ?, ?, ?, ?, ?)",
        [(body.play, cue.cue, cue.kind, cue.sign, cue.marked, cue.missed) for cue in score.cues],
    )
    mark_first(db, body.play)


def _play_abandoned(db: Database, fact: Fact) -> None:
    body = facts.read(PlayAbandoned, fact.body)
    db.execute(
        "UPDATE plays SET state = CASE WHEN rating IS NULL THEN 'abandoned' ELSE 'broken-off' END"
        " WHERE id = ? AND state IN ('shown', 'judged')",
        (body.play,),
    )


def _run_ended(db: Database, fact: Fact) -> None:
    body = facts.read(RunEnded, fact.body)
    db.execute(
        "UPDATE runs SET ended = 1, complete = ? WHERE id = ? AND NOT ended", (body.complete, body.run)
    )


def _withdrawn(db: Database, fact: Fact) -> None:
    body = facts.read(Withdrawn, fact.body)
    decide(db, fact, body.scenarios, body.reason, out=True)


def _reinstated(db: Database, fact: Fact) -> None:
    decide(db, fact, facts.read(Reinstated, fact.body).scenarios, "", out=False)


_PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    kind.kind: projection
    for kind, projection in (
        (GroupAdded, _group_added),
        (PersonAdded, _person_added),
        (GroupChanged, _group_changed),
        (Informed, _informed),
        (Forgotten, _forgotten),
        (RunBegun, _run_begun),
        (PlayBegun, _play_begun),
        (Acted, _acted),
        (Judged, _judged),
        (PlayEnded, _play_ended),
        (PlayAbandoned, _play_abandoned),
        (RunEnded, _run_ended),
        (Withdrawn, _withdrawn),
        (Reinstated, _reinstated),
    )
}
