"""Who came, by unit: people who practised in a campaign's days, those counted in rooms, visitors of desks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from engine.campaigns.plan import Plan
from engine.text import fold
from results.journal.records.units import units
from results.journal.sql import Database

NOWHERE = ""
"""Stands for the unit of what belongs to none of the plan."""


@dataclass(frozen=True)
class Present:
    """Counts by the path of a unit, those that belong to none under `NOWHERE`.

    `drilled` are people who judged something, each in the one unit in which they did last, so that sums over
    units count nobody twice. `seated` are those counted in rooms and evenings, `helped` visits to a desk.
    """

    drilled: Mapping[str, int] = field(default_factory=dict)
    seated: Mapping[str, int] = field(default_factory=dict)
    helped: Mapping[str, int] = field(default_factory=dict)


def present(db: Database, plan: Plan, until: date | None = None) -> Present:
    """Return who came on the days of a campaign, `until` a day of them; a simulated person is nobody.

    A unit is a group of its name, else the unit in which a store's chain is written. What was done in the
    name of several units that are called alike belongs to none.
    """
    places = _Places(plan, units(db))
    days = (plan.first.isoformat(), min(plan.last, until or plan.last).isoformat())
    return Present(_drilled(db, places, days), _seated(db, places, days), _helped(db, places, days))


class _Places:
    """Which unit of the plan is meant by a name, or by the chain something stands in."""

    def __init__(self, plan: Plan, chains: Mapping[str, str]) -> None:
        names = Counter(fold(unit.name) for unit in plan.unit)
        self._by_name = {
            fold(unit.name): path for path, unit in plan.units.by_path.items() if names[fold(unit.name)] == 1
        }
        self._by_name |= {fold(path): path for path in plan.units.by_path}
        self._by_name |= {
            fold("/".join(path.split("/")[1:])): path for path in plan.units.by_path if path.count("/") > 1
        }
        self._chains = chains

    def of(self, names: Iterable[str], origin: str) -> str:
        """Return the path that the first of the names means, else the one of the chain; or `NOWHERE`."""
        for name in (*names, self._chains.get(origin, "")):
            path = self._by_name.get(fold(name))
            if path:
                return path
        return NOWHERE


def _drilled(db: Database, places: _Places, days: tuple[str, str]) -> Mapping[str, int]:
    labels = dict(db.execute("SELECT id, label FROM groups"))
    last: dict[str, tuple[int, str, str]] = {}
    for who in ("person", "partner"):
        # the column is one of two constants, never anybody's input
        rows = db.execute(
            f'SELECT {who}, "group", origin, max(time) FROM plays'  # noqa: S608
            f" WHERE simulated = 0 AND {who} <> '' AND day BETWEEN ? AND ?"
            " AND state IN ('judged', 'ended', 'broken-off')"
            f' GROUP BY {who}, "group", origin',
            days,
        )
        for person, group, origin, time in rows:
            where = (time, origin, places.of([labels.get(group) or ""], origin))
            last[person] = max(last.get(person, where), where)
    return Counter(path for _time, _origin, path in last.values())


def _seated(db: Database, places: _Places, days: tuple[str, str]) -> Mapping[str, int]:
    """Count rooms as their organisers closed them, else as they began; evenings without one as well."""
    rows = db.execute(
        "SELECT coalesce(gatherings.place, ''), coalesce(gatherings.organiser, ''), rooms.origin,"
        " coalesce(gatherings.present, rooms.present) FROM rooms"
        " LEFT JOIN gatherings ON gatherings.room = rooms.id"
        " WHERE coalesce(gatherings.day, rooms.day) BETWEEN ? AND ?",
        days,
    ).fetchall()
    rows += db.execute(
        "SELECT place, organiser, '', present FROM gatherings WHERE day BETWEEN ? AND ?"
        " AND room NOT IN (SELECT id FROM rooms)",
        days,
    ).fetchall()
    counts: Counter[str] = Counter()
    for place, organiser, origin, people in rows:
        counts[places.of((place, organiser), origin)] += people
    return counts


def _helped(db: Database, places: _Places, days: tuple[str, str]) -> Mapping[str, int]:
    rows = db.execute(
        "SELECT origin, count(DISTINCT talk) FROM helped WHERE day BETWEEN ? AND ? GROUP BY origin", days
    )
    counts: Counter[str] = Counter()
    for origin, visits in rows:
        counts[places.of((), origin)] += visits
    return counts
