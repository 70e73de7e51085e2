"""One module a channel: its script, options, steps and rules; here is the list of them.

A channel of somebody else's package is found by the entry point group `ringtrue.channels`: its name is the
channel's, its value a `Channel`. Nothing of a package is imported before a file names a channel that is not
shipped, or all channels are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from engine.errors import InputError
from engine.language import N_

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from engine.play.scenario import Scenario

GROUP = "ringtrue.channels"
"""The entry point group of channels that are not shipped."""


@dataclass(frozen=True, slots=True)
class Channel:
    """What menus need of a channel without its model.

    `model` is where the model is, such as `engine.channels.call:Call`; `title` a message id; `seconds` about
    how long an item takes; `judged` whether a verdict is asked for.
    """

    name: str
    model: str
    title: str
    seconds: int = 60
    judged: bool = True


SHIPPED = (
    Channel("call", "engine.channels.call:Call", N_("Call"), 120),
    Channel("chat", "engine.channels.chat:Chat", N_("Chat"), 120),
    Channel("counter", "engine.channels.counter:Counter", N_("Counter"), 120),
    Channel("sms", "engine.channels.sms:Sms", N_("Text message")),
    Channel("banknote", "engine.channels.banknote:Banknote", N_("Banknote")),
    Channel("quiz", "engine.channels.quiz:Quiz", N_("Question"), 30, judged=False),
)
"""The channels that come with the program; a new one is one more line and one more module."""
_SHIPPED = {channel.name: channel for channel in SHIPPED}


def channel(name: str) -> Channel | None:
    """Return a channel, shipped or of a package; None where there is none of this name that can be used."""
    try:
        return _known(name)
    except InputError:
        return None


def _known(name: str) -> Channel | None:
    return _SHIPPED.get(name) or _of_package(name)


def channels() -> tuple[Channel, ...]:
    """Return all channels, the shipped ones first; raise `InputError` where a package is broken."""
    others = (_known(name) for name in sorted(_packages()) if name not in _SHIPPED)
    return (*SHIPPED, *(other for other in others if other))


def channel_names() -> tuple[str, ...]:
    """Return the names of all channels, as `channels` does."""
    return tuple(entry.name for entry in channels())


def channel_seconds(name: str) -> int:
    """Return how long an item of a channel takes about; of one that is not there, a minute."""
    entry = channel(name)
    return entry.seconds if entry else 60


@cache
def _packages() -> Mapping[str, EntryPoint]:
    from importlib.metadata import entry_points

    return {entry.name: entry for entry in entry_points(group=GROUP)}


@cache
def _of_package(name: str) -> Channel | None:
    entry = _packages().get(name)
    if entry is None:
        return None
    try:
        declared = entry.load()
    except Exception as error:  # whatever a package of somebody else's raises
        raise _broken(name, f"{type(error).__name__}: {error}") from error
    if not isinstance(declared, Channel) or declared.name != name:
        raise _broken(name, repr(declared))
    return declared


def look_again() -> None:
    """Forget which packages there are, so that the next question looks for them again."""
    for cached in (_packages, _of_package, model):
        cached.cache_clear()


def _broken(name: str, what: str) -> InputError:
    return InputError(
        "channel-package",
        N_("The package of the channel {name} cannot be used: {what}."),
        N_("Install a version of it that fits, or uninstall it."),
        name=name,
        what=what,
    )


@cache
def model(name: str) -> type[Scenario]:
    """Return the scenario model of a channel; raise KeyError where there is none of this name.

    Raises `InputError` where the package it comes from is broken.
    """
    from engine.play.scenario import Scenario

    entry = _known(name)
    if entry is None:
        raise KeyError(name)
    module, _, attribute = entry.model.partition(":")
    try:
        kind = getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise _broken(name, str(error)) from error
    if not (isinstance(kind, type) and issubclass(kind, Scenario)):
        raise _broken(name, repr(kind))
    return kind
