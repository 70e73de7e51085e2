"""Periods on the command line: `--month`, `--from`, `--to`."""

from __future__ import annotations

import argparse
import calendar
import re
from datetime import date

from drills.language import _
from engine.errors import UsageError
from engine.language import N_
from results.groups import Period


def add_period(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of a period."""
    parser.add_argument("--month", default="", metavar="YYYY-MM", help=_("only this month"))
    parser.add_argument("--from", dest="since", default="", metavar="DATE", help=_("from this day on"))
    parser.add_argument("--to", dest="until", default="", metavar="DATE", help=_("up to this day"))


def period(asked: argparse.Namespace) -> Period:
    """Return the period asked for; raise `UsageError` for what is no date."""
    if asked.month:
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", asked.month):
            raise _no_date(asked.month)
        year, month = map(int, asked.month.split("-"))
        last = calendar.monthrange(year, month)[1]
        return Period(f"{asked.month}-01", f"{asked.month}-{last:02}")
    for day in filter(None, (asked.since, asked.until)):
        try:
            date.fromisoformat(day)
        except ValueError:
            raise _no_date(day) from None
    return Period(asked.since, asked.until)


def _no_date(text: str) -> UsageError:
    return UsageError(
        "date", N_("{text} is no date."), N_("Write 2026-11-23, or 2026-11 for a month."), text=text
    )
