"""CSV that no spreadsheet takes for formulas: groups, items, people, plays."""

from __future__ import annotations

import csv
import sqlite3
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from engine.library.passing import USUAL, PassRule
from results.files.durable import replacing_text
from results.journal.people import Person
from results.measures.balanced import Points
from results.scores.counting import OUTCOMES, POINTS
from results.scores.family import AnyFamily, Plain
from results.scores.passing import ALWAYS, Key, Standings, standings
from results.scores.row import ScoreRow
from results.scores.written import columns, flat

BOM = "\ufeff"
_STARTS = frozenset("=+-@\t\r\n\0＝＋－＠")

PLAY_COLUMNS = (
    "play", "run", "item", "day", "time_ms", "utc_offset", "group", "person", "partner", "mode", "simulated",
    "drill", "form", "scenario", "channel", "topic", "truth", "state", "first", "rating", "outcome", "points",
    "result", "given", "correct", "recognised", "encounter_ms", "verdict_ms", "scoring", "content",
)  # fmt: skip
PERSON_COLUMNS = ("person", "name", "number", "group", "simulated", "judgements", "hits", "misses",
                  "false_alarms", "correct_rejections", "plays", "mean_points", "runs", "passed",
                  "scams_lacking", "genuine_lacking", "repeat_passed")  # fmt: skip


def guarded(cell: Plain) -> Plain:
    """Return a cell that opens as text: a leading `'` before what a spreadsheet would calculate.

    Such text begins, blanks and invisible signs apart, with one of `= + - @`, their full-width forms, TAB,
    CR, LF or NUL (OWASP ASVS 5, 1.2.10). Text that begins with `'` gets another, so that taking one off
    undoes it. Numbers stay numbers.
    """
    if not isinstance(cell, str):
        return int(cell) if isinstance(cell, bool) else cell
    return f"'{cell}" if cell.startswith("'") or _begins(cell) in _STARTS else cell


def _begins(text: str) -> str:
    """Return the first sign that is no blank and can be seen, or can do harm unseen; empty for none."""
    return next((sign for sign in text if sign in _STARTS or not _blank(sign)), "")


def _blank(sign: str) -> bool:
    return sign.isspace() or unicodedata.category(sign) in ("Cf", "Cc")


def write(target: TextIO, headings: Sequence[str], rows: Iterable[Sequence[Plain]], *, bom: bool) -> int:
    """Write rows as RFC 4180 CSV and return how many; a BOM lets Chinese spreadsheets read UTF-8.

    `target` must not translate line ends. Rows are written as they come, never held together.
    """
    if bom:
        target.write(BOM)
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(headings)
    count = 0
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
        count += 1
    return count


def save(
    path: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Plain]],
    *,
    bom: bool,
    owned: Collection[Path] = (),
) -> int:
    """Write a file as `replacing` does and return its rows; raise `InputError` where that fails."""
    with replacing_text(path, owned) as target:
        return write(target, headings, rows, bom=bom)


def score_rows(family: AnyFamily, rows: Iterable[ScoreRow]) -> tuple[list[str], Iterator[list[Plain]]]:
    """Return headings and rows of scores of one family, such as items; protect them first."""
    return columns(family), (flat(family, row) for row in rows)


def play_rows(
    db: sqlite3.Connection, since: str, until: str
) -> tuple[Sequence[str], Iterator[Sequence[Plain]]]:
    """Return headings and rows of plays, by origin and sequence; persons are pseudonyms.

    The state of a play of a scenario that is withdrawn since is `withdrawn`, whatever it was before.
    """
    query = (
        'SELECT plays.id, run, item, day, time, utc_offset, coalesce(label, plays."group"), person, partner,'
        " mode, plays.simulated, drill, form, scenario, channel, topic, truth,"
        " CASE WHEN withdrawn THEN 'withdrawn' ELSE state END, first, rating, outcome,"
        " points, result, given, correct, recognised, encounter_ms, verdict_ms, scoring, content FROM plays"
        ' LEFT JOIN groups ON groups.id = plays."group" WHERE day BETWEEN ? AND ? ORDER BY origin, seq'
    )
    return PLAY_COLUMNS, db.execute(query, (since, until))


def people_rows(
    db: sqlite3.Connection, names: dict[str, Person], since: str, until: str, rule: PassRule = USUAL
) -> tuple[Sequence[str], Iterator[Sequence[Plain]]]:
    """Return headings and rows of people, by pseudonym; `names` may be empty.

    Counts and `mean_points` (0..100) are over first meetings, `runs` counts complete ones. `passed` is empty
    until enough was judged, and all of passing where it is not asked (`results.scores.passing`).
    """
    query = (
        'SELECT people.id, coalesce(label, people."group"), people.simulated,'  # noqa: S608
        " (SELECT coalesce(sum(complete), 0) FROM runs"
        " WHERE person = people.id AND partner = '' AND day BETWEEN ?1 AND ?2),"
        f" count(outcome), {OUTCOMES}, count(points), {POINTS}"
        ' FROM people LEFT JOIN groups ON groups.id = people."group"'
        " LEFT JOIN plays ON plays.person = people.id AND first AND day BETWEEN ?1 AND ?2"
        " WHERE people.id NOT IN (SELECT id FROM identities)"
        # who was taken out again and never played is in no list
        " AND (coalesce(people.\"group\", '-') <> '' OR plays.id IS NOT NULL)"
        " GROUP BY people.id ORDER BY people.id"
    )
    standing_by_person = standings(db, (since, until, *ALWAYS[2:]), rule)
    return PERSON_COLUMNS, _people(db.execute(query, (since, until)), standing_by_person, names)


def _people(
    rows: Iterable[tuple[Plain, ...]],
    standing_by_person: Iterator[tuple[Key, Standings]],
    names: dict[str, Person],
) -> Iterator[Sequence[Plain]]:
    """Yield the rows with where each person stands; both come by pseudonym, and neither is held whole."""
    (_group, of_whom, _simulated), standing = next(standing_by_person, _NOBODY)
    for pseudonym, group, simulated, runs, *counts in rows:
        while of_whom and of_whom < str(pseudonym):
            (_group, of_whom, _simulated), standing = next(standing_by_person, _NOBODY)
        person = names.get(str(pseudonym), Person("", "", ""))
        *outcomes, plays = counts[:6]
        points = Points.of([int(number or 0) for number in counts[6:]])
        mean = round(points.value / 100, 4) if points.parts else None
        about = (pseudonym, person.name, person.number, group, simulated)
        yield [*about, *outcomes, plays, mean, runs, *_passing(standing if of_whom == pseudonym else None)]


_NOBODY: tuple[Key, Standings] = (("", "", False), Standings())


def _passing(standing: Standings | None) -> tuple[Plain, ...]:
    if standing is None:
        return (None,) * 4
    first, again = standing.first, standing.repeats
    return (
        first.passed if first.enough else None,
        first.scams_lacking,
        first.genuine_lacking,
        again.passed if again.enough else None,
    )
