"""What a note is in its file: its currency, what is wrong with it, how worn it is, and how it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from engine.kinds import Truth
from engine.language import N_
from engine.model import Cue, Frozen, Identifier
from engine.play.currency import Currency
from engine.play.problems import Problem
from engine.play.procedure import Money, Procedure
from engine.specimen.drawn import Drawn
from engine.specimen.flaw import Flaw
from engine.specimen.note import Note

Names = Annotated[tuple[Identifier, ...], Field(strict=False)]
FaultName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*(:(gross|clear|hard))?$")]


class NoteScript(Frozen):
    """One note, or several alike: currency, what is wrong with it, how worn it is, and what a teller does."""

    currency: Currency
    denomination: Annotated[int, Field(gt=0, le=1_000_000)]
    faults: Annotated[tuple[FaultName, ...], Field(strict=False)] = ()
    """What is wrong with it; of a drawn note also how plainly, such as `watermark-flat:hard`."""
    wear: Names = ()
    drawn: Drawn | None = None
    """Where the note has pictures; its looks then show what the drawing shows."""
    seconds: Annotated[int, Field(ge=1, le=600)] | None = None
    """Seconds for all looks together, in a timed drill; None for as long as one likes."""
    pieces: Annotated[int, Field(ge=1, le=10_000)] = 1
    money: Money = "home-note"
    procedure: Procedure | None = None
    """What is graded after the verdict; without one it is the handlings in `after`."""

    @model_validator(mode="after")
    def _is_drawn_only_if_fictional(self) -> NoteScript:
        if self.drawn and self.currency.edition:
            raise ValueError("real money is told in words only: leave out drawn")
        return self

    @cached_property
    def specimen(self) -> Note | None:
        """The note as it is drawn, or None where it is words only."""
        return self.drawn.note(self.denomination, self.faults, self.wear) if self.drawn else None

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the faults and of the harmless wear."""
        return self.drawn.cue if self.drawn else self.currency.cues(self.faults, self.wear)

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        """What there is to find: of a note in words each fault stands in its feature's look alone."""
        if self.specimen:
            return tuple(Flaw(fault.kind, fault.subtlety, fault.looks) for fault in self.specimen.faults)
        looks = {feature.id: feature.look for feature in self.currency.feature}
        return tuple(
            Flaw(fault.id, "", (looks[fault.feature],))
            for fault in self.currency.fault
            if fault.id in self.faults
        )

    @property
    def costs(self) -> dict[str, int]:
        """The seconds each look costs, in the order of their keys."""
        return {look.id: look.seconds for look in self.currency.look}

    def finding(self, look: str) -> str:
        """Return what one look shows, as marked text."""
        return self.drawn.shown(look) if self.drawn else self.currency.finding(look, self.faults, self.wear)

    def problems(self, truth: Truth | None) -> Iterator[Problem]:
        """Yield what does not fit between the note and its currency."""
        for key, names, those_there in (
            ("faults", self.faults, {fault.id for fault in self.currency.fault}),
            ("wear", self.wear, {wear.id for wear in self.currency.wear}),
        ):
            for name in () if self.drawn else names:
                if name not in those_there:
                    yield Problem(
                        "RT313",
                        f"note.{key}",
                        N_("Currency {currency} has no {name}."),
                        N_("It has: {known}."),
                        {"currency": self.currency.id, "name": name, "known": ", ".join(sorted(those_there))},
                    )
        if bool(self.faults) != (truth == "scam"):
            yield Problem(
                "RT314",
                "note.faults",
                N_("A false note has faults, a genuine one has none."),
                N_("Set faults or truth right."),
            )
        if self.denomination not in self.currency.denominations:
            yield Problem(
                "RT315",
                "note.denomination",
                N_("Currency {currency} has no note of {value}."),
                N_("It has: {known}."),
                {
                    "currency": self.currency.id,
                    "value": self.denomination,
                    "known": ", ".join(map(str, self.currency.denominations)),
                },
            )
