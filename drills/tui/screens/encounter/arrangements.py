"""Which arrangement of widgets shows which channel; a new channel is one more line."""

from __future__ import annotations

from drills.tui.screens.encounter.banknote import BanknoteScreen
from drills.tui.screens.encounter.call import CallScreen
from drills.tui.screens.encounter.chat import ChatScreen
from drills.tui.screens.encounter.counter import CounterScreen
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.screens.encounter.quiz import QuizScreen
from drills.tui.screens.encounter.sms import SmsScreen

ARRANGEMENTS: dict[str, type[EncounterScreen]] = {
    "call": CallScreen,
    "chat": ChatScreen,
    "counter": CounterScreen,
    "sms": SmsScreen,
    "banknote": BanknoteScreen,
    "quiz": QuizScreen,
}


def arrangement(channel: str) -> type[EncounterScreen]:
    """Return the arrangement of a channel; one without its own is shown as a conversation."""
    return ARRANGEMENTS.get(channel, CounterScreen)
