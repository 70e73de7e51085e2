"""Text messages: a thread to read, pieces to mark, and a choice of what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.handling import Handled, enough
from engine.marks import parse
from engine.model import Frozen, Identifier, Words
from engine.play.encounter import Action, Option, Phase, Scene, Shown
from engine.play.outline import Outline
from engine.play.terms import Terms


class Message(Frozen):
    """One message of the thread."""

    sender: Annotated[Words, Field(alias="from")]
    at: Annotated[str, Field(pattern=r"^\d\d:\d\d$")]
    text: Words
    cues: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()


class Sms(Handled):
    """A thread of text messages."""

    arrangement: ClassVar[str] = "thread"
    read_whole: ClassVar[bool] = True
    for_many: ClassVar[bool] = True
    number_keys: ClassVar[frozenset[str]] = frozenset({"message.from"})
    party_keys: ClassVar[frozenset[str]] = frozenset({"message.from"})
    line_keys: ClassVar[frozenset[str]] = frozenset({"message.text"})
    room: ClassVar[Mapping[str, int]] = {"message.text": 200, **Handled.room}

    channel: Literal["sms"]
    message: Annotated[tuple[Message, ...], Field(strict=False, min_length=1)]

    def begin(self, terms: Terms) -> Scene:
        """Return the whole thread."""
        values = self.values(terms)
        return Scene().show(
            *(
                Shown("them", f"{message.sender} {message.at}", parse(message.text, values), message.cues)
                for message in self.message
            )
        )

    def whole(self, terms: Terms) -> Scene:
        """Return the thread as it begins."""
        return self.begin(terms)

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the way to the verdict, and after it the handlings."""
        return enough(phase) or self.handlings(scene, terms)

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after a handling."""
        return self.handle(scene, action.place, event, terms)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the messages, such as their senders."""
        return tuple((f"message.{n}.cues", message.cues) for n, message in enumerate(self.message))

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The messages and what follows the handlings."""
        messages = [(f"message.{n}.text", message.text) for n, message in enumerate(self.message)]
        return (*messages, *self.consequences)

    @property
    def remarks(self) -> Mapping[str, tuple[str, ...]]:
        """Who sent each message, and when."""
        return {
            f"message.{number}.text": (message.sender, message.at)
            for number, message in enumerate(self.message)
        }

    @property
    def opening(self) -> tuple[str, ...]:
        """The messages and who sent them."""
        return tuple(text for message in self.message for text in (message.sender, message.text))

    @classmethod
    def script_skeleton(cls, outline: Outline) -> str:
        """Return one message."""
        return """[[message]]
from = "待写：发信人"
at   = "09:12"
text = "待写：短信，[[sign|待写：原话]]。"
"""
