"""Note checks: looks that cost seconds, findings that hold or do not."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from engine.channels.handling import Handled, enough
from engine.channels.looking import allowed, charged
from engine.channels.procedure import Course
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.model import Cue, Frozen, Identifier, Source, Words
from engine.play.currency import Currency
from engine.play.encounter import Action, Kind, Option, Phase, Picture, Scene, Shown
from engine.play.procedure import Case, Conducted, Money, Procedure
from engine.play.scenario import Handling
from engine.play.terms import Terms
from engine.play.verdict import VerdictWords
from engine.specimen.catalogue import DRAWN
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


class Banknote(Handled):
    """A note to check."""

    channel: Literal["banknote"]
    verdict_words: VerdictWords = "note"
    note: NoteScript
    after: Annotated[tuple[Handling, ...], Field(strict=False)] = ()
    press: dict[Identifier, Words] = Field(default_factory=dict)
    """This customer's own words for the presses of the procedure, by id."""

    @model_validator(mode="after")
    def _goes_on_after_the_verdict(self) -> Banknote:
        if self.note.procedure is None and len(self.after) < 2:
            raise ValueError("a note without a procedure needs two [[after]] at least")
        return self

    @cached_property
    def course(self) -> Course | None:
        """The way through the procedure; None where the note is handled by a choice."""
        note = self.note
        if note.procedure is None:
            return None
        return Course(note.procedure, Case(self.truth or "genuine", note.money, note.pieces), self.press)

    def resolved(self) -> Self:
        """Return the note with the words of its drawing."""
        note, drawn = self.note.specimen, self.note.drawn
        if note is None or drawn is None:
            return self
        return self.model_copy(update={"note": self.note.model_copy(update={"drawn": drawn.worded(note)})})

    def picture(self, scene: Scene) -> Picture | None:
        """Return the note under the last look that has a picture."""
        note = self.note.specimen
        looks = [look for used in scene.used for look in DRAWN if look == used]
        return Picture(note, looks[-1]) if note and looks else None

    def covered_after(self, scene: Scene, terms: Terms) -> int | None:
        """Return the seconds the last look was given, where the looks are counted."""
        if allowed(self.note.seconds, terms) is None or not scene.used:
            return None
        return self._charged(scene.used, terms)[-1]

    def begin(self, terms: Terms) -> Scene:
        """Return what is known before the first look: the kind of note and the specimen mark."""
        currency = self.note.currency
        kind = currency.name(self.note.denomination)
        if self.note.pieces > 1:
            kind += f" × {self.note.pieces}"
        return Scene().show(
            Shown("panel", N_("Note"), MarkedText(kind)),
            Shown("panel", N_("Mark"), MarkedText(currency.mark)),
        )

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the looks in the order of their keys and the way out; after the verdict what can be done.

        Where the looks are counted and nothing is left, the way out is all there is.
        """
        if phase is not Phase.ENCOUNTER:
            course = self.course
            return course.options(scene, terms.seed, self.id) if course else self.handlings(scene, terms)
        seconds_left = self.seconds_left(scene, terms)
        return (*(self._looks(scene.used, seconds_left) if seconds_left != 0 else ()), *enough(phase))

    def _looks(self, used: tuple[str, ...], seconds_left: int | None) -> tuple[Option, ...]:
        return tuple(
            Option(
                Kind.LOOK,
                look.label,
                Action(Kind.LOOK, look.id),
                "ask",
                chosen=look.id in used,
                seconds=look.seconds if seconds_left is None else min(look.seconds, seconds_left),
            )
            for look in self.note.currency.look
        )

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene after a look, a handling or a step; a look taken twice shows nothing new."""
        if self.course and action.kind in (Kind.STEP, Kind.DONE):
            return self.course.step(scene, action, event)
        if action.kind is Kind.AFTER:
            return self.handle(scene, action.place, event, terms)
        if action.target in scene.used:
            return scene
        look = next(look for look in self.note.currency.look if look.id == action.target)
        scene = scene.show(Shown("them", look.label, parse(self.note.finding(look.id))))
        scene = replace(scene, used=(*scene.used, look.id))
        if self.seconds_left(scene, terms) == 0:
            return scene.show(
                Shown("after", "", MarkedText(N_("The time for looking is used up.")), phrase=True)
            )
        return scene

    def resume(self, scene: Scene, terms: Terms) -> Scene:
        """Return the scene after the verdict: a procedure begins by saying what the note is."""
        return self.course.open(scene) if self.course else scene

    def conduct(self, scene: Scene) -> tuple[Conducted, ...]:
        """Return what became of the acts of the procedure, once it has ended."""
        return self.course.conduct(scene) if self.course else ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the scenario, then those of its currency and procedure that it does not name."""
        named = {(source.issuer, source.title) for source in self.source}
        procedure = self.note.procedure.source if self.note.procedure else ()
        grounds = (*self.note.currency.source, *procedure)
        return (*self.source, *(ground for ground in grounds if (ground.issuer, ground.title) not in named))

    @property
    def offers(self) -> frozenset[Does]:
        """The acts of the procedure, or of the handlings."""
        if self.course:
            return frozenset(step.does for step in self.course.procedure.step)
        return super().offers

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The cues of the faults and of the harmless wear."""
        return (*self.cue, *self.note.cues)

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """The findings of all looks, and what follows the handlings."""
        findings = [(f"note.{look.id}", self.note.finding(look.id)) for look in self.note.currency.look]
        consequences = [
            (f"after.{n}.then", handling.then) for n, handling in enumerate(self.after) if handling.then
        ]
        return (*findings, *consequences)

    def seconds_spent(self, scene: Scene, terms: Terms) -> int:
        """Return the seconds the looks taken have cost."""
        return sum(self._charged(scene.used, terms))

    def seconds_left(self, scene: Scene, terms: Terms) -> int | None:
        """Return the seconds left to look, 0 where the looks rest; None where they are not counted."""
        seconds = allowed(self.note.seconds, terms)
        return None if seconds is None else seconds - self.seconds_spent(scene, terms)

    def _charged(self, used: tuple[str, ...], terms: Terms) -> tuple[int, ...]:
        return charged(used, self.note.costs, allowed(self.note.seconds, terms))
