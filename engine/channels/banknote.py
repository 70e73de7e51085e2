"""Note checks in words: looks that cost seconds, findings that hold or do not."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from engine.channels.handling import Handled, enough
from engine.currency import Currency
from engine.encounter import Action, Kind, Option, Phase, Scene, Shown
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.scenario import Cue, Frozen, Identifier
from engine.terms import Terms
from engine.verdict import VerdictWords

Names = Annotated[tuple[Identifier, ...], Field(strict=False)]


class NoteScript(Frozen):
    """One note: its currency, what is wrong with it, and how worn it is."""

    currency: Currency
    denomination: Annotated[int, Field(gt=0)]
    faults: Names = ()
    wear: Names = ()


class Banknote(Handled):
    """A note to check."""

    channel: Literal["banknote"]
    verdict_words: VerdictWords = "note"
    note: NoteScript

    def begin(self, terms: Terms) -> Scene:
        """Return what is known before the first look: the kind of note and the specimen mark."""
        currency = self.note.currency
        kind = f"{currency.issuer} {self.note.denomination} {currency.unit}"
        return Scene().show(
            Shown("panel", N_("Note"), MarkedText(kind)),
            Shown("panel", N_("Mark"), MarkedText(currency.mark)),
        )

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the looks in the order of their keys and the way out; after the verdict the handlings."""
        if phase is not Phase.ENCOUNTER:
            return self.handlings(scene, terms)
        looks = tuple(
            Option(Kind.LOOK, look.label, Action(Kind.LOOK, look.id), "ask", chosen=look.id in scene.used)
            for look in self.note.currency.look
        )
        return (*looks, *enough(phase))

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after a look or a handling; a look taken twice shows nothing new."""
        if action.kind is Kind.AFTER:
            return self.handle(scene, action.place, event, terms)
        if action.target in scene.used:
            return scene
        look = next(look for look in self.note.currency.look if look.id == action.target)
        finding = self.note.currency.finding(look.id, self.note.faults, self.note.wear)
        scene = scene.show(Shown("them", look.label, parse(finding)))
        return replace(scene, used=(*scene.used, look.id))

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the faults and of the harmless wear."""
        return (*self.cue, *self.note.currency.cues(self.note.faults, self.note.wear))

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The findings of all looks, and what follows the handlings."""
        findings = [
            (f"note.{look.id}", self.note.currency.finding(look.id, self.note.faults, self.note.wear))
            for look in self.note.currency.look
        ]
        told = [(f"after.{n}.then", one.then) for n, one in enumerate(self.after) if one.then]
        return (*findings, *told)

    def seconds(self, used: tuple[str, ...]) -> int:
        """Return the seconds the looks taken have cost."""
        return sum(look.seconds for look in self.note.currency.look if look.id in used)
