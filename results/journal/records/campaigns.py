"""What units of a campaign have done, asked back: entries, what sheets said, the files kept of it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was logged, and stands; `files` are names of kept files."""

    entry: str
    unit: str
    measure: str
    count: int
    day: str
    place: str
    note: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a unit says last of a measure: how often it was done in all, up to a day."""

    unit: str
    measure: str
    count: int
    day: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The latest row of a unit that came in; `sheet` is the SHA-256 of the file it stood in."""

    unit: str
    day: str
    sheet: str
    practice: str
    problems: str


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file kept of a unit: its name, the measure it shows or nothing, and the day."""

    unit: str
    file: str
    measure: str
    day: str


_STANDING = "NOT IN (SELECT replaces FROM campaign_entries WHERE campaign = ?1 AND replaces <> '')"


def entries(db: Database, campaign: str) -> tuple[Entry, ...]:
    """Return what was logged for a campaign and stands, by day: what is not replaced or taken back."""
    rows = db.execute(
        "SELECT entry, unit, measure, count, day, place, note, files FROM campaign_entries"  # noqa: S608
        f" WHERE campaign = ?1 AND entry {_STANDING} AND NOT (replaces <> '' AND count = 0 AND files = '')"
        " ORDER BY day, time, origin, seq",
        (campaign,),
    )
    return tuple(
        Entry(entry, unit, measure, count, day, place, note, tuple(files.split()))
        for entry, unit, measure, count, day, place, note, files in rows
    )


def said(db: Database, campaign: str) -> tuple[Said, ...]:
    """Return what each unit said last of each measure."""
    rows = db.execute(
        "SELECT unit, measure, count, day FROM campaign_counts WHERE campaign = ? ORDER BY unit, measure",
        (campaign,),
    )
    return tuple(Said(*row) for row in rows)


def said_until(db: Database, campaign: str, until: str) -> tuple[Said, ...]:
    """Return what each unit had said last of each measure by a day: read from the facts themselves."""
    latest: dict[tuple[str, str], tuple[str, int, Said]] = {}
    for time, body in db.execute(
        "SELECT time, body FROM facts WHERE kind = 'measure-collected' ORDER BY time, origin, seq"
    ).fetchall():
        fact = json.loads(body)
        if fact["campaign"] != campaign or fact["day"] > until:
            continue
        for count in fact["counts"]:
            key = (fact["unit"], count["measure"])
            row = (fact["day"], time, Said(*key, count["count"], fact["day"]))
            if key not in latest or row[:2] >= latest[key][:2]:
                latest[key] = row
    return tuple(said for _day, _time, said in latest.values())


def sheet_rows(db: Database, campaign: str, until: str = "9999-12-31") -> dict[str, SheetRow]:
    """Return the latest row of each unit that had handed one in by a day, by its path."""
    rows = db.execute(
        "SELECT unit, day, sheet, practice, problems FROM campaign_rows WHERE campaign = ? AND day <= ?"
        " ORDER BY day, time, origin, seq",
        (campaign, until),
    )
    return {row[0]: SheetRow(*row) for row in rows}


def collected_rows(db: Database, campaign: str) -> frozenset[tuple[str, str]]:
    """Return unit and hash of every row that ever came in."""
    rows = db.execute('SELECT unit, "row" FROM campaign_rows WHERE campaign = ?', (campaign,))
    return frozenset((unit, row) for unit, row in rows)


def kept_files(db: Database, campaign: str) -> tuple[KeptFile, ...]:
    """Return the files of a campaign by unit, each once, in the order in which they came in.

    Those of an entry that was taken back are not among them, unless they came in another way as well.
    """
    rows = db.execute(
        "SELECT unit, file, measure, day FROM campaign_files"  # noqa: S608
        f" WHERE campaign = ?1 AND entry {_STANDING} ORDER BY unit, day, time, origin, seq, file",
        (campaign,),
    )
    files: dict[tuple[str, str], KeptFile] = {}
    for row in rows:
        file = KeptFile(*row)
        files.setdefault((file.unit, file.file), file)
    return tuple(files.values())
