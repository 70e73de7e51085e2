"""Which arrangement of widgets shows which channel; a new channel is one more line."""

from __future__ import annotations

from drills.tui.screens.banknote import BanknoteScreen
from drills.tui.screens.call import CallScreen
from drills.tui.screens.chat import ChatScreen
from drills.tui.screens.counter import CounterScreen
from drills.tui.screens.encounter import EncounterScreen
from drills.tui.screens.quiz import QuizScreen
from drills.tui.screens.sms import SmsScreen

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
