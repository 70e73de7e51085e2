"""One module a channel: its script, options, steps and rules; here is the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from engine.language import N_

if TYPE_CHECKING:
    from engine.play.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel: where its model is, what it is called (a message id), how long an item takes about."""

    module: str
    model: str
    title: str
    seconds: int


CHANNELS = {
    "call": Channel("call", "Call", N_("Call"), 120),
    "chat": Channel("chat", "Chat", N_("Chat"), 120),
    "counter": Channel("counter", "Counter", N_("Counter"), 120),
    "sms": Channel("sms", "Sms", N_("Text message"), 60),
    "banknote": Channel("banknote", "Banknote", N_("Banknote"), 60),
    "quiz": Channel("quiz", "Quiz", N_("Question"), 30),
}
"""The channels by name; a new one is one more line and one more module."""


def channel_seconds(channel: str) -> int:
    """Return how long an item of a channel takes about; of one not known here, a minute."""
    return CHANNELS[channel].seconds if channel in CHANNELS else 60


@cache
def model(channel: str) -> type[Scenario]:
    """Return the scenario model of one of `CHANNELS`; raise KeyError for another name."""
    from engine.play.scenario import Scenario

    entry = CHANNELS[channel]
    found_model = getattr(import_module(f"engine.channels.{entry.module}"), entry.model)
    if not (isinstance(found_model, type) and issubclass(found_model, Scenario)):
        raise TypeError(f"{entry.model} is no scenario model")
    return found_model
