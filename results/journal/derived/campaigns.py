"""What units of campaigns have done, as logged and as collected, and the files kept of it.

`campaign_entries` has one row an entry, also of those another `replaces`; `campaign_counts` the latest that a
unit said of a measure; `campaign_rows` one row of every sheet that was ever collected; `campaign_files` one
row a file of a unit and the `entry` it was logged with, empty where it was collected. What is latest goes
by its day, then by when it was stated.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from results.journal.derived.chains import stated
from results.journal.facts import wire
from results.journal.facts.campaigns import MeasureCollected, MeasureLogged
from results.journal.facts.fact import Fact
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE campaign_entries (
  entry TEXT PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, time INTEGER NOT NULL,
  campaign TEXT NOT NULL, unit TEXT NOT NULL, measure TEXT NOT NULL, count INTEGER NOT NULL,
  day TEXT NOT NULL, place TEXT NOT NULL, note TEXT NOT NULL, files TEXT NOT NULL, replaces TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE campaign_counts (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, measure TEXT NOT NULL, count INTEGER NOT NULL,
  day TEXT NOT NULL, time INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (campaign, unit, measure)
) WITHOUT ROWID;
CREATE TABLE campaign_rows (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, "row" TEXT NOT NULL, day TEXT NOT NULL, time INTEGER NOT NULL,
  origin TEXT NOT NULL, seq INTEGER NOT NULL, sheet TEXT NOT NULL, practice TEXT NOT NULL,
  problems TEXT NOT NULL, PRIMARY KEY (campaign, unit, "row")
) WITHOUT ROWID;
CREATE TABLE campaign_files (
  campaign TEXT NOT NULL, unit TEXT NOT NULL, file TEXT NOT NULL, measure TEXT NOT NULL, day TEXT NOT NULL,
  entry TEXT NOT NULL, time INTEGER NOT NULL, origin TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (campaign, unit, file, entry)
) WITHOUT ROWID;
"""
NAMES = ("campaign_entries", "campaign_counts", "campaign_rows", "campaign_files")
"""The tables."""
_LATER = (
    "(excluded.day, excluded.time, excluded.origin, excluded.seq) > ({0}.day, {0}.time, {0}.origin, {0}.seq)"
)
_EARLIER = "(excluded.time, excluded.origin, excluded.seq) < ({0}.time, {0}.origin, {0}.seq)"


def _logged(db: Database, fact: Fact) -> None:
    body = wire.stated(MeasureLogged, fact)
    time = stated(db, fact)
    db.execute(
        "INSERT INTO campaign_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (entry) DO UPDATE SET origin = excluded.origin, seq = excluded.seq,"
        " time = excluded.time, campaign = excluded.campaign, unit = excluded.unit,"
        " measure = excluded.measure, count = excluded.count, day = excluded.day, place = excluded.place,"
        " note = excluded.note, files = excluded.files, replaces = excluded.replaces"
        f" WHERE {_EARLIER.format('campaign_entries')}",
        (body.entry, fact.origin, fact.seq, time, body.campaign, body.unit, body.measure, body.count,
         body.day, body.place, body.note, " ".join(body.evidence), body.replaces),
    )  # fmt: skip
    where = (body.campaign, body.unit, body.measure, body.day, body.entry)
    _keep(db, fact, time, where, body.evidence)


def _collected(db: Database, fact: Fact) -> None:
    body = wire.stated(MeasureCollected, fact)
    time = stated(db, fact)
    where = (body.day, time, fact.origin, fact.seq)
    db.executemany(
        "INSERT INTO campaign_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (campaign, unit, measure) DO UPDATE SET count = excluded.count, day = excluded.day,"
        " time = excluded.time, origin = excluded.origin, seq = excluded.seq"
        f" WHERE {_LATER.format('campaign_counts')}",
        [(body.campaign, body.unit, count.measure, count.count, *where) for count in body.counts],
    )
    if body.row:
        db.execute(
            "INSERT INTO campaign_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
            ' ON CONFLICT (campaign, unit, "row") DO UPDATE SET day = excluded.day, time = excluded.time,'
            " origin = excluded.origin, seq = excluded.seq, sheet = excluded.sheet,"
            " practice = excluded.practice, problems = excluded.problems"
            f" WHERE {_LATER.format('campaign_rows')}",
            (body.campaign, body.unit, body.row, *where, body.sheet, body.practice, body.problems),
        )
    _keep(db, fact, time, (body.campaign, body.unit, "", body.day, ""), body.evidence)


def _keep(
    db: Database, fact: Fact, time: int, where: tuple[str, str, str, str, str], files: Iterable[str]
) -> None:
    """Keep files of a campaign, unit, measure, day and entry; of one that comes in again the first stands."""
    campaign, unit, measure, day, entry = where
    db.executemany(
        "INSERT INTO campaign_files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (campaign, unit, file, entry) DO UPDATE SET measure = excluded.measure,"
        " day = excluded.day, time = excluded.time, origin = excluded.origin, seq = excluded.seq"
        f" WHERE {_EARLIER.format('campaign_files')}",
        [(campaign, unit, file, measure, day, entry, time, fact.origin, fact.seq) for file in files],
    )


PROJECTIONS: dict[str, Callable[[Database, Fact], None]] = {
    MeasureLogged.kind: _logged,
    MeasureCollected.kind: _collected,
}
"""What a fact of a kind changes in the tables."""
