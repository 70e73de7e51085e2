"""To one's own past drills, by one's own four digits."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.tui.flows.stage import Stage
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.history import HistoryScreen
from drills.words.language import _
from engine.errors import RingtrueError
from results.journal.digits import Digits
from results.journal.people import Person


async def own_history(stage: Stage, desk: Desk, person: Person) -> None:
    """Ask a person for the digits, or to choose them the first time, then show the history."""
    try:
        if await _opened(stage, desk.people.digits, person.id):
            await stage.show(HistoryScreen(desk, person))
    except RingtrueError as error:
        await stage.show(ErrorScreen(error))


async def _opened(stage: Stage, digits: Digits, person: str) -> bool:
    """Return whether the digits were typed, or chosen; raise after too many wrong tries."""
    if not digits.chosen(person):
        chosen = await _choose(stage)
        if chosen:
            digits.choose(person, chosen)
        return bool(chosen)
    prompt = _("Your four digits, please.")
    while typed := await _ask(stage, prompt):
        if digits.open(person, typed):
            return True
        prompt = _("These are not the ones; once more?")
    return False


async def _choose(stage: Stage) -> str | None:
    """Return four digits that were typed twice alike; nothing where somebody goes back."""
    prompt = _("Choose four digits; they keep other eyes away. The trainer can still look.")
    while typed := await _ask(stage, prompt):
        again = await _ask(stage, _("The same four digits once more."))
        if not again or again == typed:
            return again
        prompt = _("The two were not the same. Choose four digits.")
    return typed


async def _ask(stage: Stage, prompt: str) -> str | None:
    return await stage.show(AskScreen(_("My past drills"), prompt, secret=True))
