"""To one's own past drills, by one's own four digits."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.tui.flows.stage import Stage
from drills.tui.host import Chosen, Host
from drills.tui.screens.digits import DigitsScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.history import HistoryScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.screens.who.whose import WhoseScreen
from drills.words.language import _
from engine.errors import RingtrueError
from results.journal.names.digits import LENGTH, Digits
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord


async def look_back(app: Host, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
    """Ask who it is, from home, then show that person's past drills; `chosen` is told the group."""
    async with Stage(app) as stage:
        if group is None and not all(each.simulated for each in desk.groups()):
            group = await stage.show(GroupsScreen(desk))
            if group is None:
                return
            chosen(group)
        person = await stage.show(WhoseScreen(desk, group))
        if person is not None:
            await own_history(stage, desk, person)


async def own_history(stage: Stage, desk: Desk, person: Person) -> None:
    """Ask a person for the digits, or to choose them the first time, then show the history."""
    try:
        if await opened(stage, desk.people.digits, person.id, _("My past drills")):
            await stage.show(HistoryScreen(desk, person))
    except RingtrueError as error:
        await stage.show(ErrorScreen(error))


async def opened(stage: Stage, digits: Digits, person: str, title: str) -> bool:
    """Return whether the digits were typed, or chosen; raise after too many wrong tries."""
    if not digits.chosen(person):
        chosen = await chosen_digits(stage, title)
        if chosen:
            digits.choose(person, chosen)
        return bool(chosen)
    prompt = _("Your four digits, please.")
    while typed := await _ask(stage, title, prompt):
        if digits.open(person, typed):
            return True
        prompt = _("These are not the ones; once more?")
    return False


async def chosen_digits(stage: Stage, title: str) -> str | None:
    """Return four digits that were typed twice alike; nothing where somebody goes back."""
    prompt = _("Choose four digits; they keep other eyes away. The trainer can still look.")
    while typed := await _ask(stage, title, prompt):
        again = await _ask(stage, title, _("The same four digits once more."))
        if not again or again == typed:
            return again
        prompt = _("The two were not the same. Choose four digits.")
    return typed


async def _ask(stage: Stage, title: str, prompt: str) -> str | None:
    return await stage.show(DigitsScreen(title, prompt, LENGTH))
