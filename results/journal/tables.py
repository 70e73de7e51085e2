"""Derived tables: projections of facts alone, written with each fact and rebuildable to the byte.

`chains` tells of each chain its last fact, and the latest time any of its facts has.
`time` and `met_time` put rows in order: the latest time their chain had reached, which is later than the
clock's where this was set back; days and the times in facts are the clock's.

`groups` and `people` hold one row each, `runs` one a run, `plays` one a play, `cues` one a cue that was
shown in a play, `withdrawals` the latest decision on a scenario, `rooms` one a room and `votes` one a show
of hands there, in no other table. `gatherings` has one row an evening as it was last closed, also where
nobody voted, and `helped` the first answer to a scenario in a visit to a desk (`talk`). What units of
campaigns have done is told in `derived.campaigns`.

Points are hundredths, shares thousandths, times milliseconds. A run's `day` is the date its place had when
it began, by its `utc_offset` in minutes; its plays have that day, also past midnight. A play has the `group`
its person was in when the run began, and is `first` if it is the person's first judged (or, of a quiz,
answered) meeting with that scenario and its twin, alone, not shown again and not `withdrawn`. Its `state` is
shown, judged, ended, broken-off (judged, debrief not reached) or abandoned; its `events` came in order. What
was judged at a `shared` screen has no points and no times: nobody timed anybody, and there was nothing to
earn besides the verdict.

The first of each stands: what a journal of an older version says twice, such as a second verdict from a
second window, changes nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable

from results.journal.derived import (
    campaigns,
    chains,
    claims,
    gatherings,
    identities,
    owed,
    rooms,
    runs,
    who,
    withdrawals,
)
from results.journal.facts.fact import Fact
from results.journal.sql import Database

SCHEMA = (
    chains.SCHEMA
    + claims.SCHEMA
    + identities.SCHEMA
    + """
CREATE TABLE groups (id TEXT PRIMARY KEY, label TEXT NOT NULL, simulated BOOLEAN NOT NULL) WITHOUT ROWID;
CREATE TABLE people (
  id TEXT PRIMARY KEY, "group" TEXT, simulated BOOLEAN NOT NULL, forgotten BOOLEAN NOT NULL DEFAULT FALSE,
  informed INTEGER NOT NULL DEFAULT 0, own_forgotten BOOLEAN NOT NULL DEFAULT FALSE,
  own_informed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX people_by_group ON people ("group", id);
CREATE TABLE runs (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL, day TEXT NOT NULL,
  utc_offset INTEGER NOT NULL, person TEXT NOT NULL, partner TEXT NOT NULL, "group" TEXT NOT NULL,
  own_person TEXT NOT NULL, own_partner TEXT NOT NULL, own_group TEXT NOT NULL,
  mode TEXT NOT NULL, simulated BOOLEAN NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL,
  items INTEGER NOT NULL, judged INTEGER NOT NULL,
  graded BOOLEAN NOT NULL DEFAULT TRUE, pass_of INTEGER, pass_right INTEGER, pass_given INTEGER,
  ended BOOLEAN NOT NULL DEFAULT FALSE, complete BOOLEAN NOT NULL DEFAULT FALSE, shared BOOLEAN NOT NULL
) WITHOUT ROWID;
CREATE INDEX runs_by_person ON runs (person, drill);
CREATE INDEX runs_by_partner ON runs (partner, drill) WHERE partner <> '';
CREATE TABLE plays (
  id TEXT PRIMARY KEY, run TEXT NOT NULL, item INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  time INTEGER NOT NULL, day TEXT NOT NULL, utc_offset INTEGER NOT NULL, person TEXT NOT NULL,
  partner TEXT NOT NULL, again BOOLEAN NOT NULL, "group" TEXT NOT NULL, mode TEXT NOT NULL,
  simulated BOOLEAN NOT NULL, drill TEXT NOT NULL, form TEXT NOT NULL, scenario TEXT NOT NULL,
  channel TEXT NOT NULL, topic TEXT NOT NULL, truth TEXT, content TEXT NOT NULL,
  twin TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'shown', events INTEGER NOT NULL DEFAULT 0,
  first BOOLEAN NOT NULL DEFAULT FALSE, withdrawn BOOLEAN NOT NULL DEFAULT FALSE,
  met_time INTEGER, met_seq INTEGER,
  rating INTEGER, outcome TEXT, points INTEGER, result TEXT, given TEXT, correct INTEGER,
  recognised INTEGER, encounter_ms INTEGER, verdict_ms INTEGER, scoring INTEGER,
  shared BOOLEAN NOT NULL
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
  marked BOOLEAN NOT NULL, missed BOOLEAN NOT NULL, PRIMARY KEY (play, cue)
) WITHOUT ROWID;
"""
    + withdrawals.SCHEMA
    + rooms.SCHEMA
    + gatherings.SCHEMA
    + campaigns.SCHEMA
)

VERSION = 17
"""Raised with every change of `SCHEMA` or of what a projection writes; older tables are derived again."""
NAMES = (
    "claims",
    "joins",
    "identities",
    "groups",
    "people",
    "runs",
    "plays",
    "cues",
    "withdrawals",
    "rooms",
    "votes",
    "gatherings",
    "helped",
    *campaigns.NAMES,
    "chains",
)

PROJECTIONS = (
    who.PROJECTIONS
    | runs.PROJECTIONS
    | withdrawals.PROJECTIONS
    | rooms.PROJECTIONS
    | gatherings.PROJECTIONS
    | campaigns.PROJECTIONS
    | owed.PROJECTIONS
)


def project(db: Database, fact: Fact) -> None:
    """Bring the tables up to one more fact.

    Facts of one chain come in their order, chains in any and mixed. Kinds that are not known here change
    nothing; a body that cannot be read raises `StoreError`.
    """
    chains.note(db, fact)
    projection = PROJECTIONS.get(fact.kind)
    if projection:
        projection(db, fact)


def renew(db: Database) -> None:
    """Drop the tables that an older version made, and make them as they are now, empty."""
    for name in NAMES:
        db.execute(f"DROP TABLE IF EXISTS {name}")
    # executescript would commit the transaction this is part of
    for statement in SCHEMA.split(";"):
        db.execute(statement)


def rebuild(db: Database, journal: Iterable[Fact]) -> None:
    """Empty the tables and project all facts again, given chain by chain."""
    for name in NAMES:
        # The names are the constants above, never anybody's input.
        db.execute(f"DELETE FROM {name}")  # noqa: S608
    for fact in journal:
        project(db, fact)
