"""CSV that no spreadsheet takes for formulas: groups, people, plays."""

from __future__ import annotations

import csv
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from engine.errors import InputError
from engine.language import N_
from results.groups import GroupScore
from results.people import Person
from results.rows import Value, columns, flat

BOM = "\ufeff"
_STARTS = frozenset("=+-@\t\r\n\0＝＋－＠")

PLAY_COLUMNS = (
    "play", "run", "item", "day", "time_ms", "group", "person", "mode", "simulated", "drill", "form",
    "scenario", "channel", "topic", "truth", "state", "first", "rating", "outcome", "points", "result",
    "given", "correct", "recognised", "encounter_ms", "verdict_ms", "scoring", "content",
)  # fmt: skip
PERSON_COLUMNS = ("person", "name", "number", "group", "simulated", "judgements", "hits", "misses",
                  "false_alarms", "correct_rejections", "plays", "mean_points", "runs", "passed")  # fmt: skip


def guarded(cell: Value) -> Value:
    """Return a cell that opens as text: a leading quote before what a spreadsheet would calculate.

    Numbers stay numbers. The quote is undone by taking one leading `'` off a cell that begins with it.
    """
    if not isinstance(cell, str):
        return int(cell) if isinstance(cell, bool) else cell
    text = cell.replace("\0", "")
    return f"'{text}" if text.lstrip(" ")[:1] in _STARTS or text.startswith("'") else text


def write(target: TextIO, headings: Sequence[str], rows: Iterable[Sequence[Value]], *, bom: bool) -> int:
    """Write rows as RFC 4180 CSV and return how many; a BOM lets Chinese spreadsheets read UTF-8."""
    if bom:
        target.write(BOM)
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(headings)
    count = 0
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
        count += 1
    return count


def save(path: Path, headings: Sequence[str], rows: Iterable[Sequence[Value]], *, bom: bool) -> int:
    """Write a file whole or not at all: beside it first, made durable, then put in its place."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as target:
            count = write(target, headings, rows, bom=bom)
            target.flush()
            os.fsync(target.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputError(
            "export-file",
            N_("{path} cannot be written: {reason}."),
            N_("Name another file with -o."),
            path=str(path),
            reason=error.strerror or "?",
        ) from error
    return count


def group_rows(rows: Iterable[GroupScore]) -> tuple[list[str], Iterator[list[Value]]]:
    """Return headings and rows of group scores; protect them first."""
    return columns(), (flat(row) for row in rows)


def play_rows(
    db: sqlite3.Connection, since: str, until: str
) -> tuple[Sequence[str], Iterator[Sequence[Value]]]:
    """Return headings and rows of plays, by origin and sequence; persons are pseudonyms."""
    query = (
        'SELECT plays.id, run, item, day, time, coalesce(label, plays."group"), person, mode, plays.simulated,'
        " drill, form, scenario, channel, topic, truth, state, first, rating, outcome, points, result, given,"
        " correct, recognised, encounter_ms, verdict_ms, scoring, content FROM plays"
        ' LEFT JOIN groups ON groups.id = plays."group" WHERE day BETWEEN ? AND ? ORDER BY origin, seq'
    )
    return PLAY_COLUMNS, db.execute(query, (since, until))


def people_rows(
    db: sqlite3.Connection, names: dict[str, Person], since: str, until: str
) -> tuple[Sequence[str], Iterator[Sequence[Value]]]:
    """Return headings and rows of people, by pseudonym; `names` may be empty."""
    query = (
        'SELECT people.id, coalesce(label, people."group"), people.simulated, count(outcome),'
        " coalesce(sum(outcome = 'hit'), 0), coalesce(sum(outcome = 'miss'), 0),"
        " coalesce(sum(outcome = 'false-alarm'), 0), coalesce(sum(outcome = 'correct-rejection'), 0),"
        " count(points), round(avg(points) / 100, 4),"
        " (SELECT coalesce(sum(complete), 0) FROM runs WHERE person = people.id AND day BETWEEN ?1 AND ?2),"
        " (SELECT coalesce(sum(passed), 0) FROM runs WHERE person = people.id AND day BETWEEN ?1 AND ?2)"
        ' FROM people LEFT JOIN groups ON groups.id = people."group"'
        " LEFT JOIN plays ON plays.person = people.id AND first AND day BETWEEN ?1 AND ?2"
        " GROUP BY people.id ORDER BY people.id"
    )
    return PERSON_COLUMNS, (
        (one, names[one].name if one in names else "", names[one].number if one in names else "", *rest)
        for one, *rest in db.execute(query, (since, until))
    )
