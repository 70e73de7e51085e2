"""The times over which scores are looked at on the screen."""

from __future__ import annotations

from datetime import date, timedelta

from engine.language import N_
from results.scores.groups import Period

PERIODS = (N_("all of it"), N_("this month"), N_("the last 30 days"))
THIS_MONTH = 1
"""The one of `PERIODS` at which a trainer looks first."""


def period(number: int, today: date) -> Period:
    """Return the days of one of `PERIODS`."""
    if number == 1:
        return Period(today.replace(day=1).isoformat(), today.isoformat())
    return Period((today - timedelta(days=29)).isoformat(), today.isoformat()) if number == 2 else Period()
