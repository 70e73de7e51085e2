"""The words of a note, fictional or of a real edition: looks, sound features, faults and harmless wear."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from engine.kinds import CueKind
from engine.model import Cue, Frozen, Identifier, Source, Words


class Look(Frozen):
    """A way of looking, and the seconds it costs."""

    id: Identifier
    label: Words
    seconds: Annotated[int, Field(gt=0)]


class Feature(Frozen):
    """What a sound note shows in one look."""

    id: Identifier
    look: Identifier
    sound: Words


class Fault(Frozen):
    """What a false note shows in place of a sound feature."""

    id: Identifier
    feature: Identifier
    kind: CueKind
    says: Words
    text: Words
    why: Words
    ask: str = ""


class Wear(Frozen):
    """What looks alarming and is harmless: use, or what this edition never had."""

    id: Identifier
    kind: Literal["harmless-wear", "edition-differs"] = "harmless-wear"
    look: Identifier
    says: Words
    text: Words
    why: Words


class Currency(Frozen):
    """A kind of money in words; never a picture of any part of a real note."""

    id: Identifier
    issuer: Words
    unit: Words
    mark: Words
    edition: str = ""
    """Which issue of a real currency, such as 2015年版; empty where the money is fictional."""
    source: Annotated[tuple[Source, ...], Field(strict=False)] = ()
    """Where the words of a real edition come from; shown with the sources of every scenario that uses it."""
    denominations: Annotated[tuple[int, ...], Field(strict=False)]
    look: Annotated[tuple[Look, ...], Field(strict=False, min_length=1)]
    feature: Annotated[tuple[Feature, ...], Field(strict=False, min_length=1)]
    fault: Annotated[tuple[Fault, ...], Field(strict=False)]
    wear: Annotated[tuple[Wear, ...], Field(strict=False)] = ()

    @model_validator(mode="after")
    def _names_its_sources(self) -> Currency:
        if self.edition and not self.source:
            raise ValueError("an edition of real money needs a [[source]]")
        return self

    def name(self, denomination: int) -> str:
        """Return what a note is called, such as 人民币 2015年版 100 元."""
        return " ".join(one for one in (self.issuer, self.edition, str(denomination), self.unit) if one)

    def finding(self, look: str, faults: tuple[str, ...], wear: tuple[str, ...]) -> str:
        """Return what one look shows, as marked text: each feature sound or at fault, then the wear."""
        broken = {fault.feature: fault.says for fault in self.fault if fault.id in faults}
        shown = [broken.get(one.id, one.sound) for one in self.feature if one.look == look]
        worn = [f"[[{one.id}|{one.says}]]" for one in self.wear if one.look == look and one.id in wear]
        return "".join([*shown, *worn])

    def sound(self, fault: str) -> str:
        """Return what a sound note shows in place of a fault."""
        feature = next(one.feature for one in self.fault if one.id == fault)
        return next(one.sound for one in self.feature if one.id == feature)

    def cues(self, faults: tuple[str, ...], wear: tuple[str, ...]) -> tuple[Cue, ...]:
        """Return the red flags of the faults and the reassurances of the wear."""
        flags = [
            Cue(id=one.id, kind=one.kind, sign="red-flag", text=one.text, why=one.why, ask=one.ask)
            for one in self.fault
            if one.id in faults
        ]
        harmless = [
            Cue(
                id=one.id,
                kind=one.kind,
                sign="reassurance",
                text=one.text,
                why=one.why,
                holds_because="harmless-wear",
            )
            for one in self.wear
            if one.id in wear
        ]
        return (*flags, *harmless)
