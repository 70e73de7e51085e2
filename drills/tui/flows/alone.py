"""Somebody who practises without a group: who it is, by four digits of their own; later into a group."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.desk.party import Party
from drills.tui.flows.own_history import chosen_digits, opened
from drills.tui.flows.stage import Stage
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.who.alone import AloneScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.words.language import _
from results.journal.names.people import Person


async def alone(stage: Stage, desk: Desk) -> Party | None:
    """Return who plays, once their own digits are typed, or chosen by somebody new; raise as a store does."""
    while True:
        person = await stage.show(AloneScreen(desk))
        if person is None:
            return None
        if person.id:
            if await opened(stage, desk.people.digits, person.id, _("Only me")):
                return Party((person,))
            continue
        newcomer = await _newcomer(stage, desk)
        if newcomer is not None:
            return Party((newcomer,))


async def _newcomer(stage: Stage, desk: Desk) -> Person | None:
    """Ask for a name and four digits; nothing is kept of somebody who goes back before both are there."""
    question = _("What is your name? It stays on this computer.")
    name = await stage.show(AskScreen(_("Only me"), question))
    digits = await chosen_digits(stage, _("Only me")) if name else None
    if not name or not digits:
        return None
    return desk.remember_alone(name, digits)


async def join_group(stage: Stage, desk: Desk, person: Person) -> None:
    """Let somebody choose the group they are in from now on; what they did alone stays their own."""
    group = await stage.show(GroupsScreen(desk))
    if group is not None:
        desk.join_group(person, group)
