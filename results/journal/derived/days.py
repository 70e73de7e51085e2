"""Days and months as a place counts them."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime
from typing import NamedTuple


def day(time: int, offset: int = 0) -> str:
    """Return the ISO date of a time in milliseconds, where clocks are `offset` minutes ahead of UTC."""
    return datetime.fromtimestamp(time // 1000 + offset * 60, UTC).date().isoformat()


class Days(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1


def month_days(month: str) -> Days:
    """Return the days of a month such as 2026-11; raise `ValueError` where it is none."""
    first = date.fromisoformat(f"{month}-01")
    return Days(first, first.replace(day=calendar.monthrange(first.year, first.month)[1]))


def month_of(day: date) -> str:
    """Return the month a day lies in, such as 2026-11."""
    return day.isoformat()[:7]
