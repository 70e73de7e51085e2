"""Telephone calls: a conversation under a caller display."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from engine.channels.dialogue import Cues, Dialogue
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.model import Frozen
from engine.play.encounter import Shown


class CallScript(Frozen):
    """What the telephone shows."""

    number: Annotated[str, Field(pattern=r"^[+(]?[0-9][0-9()* -]*$")]
    saved: str = ""
    cues: Cues = ()


class Call(Dialogue):
    """A telephone call."""

    channel: Literal["call"]
    call: CallScript

    def panel(self, values: dict[str, str]) -> tuple[Shown, ...]:
        """Return the caller display: number, and the name it is saved under."""
        number = Shown("panel", N_("Number"), parse(self.call.number, values), self.call.cues)
        if self.call.saved:
            return (number, Shown("panel", N_("Saved as"), parse(self.call.saved, values)))
        return (number, Shown("panel", N_("Saved as"), MarkedText(N_("not in your contacts")), phrase=True))

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The saved name besides the conversation."""
        saved = (("call.saved", self.call.saved),) if self.call.saved else ()
        return (*saved, *super().texts)

    @property
    def beside(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The cues of the caller display besides those of the lines."""
        return (("call.cues", self.call.cues), *super().beside)
