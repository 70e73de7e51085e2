"""What is measured, on the command line: `--group`, `--month`, `--from`, `--to`."""

from __future__ import annotations

import argparse
import re
from datetime import date

from drills.cli.nearest import unknown
from drills.desk.desk import Desk
from drills.words.language import _
from engine.errors import UsageError
from engine.language import N_
from results.scores.groups import Period


def add_scope(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of what is measured: group, period, JSON."""
    add_group(parser)
    add_period(parser)


def add_group(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of which group, and for whom."""
    parser.add_argument("--group", default="", metavar="G", help=_("only this group"))
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def add_period(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of a period."""
    parser.add_argument("--month", default="", metavar="YYYY-MM", help=_("only this month"))
    parser.add_argument("--from", dest="since", default="", metavar="DATE", help=_("from this day on"))
    parser.add_argument("--to", dest="until", default="", metavar="DATE", help=_("up to this day"))


def period(options: argparse.Namespace) -> Period:
    """Return the period asked for; raise `UsageError` for what is no date."""
    return month_period(options.month) if options.month else _days(options.since, options.until)


def month_period(text: str) -> Period:
    """Return a month typed as 2026-11 as a period; raise `UsageError` for anything else."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        raise no_date(text)
    return Period.of_month(text)


def span(text: str) -> Period:
    """Return a period typed as one word, 2026-11 or 2026-11-01..2026-11-15; either day may be left out."""
    first, dots, last = text.partition("..")
    if not dots:
        return month_period(first)
    if not (first or last):
        raise no_date(text)
    return _days(first, last)


def single_day(text: str) -> date:
    """Return a day typed as 2026-11-23; raise `UsageError` for what is no date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise no_date(text) from None


def _days(since: str, until: str) -> Period:
    for day in filter(None, (since, until)):
        single_day(day)
    return Period(since, until)


def no_date(text: str) -> UsageError:
    """Return that a text is neither a day nor a month."""
    return UsageError(
        "date", N_("{text} is no date."), N_("Write 2026-11-23, or 2026-11 for a month."), text=text
    )


def group_id(desk: Desk, label: str) -> str:
    """Return the id of the group of this label, empty for all; raise `InputError` where there is none."""
    if not label:
        return ""
    groups = {group.label: group.id for group in desk.groups()}
    if label in groups:
        return groups[label]
    raise unknown(
        "no-group", N_("There is no group {name}."), N_("`ringtrue list groups` names those there are."),
        groups, name=label,
    )  # fmt: skip
