"""Runs, plays and cues as their facts have them, each run out of the chain it was begun in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

from results.journal.derived.chains import reached
from results.journal.derived.days import day
from results.journal.derived.first_meetings import mark_all, mark_first
from results.journal.derived.identities import ROOT
from results.journal.derived.withdrawals import IS_WITHDRAWN
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.sql import Database


def _run_begun(db: Database, fact: Fact) -> None:
    body = wire.stated(RunBegun, fact)
    rule = (None, None, None) if body.pass_rule is None else astuple(body.pass_rule)
    values = (
        body.run, fact.origin, fact.seq, reached(db, fact), day(fact.time, body.offset), body.offset,
        body.person, body.partner, body.group, body.mode, body.simulated, body.drill, body.form,
        len(body.items), body.judged, body.graded, *rule, body.shared, body.person, body.partner, body.group,
    )  # fmt: skip
    if not db.execute(_NEW_RUN, values).rowcount and _gives_way(db, "runs", body.run, fact):
        _take_out(db, "run", body.run)
        db.execute("DELETE FROM runs WHERE id = ?", (body.run,))
        db.execute(_NEW_RUN, values)


_NEW_RUN = (
    "INSERT INTO runs (id, origin, seq, time, day, utc_offset, own_person, own_partner, own_group,"  # noqa: S608
    " mode, simulated, drill, form, items, judged, graded, pass_of, pass_right, pass_given,"
    ' shared, person, partner, "group")'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    f" {ROOT.format(id='?21')}, {ROOT.format(id='?22')}, {ROOT.format(id='?23')})"
    " ON CONFLICT (id) DO NOTHING"
)


def _play_begun(db: Database, fact: Fact) -> None:
    body = wire.stated(PlayBegun, fact)
    values = (
        body.play, body.item, fact.origin, fact.seq, reached(db, fact), body.again, body.scenario,
        body.channel, body.topic, body.truth, body.content, body.twin, body.scenario, body.run, fact.origin,
    )  # fmt: skip
    if db.execute(_NEW_PLAY, values).rowcount:
        return
    own_run = db.execute("SELECT 1 FROM runs WHERE id = ? AND origin = ?", (body.run, fact.origin)).fetchone()
    if own_run and _gives_way(db, "plays", body.play, fact):
        _take_out(db, "id", body.play)
        db.execute(_NEW_PLAY, values)


_NEW_PLAY = (
    "INSERT INTO plays (id, run, item, origin, seq, time, day, utc_offset, person, partner,"  # noqa: S608
    ' again, "group", mode, simulated, drill, form, scenario, channel, topic, truth, content, twin,'
    " withdrawn, shared)"
    ' SELECT ?, id, ?, ?, ?, ?, day, utc_offset, person, partner, ?, "group", mode, simulated, drill,'
    f" form, ?, ?, ?, ?, ?, ?, {IS_WITHDRAWN}, shared FROM runs WHERE id = ? AND origin = ?"
    " ON CONFLICT (id) DO NOTHING"
)


def _gives_way(db: Database, table: str, name: str, fact: Fact) -> bool:
    """Return whether a run or play of another chain has the id of one that was begun before it.

    Simulations repeat to the byte, so two laptops may have the same: the earlier stands.
    """
    # The table is one of two constants, never anybody's input.
    row = db.execute(f"SELECT time, origin FROM {table} WHERE id = ?", (name,)).fetchone()  # noqa: S608
    return row is not None and row[1] != fact.origin and (reached(db, fact), fact.origin) < tuple(row)


def _take_out(db: Database, column: str, name: str) -> None:
    """Take out plays with what was seen in them; the others of their people are first meetings now."""
    # The column is one of two constants, never anybody's input.
    plays = db.execute(f"SELECT id, person FROM plays WHERE {column} = ?", (name,)).fetchall()  # noqa: S608
    for play, _person in plays:
        db.execute("DELETE FROM cues WHERE play = ?", (play,))
        db.execute("DELETE FROM plays WHERE id = ?", (play,))
    for person in {person for _play, person in plays}:
        mark_all(db, person)


def _acted(db: Database, fact: Fact) -> None:
    body = wire.stated(Acted, fact)
    _count_event(db, body, fact)


def _judged(db: Database, fact: Fact) -> None:
    body = wire.stated(Judged, fact)
    _count_event(db, body, fact)
    changed = db.execute(
        "UPDATE plays SET rating = ?, outcome = ?, state = 'judged', met_time = ?, met_seq = ?"
        " WHERE id = ? AND origin = ? AND rating IS NULL",
        (body.rating, body.outcome, reached(db, fact), fact.seq, body.play, fact.origin),
    )
    if changed.rowcount:
        mark_first(db, body.play)


def _count_event(db: Database, body: Acted | Judged, fact: Fact) -> None:
    db.execute(
        "UPDATE plays SET events = events + 1 WHERE id = ? AND origin = ? AND events = ?",
        (body.play, fact.origin, body.event),
    )


_UNSHARED = "CASE WHEN shared THEN NULL ELSE ? END"


def _play_ended(db: Database, fact: Fact) -> None:
    body = wire.stated(PlayEnded, fact)
    score = body.score
    changed = db.execute(
        # the constant is ours, never anybody's input
        f"UPDATE plays SET state = ?, points = {_UNSHARED}, result = ?, given = ?, correct = ?,"  # noqa: S608
        f" recognised = ?, encounter_ms = {_UNSHARED}, verdict_ms = {_UNSHARED},"
        " scoring = ?, met_time = coalesce(met_time, ?), met_seq = coalesce(met_seq, ?)"
        " WHERE id = ? AND origin = ? AND scoring IS NULL AND rating IS ?",
        ("ended" if body.complete else "broken-off", score.points, score.result, " ".join(score.given),
         score.correct, score.recognised, score.encounter_ms, score.verdict_ms, score.version,
         reached(db, fact), fact.seq, body.play, fact.origin, score.rating),
    )  # fmt: skip
    if not changed.rowcount:
        return
    db.execute("DELETE FROM cues WHERE play = ?", (body.play,))
    db.executemany(
        "INSERT INTO cues VALUES (?, ?, ?, ?, ?, ?)",
        [(body.play, cue.cue, cue.kind, cue.sign, cue.marked, cue.missed) for cue in score.cues],
    )
    if score.rating is None:  # else it was met, and marked, with its verdict
        mark_first(db, body.play)


def _play_abandoned(db: Database, fact: Fact) -> None:
    body = wire.stated(PlayAbandoned, fact)
    db.execute(
        "UPDATE plays SET state = CASE WHEN rating IS NULL THEN 'abandoned' ELSE 'broken-off' END"
        " WHERE id = ? AND origin = ? AND state IN ('shown', 'judged')",
        (body.play, fact.origin),
    )


def _run_ended(db: Database, fact: Fact) -> None:
    body = wire.stated(RunEnded, fact)
    db.execute(
        "UPDATE runs SET ended = TRUE, complete = ? WHERE id = ? AND origin = ? AND NOT ended",
        (body.complete, body.run, fact.origin),
    )


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    kind.kind: projection
    for kind, projection in (
        (RunBegun, _run_begun),
        (PlayBegun, _play_begun),
        (Acted, _acted),
        (Judged, _judged),
        (PlayEnded, _play_ended),
        (PlayAbandoned, _play_abandoned),
        (RunEnded, _run_ended),
    )
}
"""What a fact of a kind changes in the tables."""
