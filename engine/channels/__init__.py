"""One module a channel: its script, options, steps and rules."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from engine.scenario import Scenario

CHANNELS = {
    "call": ("dialogue", "Call"),
    "counter": ("dialogue", "Counter"),
    "sms": ("sms", "Sms"),
    "banknote": ("banknote", "Banknote"),
    "quiz": ("quiz", "Quiz"),
}
"""Channel name -> module and model; a new channel is one more line and one more module."""


@cache
def model(channel: str) -> type[Scenario]:
    """Return the scenario model of one of `CHANNELS`; raise KeyError for another name."""
    module, name = CHANNELS[channel]
    found = getattr(import_module(f"engine.channels.{module}"), name)
    if not (isinstance(found, type) and issubclass(found, Scenario)):
        raise TypeError(f"{name} is no scenario model")
    return found
