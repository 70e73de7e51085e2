"""What is asked of a trainer who asks for a drill to be practised; None where somebody goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from drills.desk.desk import Desk
from drills.tui.host import Host
from drills.tui.screens.duty.asks import TITLE, GroupsAskedScreen, OptionsScreen
from drills.tui.screens.menu import Row
from drills.words.duty import by_words, times_a_month, who_words
from drills.words.language import _
from drills.words.script import other_language, reading_order
from results.duty.plan import Requirement
from results.journal.derived.days import month_days

T = TypeVar("T")
TIMES = (1, 2, 3, 4, 5, 6, 8, 10, 12)
BY = (0, 5, 10, 15, 20, 25, 28)
"""Days of the month by which it may be done; 0 is its last."""


async def ask(app: Host, question: str, options: Sequence[Row[T]]) -> T | None:
    """Return one of some answers."""
    return await app.push_screen_wait(OptionsScreen(_(TITLE), question, options))


async def new_requirement(app: Host, desk: Desk, month: str) -> Requirement | None:
    """Return a drill to be asked for from a month on, or in it only."""
    drill = await ask(app, _("Which drill?"), _drills(desk))
    times = await _times(app) if drill else None
    by = await _by(app) if times else None
    if drill is None or times is None or by is None:
        return None
    only = _("This month only, {month}").format(month=month)
    every = await ask(app, _("Every month?"), [Row(_("Every month from now on"), True), Row(only, False)])
    groups = None if every is None else await _groups(app, desk)
    if groups is None:
        return None
    first, last = month_days(month)
    end = None if every else last
    return Requirement(drill=drill, times=times, by=by or None, first=first, last=end, groups=groups)


async def changed_requirement(
    app: Host, desk: Desk, requirement: Requirement, question: str
) -> tuple[Requirement | None] | None:
    """Return what is asked for instead of a requirement: another one, or none any more."""
    way = await ask(
        app, question,
        [
            Row(_("How often"), "times", times_a_month(requirement.times)),
            Row(_("By when"), "by", by_words(requirement.by or 0)),
            Row(_("Who"), "groups", who_words(requirement)),
            Row(_("Ask for it no more"), "end"),
        ],
    )  # fmt: skip
    match way:
        case "times":
            times = await _times(app)
            return None if times is None else (requirement.model_copy(update={"times": times}),)
        case "by":
            by = await _by(app)
            return None if by is None else (requirement.model_copy(update={"by": by or None}),)
        case "groups":
            groups = await _groups(app, desk)
            return None if groups is None else (requirement.model_copy(update={"groups": groups}),)
    return (None,) if way else None


def _drills(desk: Desk) -> list[Row[str]]:
    drills = sorted(desk.drills(), key=lambda drill: (*reading_order(drill.lang), drill.minutes, drill.id))
    minutes = _("about {minutes} minutes")
    return [
        Row(drill.title, drill.id, minutes.format(minutes=drill.minutes), other_language(drill.lang))
        for drill in drills
    ]


async def _times(app: Host) -> int | None:
    return await ask(app, _("How often?"), [Row(times_a_month(number), number) for number in TIMES])


async def _by(app: Host) -> int | None:
    """Return the day of the month, 0 for its last."""
    return await ask(app, _("By when?"), [Row(by_words(day), day) for day in BY])


async def _groups(app: Host, desk: Desk) -> tuple[str, ...] | None:
    """Return the labels of the groups that are asked, none for everybody."""
    labels = [group.label for group in desk.groups() if not group.simulated]
    if not labels:
        return ()
    options = [(label, label, "") for label in labels]
    return await app.push_screen_wait(GroupsAskedScreen(_("Who? Nothing chosen: everybody."), options))
