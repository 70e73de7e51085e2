"""When a group is to come back to a drill: 3 weeks, 3 and 5 months after practice, then every 5 months.

Practice is days less than two weeks apart; what comes later is a reminder, early or late. Pauses are told
apart at the same lengths in `results.scores.over_time.pauses`.
"""

from __future__ import annotations

import calendar
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from results.journal.records.evenings import evenings
from results.journal.sql import Database

APART = 14
"""Days from which on practice is another practice."""
WEEKS = 3
MONTHS = (3, 5)
THEN = 5
"""Months between reminders once all of the first have come."""
Whose = Literal["group", "place"]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A drill (an id) that a group (an id), or who comes to a place, is to come back to on a day or later.

    `last` is when they last practised it, `number` counts reminders since they practised it first, from 1.
    """

    whose: Whose
    subject: str
    drill: str
    last: date
    day: date
    number: int

    def due(self, today: date) -> bool:
        """Return whether the day has come."""
        return self.day <= today


def reminders(db: Database, group: str = "") -> list[Reminder]:
    """Return what every group of real people (or one, an id) is to come back to, the earliest first.

    Without a group, also places where rooms were held.
    """
    days: dict[tuple[Whose, str, str], list[date]] = defaultdict(list)
    query = (
        'SELECT DISTINCT "group", drill, day FROM runs WHERE ended = 1 AND simulated = 0'
        " AND \"group\" <> '' AND ?1 IN (\"group\", '') ORDER BY day"
    )
    for name, drill, day in db.execute(query, (group,)):
        days["group", name, drill].append(date.fromisoformat(day))
    for evening in () if group else evenings(db):
        if evening.place and evening.ballots:
            days["place", evening.place, evening.drill].append(date.fromisoformat(evening.day))
    rows = [Reminder(whose, name, drill, *upcoming(there)) for (whose, name, drill), there in days.items()]
    return sorted(rows, key=lambda row: (row.day, row.whose, row.subject, row.drill))


def upcoming(days: Sequence[date]) -> tuple[date, date, int]:
    """Return the last day of practice, the day of the reminder that comes next, and its number.

    `days` are those of practice, one at least. A reminder that came so late that the next was due stands for
    both, and none comes within three weeks of practice.
    """
    practice = _practices(sorted(days))
    start, last = practice[0][1], practice[-1][1]
    number = 0
    for first, _last in practice[1:]:
        number = max(number + 1, sum(reminder <= first for reminder in _dates(start, number + 2)))
    day = max(_dates(start, number + 1)[number], last + timedelta(weeks=WEEKS))
    return last, day, number + 1


def _practices(days: Iterable[date]) -> list[tuple[date, date]]:
    """Return the first and last days of practice, one after another."""
    practices: list[tuple[date, date]] = []
    for day in days:
        if practices and (day - practices[-1][1]).days < APART:
            practices[-1] = practices[-1][0], day
        else:
            practices.append((day, day))
    return practices


def _dates(start: date, count: int) -> list[date]:
    """Return the days of the first reminders, so many, after practice that ended on a day."""
    dates = [start + timedelta(weeks=WEEKS), *(months_after(start, months) for months in MONTHS)]
    while len(dates) < count:
        dates.append(months_after(start, MONTHS[-1] + THEN * (len(dates) - len(MONTHS))))
    return dates[:count]


def months_after(day: date, months: int) -> date:
    """Return the same day some months later; of a shorter month the last."""
    number = day.month - 1 + months
    year, month = day.year + number // 12, number % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def kinds_met(db: Database, drill: str, group: str) -> list[str]:
    """Return the kinds of red flag the people of a group (an id) were shown in a drill, most missed first."""
    query = (
        'SELECT kind FROM plays JOIN cues ON cues.play = plays.id WHERE drill = ?1 AND "group" = ?2'
        " AND sign = 'red-flag' GROUP BY kind ORDER BY sum(missed) DESC, count(*) DESC, kind"
    )
    return [str(kind) for (kind,) in db.execute(query, (drill, group))]
