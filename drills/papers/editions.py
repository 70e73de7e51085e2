"""What all rows of a file that is written at a desk share: its period, its days, when and by what."""

from __future__ import annotations

from importlib.metadata import version

from drills.desk.desk import Desk
from engine.errors import InputError
from engine.language import N_
from results.exports.origin import Edition, Happened, edition, period_name
from results.scores.groups import WHOLE, Period


def edition_of(desk: Desk, period: Period, of: Happened = "runs") -> Edition:
    """Return the edition of a file of a period, written today.

    Raises `InputError` where a period is asked for in which nothing of what it is `of` happened; a store
    without any has days that are empty.
    """
    exported, program = desk.today.isoformat(), version("ringtrue")
    about = edition(desk.store.db, period, exported, program, of)
    if about:
        return about
    if period == WHOLE:
        return Edition(period_name(period), "", "", exported, program)
    whole = edition(desk.store.db, WHOLE, exported, program, of)
    raise InputError(
        "period-empty",
        N_("Nobody played in {period}; nothing was written."),
        N_("Played was from {first} to {last}.") if whole else N_("Nobody has played yet."),
        period=period_name(period),
        first=whole.first_day if whole else "",
        last=whole.last_day if whole else "",
    )
