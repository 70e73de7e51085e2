"""Telephone calls: a conversation under a caller display."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.dialogue import Dialogue
from engine.channels.talk.lines import Cues
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

    arrangement: ClassVar[str] = "call"
    rings: ClassVar[bool] = True
    number_keys: ClassVar[frozenset[str]] = frozenset({"call.number"})
    party_keys: ClassVar[frozenset[str]] = frozenset({"call.saved"})
    panel_skeleton: ClassVar[str] = '[call]\nnumber = "0571-0550 1137"\n'

    channel: Literal["call"]
    call: CallScript

    @property
    def origin(self) -> tuple[str, str]:
        """The number, and the name it is saved under."""
        return self.call.number, self.call.saved

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
