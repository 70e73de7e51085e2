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
    lang: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"
    """The language of its words."""
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
        return " ".join(part for part in (self.issuer, self.edition, str(denomination), self.unit) if part)

    def finding(self, look: str, faults: tuple[str, ...], wear: tuple[str, ...]) -> str:
        """Return what one look shows, as marked text: each feature sound or at fault, then the wear."""
        broken = {fault.feature: fault.says for fault in self.fault if fault.id in faults}
        findings = [broken.get(feature.id, feature.sound) for feature in self.feature if feature.look == look]
        worn = [
            f"[[{trace.id}|{trace.says}]]" for trace in self.wear if trace.look == look and trace.id in wear
        ]
        return "".join([*findings, *worn])

    def sound(self, fault: str) -> str:
        """Return what a sound note shows in place of a fault."""
        feature = next(candidate.feature for candidate in self.fault if candidate.id == fault)
        return next(candidate.sound for candidate in self.feature if candidate.id == feature)

    def cues(self, faults: tuple[str, ...], wear: tuple[str, ...]) -> tuple[Cue, ...]:
        """Return the red flags of the faults and the reassurances of the wear."""
        flags = [
            Cue(id=fault.id, kind=fault.kind, sign="red-flag", text=fault.text, why=fault.why, ask=fault.ask)
            for fault in self.fault
            if fault.id in faults
        ]
        harmless = [
            Cue(
                id=trace.id,
                kind=trace.kind,
                sign="reassurance",
                text=trace.text,
                why=trace.why,
                holds_because="harmless-wear",
            )
            for trace in self.wear
            if trace.id in wear
        ]
        return (*flags, *harmless)
