"""Which arrangement of widgets has which name; a channel says by which one it is shown."""

from __future__ import annotations

from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.call import CallScreen
from drills.tui.screens.encounter.chat import ChatScreen
from drills.tui.screens.encounter.counter import CounterScreen
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.encounter.plain import PlainScreen
from drills.tui.screens.encounter.quiz import QuizScreen
from drills.tui.screens.encounter.sms import SmsScreen

ARRANGEMENTS: dict[str, type[EncounterScreen]] = {
    "call": CallScreen,
    "chat": ChatScreen,
    "counter": CounterScreen,
    "thread": SmsScreen,
    "note": BanknoteScreen,
    "question": QuizScreen,
    "plain": PlainScreen,
}


def arrangement(name: str) -> type[EncounterScreen]:
    """Return the arrangement of this name; where there is none of it, the one that shows any channel."""
    return ARRANGEMENTS.get(name, PlainScreen)
