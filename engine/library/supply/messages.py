"""The messages of families by family and number: their ids, their twins, and what decides them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from engine.chance import draw

SLOTS = ("sender", "occasion", "detail", "pressure")
"""The parts of a message that are drawn from one list for both truths."""

_NAME = re.compile(r"(?P<family>[a-z0-9]+(?:-[a-z0-9]+)*)-(?P<number>\d{4,6})")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a family: the id of the family, and its number."""

    family: str
    number: int

    @property
    def id(self) -> str:
        """The id of its scenario; it tells nothing of the truth."""
        return f"{self.family}-{self.number:04}"

    @property
    def twin(self) -> Message:
        """The other message of its pair."""
        return Message(self.family, self.number ^ 1)

    @property
    def pair(self) -> int:
        """The number of its pair, from 0."""
        return self.number // 2

    @property
    def seed(self) -> str:
        """What both twins are drawn from."""
        return f"{self.family}-{self.pair}"

    @property
    def truth(self) -> Literal["scam", "genuine"]:
        """Whether it is the one whose ask leads astray."""
        return "scam" if (draw(self.seed, "family", "which") + self.number) % 2 else "genuine"


def message_named(name: str) -> Message | None:
    """Return the message that an id would name, whether there is its family or not; None for another id."""
    match = _NAME.fullmatch(name)
    message = Message(match["family"], int(match["number"])) if match else None
    return message if message and message.id == name else None
