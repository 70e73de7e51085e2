"""The words of a fictional note: looks, sound features, faults and harmless wear."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from engine.scenario import Cue, CueKind, Frozen, Identifier, Words


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
    """Use that looks alarming and is harmless."""

    id: Identifier
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
    denominations: Annotated[tuple[int, ...], Field(strict=False)]
    look: Annotated[tuple[Look, ...], Field(strict=False, min_length=1)]
    feature: Annotated[tuple[Feature, ...], Field(strict=False, min_length=1)]
    fault: Annotated[tuple[Fault, ...], Field(strict=False)]
    wear: Annotated[tuple[Wear, ...], Field(strict=False)]

    def finding(self, look: str, faults: tuple[str, ...], wear: tuple[str, ...]) -> str:
        """Return what one look shows, as marked text: each feature sound or at fault, then the wear."""
        broken = {fault.feature: fault.says for fault in self.fault if fault.id in faults}
        shown = [broken.get(one.id, one.sound) for one in self.feature if one.look == look]
        worn = [f"[[{one.id}|{one.says}]]" for one in self.wear if one.look == look and one.id in wear]
        return "".join([*shown, *worn])

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
                kind="harmless-wear",
                sign="reassurance",
                text=one.text,
                why=one.why,
                holds_because="harmless-wear",
            )
            for one in self.wear
            if one.id in wear
        ]
        return (*flags, *harmless)
