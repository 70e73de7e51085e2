"""Scores of sittings, one after another: what a group has come to over the weeks.

A sitting is what a group judged in runs begun on one day of the place, in one mode; first meetings only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from results.journal.sql import Database
from results.measures.detection import Counts
from results.scores.counting import OUTCOMES, PAIR, Pairs
from results.scores.group_measures import SITTINGS, Detected
from results.scores.groups import WHOLE, Period, these
from results.scores.over_time.changes import score_changes
from results.scores.row import About, ScoreRow

_Day = tuple[str, str, str, bool]
"""Group id, day, mode, and whether its people are simulated."""


def score_sittings(
    db: Database, period: Period = WHOLE, only: str = "", pairs: Pairs | None = None
) -> list[ScoreRow]:
    """Return one row for each group, day and mode with judgements, by label and day.

    `only` is a group id, `pairs` tell which scenarios are twins.
    """
    people = _sums(db, "person", period, only, {})
    twins = _sums(db, PAIR, period, only, pairs or {})
    labels = dict(db.execute("SELECT id, label FROM groups"))
    rows = [
        _row(day, labels.get(day[0], day[0]), [*counts.values()], [*twins[day].values()])
        for day, counts in people.items()
    ]
    return sorted(rows, key=_order)


def _order(row: ScoreRow) -> tuple[str, str, str, str, bool]:
    about = row.about
    return about.label, about.id, about.day, about.mode, about.simulated


def _sums(
    db: Database, column: str, period: Period, only: str, names: Mapping[str, str]
) -> dict[_Day, dict[str, Counts]]:
    """Return the outcomes of each day by what stands in a column, or by the name it has in `names`."""
    query = (
        f'SELECT "group", day, mode, simulated, {column}, {OUTCOMES} FROM plays'  # noqa: S608
        ' WHERE first AND outcome IS NOT NULL AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4'
        ' GROUP BY "group", day, mode, simulated, 5'
    )
    days: dict[_Day, dict[str, Counts]] = defaultdict(dict)
    for group, day, mode, simulated, own_name, *outcomes in db.execute(query, (*period.bounds, *these(only))):
        counts, name = days[group, day, mode, bool(simulated)], names.get(own_name, own_name)
        counts[name] = counts[name] + Counts(*outcomes) if name in counts else Counts(*outcomes)
    return days


def _row(key: _Day, label: str, people: Sequence[Counts], pairs: Sequence[Counts]) -> ScoreRow:
    group, day, mode, simulated = key
    detected = Detected(people, pairs)
    about = About(label, len(people), mode, simulated, group, detected.total.judgements, day=day)
    return ScoreRow(about, SITTINGS.values(detected, about.people))


def latest_change(
    db: Database,
    group: str,
    period: Period = WHOLE,
    *,
    simulated: bool = False,
    pairs: Pairs | None = None,
) -> ScoreRow | None:
    """Return how a group's last sitting of a period differs from all before it, with its day.

    Over those who judged both times; None without a sitting before it, or nobody in both.

    `group` is an id, `pairs` tell which scenarios are twins; sittings by a show of hands have no people who
    could be met again.
    """
    query = (
        "SELECT max(day) FROM plays WHERE first AND outcome IS NOT NULL AND mode = 'individual'"
        ' AND "group" = ?1 AND simulated = ?2 AND day BETWEEN ?3 AND ?4'
    )
    (last,) = db.execute(query, (group, simulated, *period.bounds)).fetchone()
    if last is None:
        return None
    before = Period(period.since, (date.fromisoformat(last) - timedelta(days=1)).isoformat())
    changes = score_changes(db, before, Period(last, last), group, pairs)
    change = next((row for row in changes if row.about.simulated == simulated), None)
    return replace(change, about=replace(change.about, day=last)) if change else None
