"""Plays as a table, and what was done in each as another; persons are pseudonyms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from results.exports.origin import Edition, Subject, Units, stamped
from results.exports.table import Column, Row, Table
from results.journal.facts.runs import Acted, Judged
from results.journal.sql import Database
from results.scores.groups import Period

PLAYS = (
    Column("play"), Column("run"), Column("item", "whole"), Column("day", "day"), Column("time_ms", "whole"),
    Column("utc_offset", "whole"), Column("person"), Column("partner"), Column("mode"),
    Column("shared", "yes"), Column("simulated", "yes"), Column("form"), Column("scenario"),
    Column("channel"), Column("topic"), Column("truth"),
    Column("state"), Column("first", "yes"), Column("rating", "whole"), Column("outcome"),
    Column("points", "whole"), Column("result"), Column("given"), Column("correct", "whole"),
    Column("recognised", "whole"), Column("encounter_ms", "whole"), Column("verdict_ms", "whole"),
    Column("scoring", "whole"), Column("content"),
)  # fmt: skip
EVENTS = (
    Column("play"), Column("run"), Column("day", "day"), Column("person"), Column("scenario"),
    Column("event", "whole"), Column("at_ms", "whole"), Column("action"), Column("target"),
    Column("place", "whole"), Column("rating", "whole"), Column("outcome"),
)  # fmt: skip


def play_table(db: Database, period: Period, about: Edition, units: Units) -> Table:
    """Return plays by origin and sequence.

    The state of a play of a scenario that is withdrawn since is `withdrawn`, whatever it was before.
    """
    return stamped(PLAYS, _plays(db, period, units), about)


def _plays(db: Database, period: Period, units: Units) -> Iterator[tuple[Subject, Row]]:
    query = (
        'SELECT origin, plays."group", coalesce(label, plays."group"), drill,'
        " plays.id, run, item, day, time, utc_offset, person, partner,"
        " mode, shared, plays.simulated, form, scenario, channel, topic, truth,"
        " CASE WHEN withdrawn THEN 'withdrawn' ELSE state END, first, rating, outcome,"
        " points, result, given, correct, recognised, encounter_ms, verdict_ms, scoring, content FROM plays"
        ' LEFT JOIN groups ON groups.id = plays."group" WHERE day BETWEEN ? AND ? ORDER BY origin, seq'
    )
    for origin, group, label, drill, *cells in db.execute(query, period.bounds):
        yield Subject(units.of_origin(origin), group, label, drill), cells


def event_table(db: Database, period: Period, about: Edition, units: Units) -> Table:
    """Return what was done in plays, by origin and sequence: acts with their milliseconds, and verdicts."""
    return stamped(EVENTS, _events(db, period, units), about)


def _events(db: Database, period: Period, units: Units) -> Iterator[tuple[Subject, Row]]:
    acts = db.execute(
        "SELECT origin, body FROM facts WHERE kind IN (?, ?) ORDER BY origin, seq", (Acted.kind, Judged.kind)
    )
    bodies = ((origin, json.loads(body)) for origin, body in acts)
    for (origin, play), events in groupby(bodies, key=lambda act: (act[0], str(act[1]["play"]))):
        heading = _heading(db, play, period)
        if heading is None:
            continue
        group, label, drill, run, day, person, scenario = heading
        subject = Subject(units.of_origin(origin), group, label, drill)
        for _origin, body in events:
            yield subject, (
                play, run, day, person, scenario, body["event"], body["at"], body["action"], body["target"],
                body["place"], body.get("rating"), body.get("outcome"),
            )  # fmt: skip


def _heading(db: Database, play: str, period: Period) -> tuple[str, ...] | None:
    """Return group, its label, drill, run, day, person, scenario of a play; None of one out of the period."""
    query = (
        'SELECT plays."group", coalesce(label, plays."group"), drill, run, day, person, scenario FROM plays'
        ' LEFT JOIN groups ON groups.id = plays."group" WHERE plays.id = ? AND day BETWEEN ? AND ?'
    )
    row: tuple[str, ...] | None = db.execute(query, (play, *period.bounds)).fetchone()
    return row
