"""Text messages: a thread to read, pieces to mark, and a choice of what to do."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.channels.handling import Handled, enough
from engine.marks import parse
from engine.model import Frozen, Identifier, Words
from engine.play.encounter import Action, Option, Phase, Scene, Shown
from engine.play.terms import Terms


class Message(Frozen):
    """One message of the thread."""

    sender: Annotated[Words, Field(alias="from")]
    at: Annotated[str, Field(pattern=r"^\d\d:\d\d$")]
    text: Words
    cues: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()


class Sms(Handled):
    """A thread of text messages."""

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
        consequences = [
            (f"after.{n}.then", handling.then) for n, handling in enumerate(self.after) if handling.then
        ]
        return (*messages, *consequences)
