"""Where rows of a file come from, in every row: so files of twelve months and fifty branches stack."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from results.exports.table import Column, Row, Table
from results.journal.records.evenings import evenings
from results.journal.records.units import units
from results.journal.sql import Database
from results.scores.groups import Period

LEADING = (
    Column("unit"), Column("group_id"), Column("group"), Column("period"), Column("first_day", "day"),
    Column("last_day", "day"), Column("drill"),
)  # fmt: skip
"""What every row begins with."""
ENDING = (Column("exported", "day"), Column("version"))
"""What every row ends with."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What all rows of a file share: the period asked for, its days, when and by what it is written.

    Days are ISO dates; where the period has no bound, they are those of the first and last of what is in it.
    """

    period: str
    first_day: str
    last_day: str
    exported: str
    version: str


Happened = Literal["runs", "evenings", "visits"]
"""What the rows of a file count, by whose days its period is told."""


class Subject(NamedTuple):
    """What one row is about: its unit, its group, and the drills (ids, parted by blanks) it counts."""

    unit: str = ""
    group_id: str = ""
    group: str = ""
    drill: str = ""


def edition(
    db: Database, period: Period, exported: str, version: str, of: Happened = "runs"
) -> Edition | None:
    """Return the edition of a file of a period; None where nothing of what it is `of` happened in it."""
    days = _days(db, period, of)
    if not days:
        return None
    first, last = period.since or min(days), period.until or max(days)
    return Edition(period_name(period), first, last, exported, version)


def _days(db: Database, period: Period, of: Happened) -> list[str]:
    """Return days of a period on which something happened, the first and the last among them."""
    match of:
        case "runs":
            query = "SELECT min(day), max(day) FROM runs WHERE day BETWEEN ? AND ?"
        case "visits":
            query = "SELECT min(day), max(day) FROM helped WHERE day BETWEEN ? AND ?"
        case "evenings":
            return [evening.day for evening in evenings(db, *period.bounds)]
    return [day for day in db.execute(query, period.bounds).fetchone() if day]


def period_name(period: Period) -> str:
    """Return a period as one word: a month, or days with `..` between them; `all` without bounds."""
    days = f"{period.since}..{period.until}" if period.since or period.until else "all"
    return period.month or days


def stamped(columns: Sequence[Column], rows: Iterable[tuple[Subject, Row]], about: Edition) -> Table:
    """Return rows with where they come from before and behind what they say."""
    days = (about.period, about.first_day, about.last_day)
    ending = (about.exported, about.version)
    return Table(
        [*LEADING, *columns, *ENDING],
        ((*subject[:3], *days, subject.drill, *row, *ending) for subject, row in rows),
    )


class Units:
    """The units behind groups, and the drills played in them within a period."""

    def __init__(self, db: Database, period: Period) -> None:
        self._by_origin = units(db)
        self._groups = _listed(
            db.execute(
                'SELECT "group", origin FROM runs UNION SELECT substr(subject, 7), origin FROM claims'
                " WHERE subject BETWEEN 'group ' AND 'group!' ORDER BY 1, 2"
            ),
            self._by_origin.get,
        )
        self._drills = _listed(
            db.execute(
                'SELECT DISTINCT "group", drill FROM runs WHERE day BETWEEN ? AND ? ORDER BY 1, 2',
                period.bounds,
            )
        )

    def of_origin(self, origin: str) -> str:
        """Return the unit whose chain this is; empty where it has no name."""
        return self._by_origin.get(origin, "")

    def of_group(self, group: str) -> str:
        """Return the units in which a group was trained."""
        return self._groups.get(group, "")

    def drills(self, group: str) -> str:
        """Return the drills a group played."""
        return self._drills.get(group, "")


def _listed(rows: Iterable[tuple[str, str]], named: Callable[[str], str | None] = str) -> Mapping[str, str]:
    """Return by the first of each row what the second ones are named, each once, parted by blanks."""
    texts: dict[str, dict[str, None]] = defaultdict(dict)
    for key, value in rows:
        if name := named(value):
            texts[key][name] = None
    return {key: " ".join(values) for key, values in texts.items()}


def everywhere(rows: Iterable[Row]) -> Iterator[tuple[Subject, Row]]:
    """Yield rows that are about all units and groups together."""
    return ((Subject(), row) for row in rows)
