"""Note checks: looks that cost seconds, findings that hold or do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from engine.channels.handling import Handled, enough
from engine.channels.look_costs import allowed, charged
from engine.channels.note_proof import close_up, proof
from engine.channels.note_script import NoteScript
from engine.channels.procedure import Course, course_problems, course_statements
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText, parse
from engine.model import Cue, Identifier, Source, Words
from engine.play.authored import SharedPart
from engine.play.encounter import Action, CloseUp, Kind, Option, Phase, Picture, Proof, Scene, Shown
from engine.play.outline import Outline
from engine.play.problems import Problem
from engine.play.procedure import Case, Conducted
from engine.play.scenario import Handling
from engine.play.statement import Statement
from engine.play.terms import Terms
from engine.play.verdict import VerdictWords
from engine.specimen.catalogue import DRAWN
from engine.specimen.faults import SUBTLETIES
from engine.specimen.flaw import Flaw


class Banknote(Handled):
    """A note to check."""

    arrangement: ClassVar[str] = "note"
    looked_at: ClassVar[bool] = True
    for_many: ClassVar[bool] = True
    worded: ClassVar[bool] = False
    shared: ClassVar[tuple[SharedPart, ...]] = (
        *Handled.shared,
        SharedPart(("note", "currency"), "currencies"),
        SharedPart(("note", "procedure"), "procedures", optional=True),
    )
    made_from: ClassVar[tuple[str, ...]] = ("note", "faults")
    factual_keys: ClassVar[frozenset[str]] = frozenset({"note"})

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
        worded = drawn.worded(note, self.note.currency.lang)
        return self.model_copy(update={"note": self.note.model_copy(update={"drawn": worded})})

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

    def whole(self, terms: Terms) -> Scene | None:
        """Return a drawn note after every look; one that is words only cannot be shown to many."""
        if self.note.specimen is None:
            return None
        scene = self.begin(terms)
        for look in self.note.currency.look:
            scene = self.step(scene, Action(Kind.LOOK, look.id), Phase.ENCOUNTER, 0, terms)
        return scene

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
        return (*findings, *self.consequences)

    def seconds_spent(self, scene: Scene, terms: Terms) -> int:
        """Return the seconds the looks taken have cost."""
        return sum(self._charged(scene.used, terms))

    def seconds_left(self, scene: Scene, terms: Terms) -> int | None:
        """Return the seconds left to look, 0 where the looks rest; None where they are not counted."""
        seconds = allowed(self.note.seconds, terms)
        return None if seconds is None else seconds - self.seconds_spent(scene, terms)

    @property
    def budgets(self) -> tuple[tuple[str, str, int], ...]:
        """The cells of the handlings, and of what this customer says; findings take what they need."""
        written = (row for row in super().budgets if row[0].startswith("after."))
        return (*written, *((f"press.{name}", text, 100) for name, text in self.press.items()))

    @classmethod
    def skeleton(cls, outline: Outline) -> str:
        """Return a note in words, and two ways to handle it; its cues are those of its faults."""
        fault = f'["{outline.currency.fault[0].id}"]' if outline.truth == "scam" else "[]"
        first = 'does = "pay"\ngives = "money"' if outline.truth == "scam" else 'does = "serve"'
        return f'''[note]
currency = "{outline.currency.id}"
denomination = {outline.currency.denominations[0]}
faults   = {fault}
wear     = []

[[after]]
says = "待写：收下"
{first}

[[after]]
says = "待写：请对方换一张"
does = "refuse"
'''

    def statements(self) -> Iterator[Statement]:
        """Yield the handlings, then the procedure as it is graded in this case."""
        yield from super().statements()
        if self.course:
            yield from course_statements(self.course)

    def problems(self) -> Iterator[Problem]:
        """Yield what does not fit between the note, its currency, its procedure and its handlings."""
        if self.after and not self.note.procedure:
            yield from super().problems()
        yield from self.note.problems(self.truth)
        yield from course_problems(self.note.procedure, self.region, self.press, handled=bool(self.after))

    @property
    def conducted(self) -> bool:
        """Whether a procedure follows."""
        return self.course is not None

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        """What there is to find on the note."""
        return self.note.flaws

    def weight(self, cue: Cue) -> int | None:
        """Return how subtle a fault is that is drawn: the plainest settles most."""
        subtlety = self.note.specimen.fault(cue.id) if self.note.specimen else None
        return SUBTLETIES.index(subtlety) if subtlety else None

    def close_up(self, scene: Scene, index: int, cue: Cue) -> CloseUp | None:
        """Return the look that showed a cue, and what is to be seen there."""
        findings = [at for at, turn in enumerate(scene.shown) if turn.side == "them"]
        return close_up(self.note, scene.used[findings.index(index)], cue)

    def proof(self, scene: Scene) -> Proof | None:
        """Return the look in which a sound note proves itself best."""
        return proof(self.note, scene.used) if self.truth == "genuine" else None

    def _charged(self, used: tuple[str, ...], terms: Terms) -> tuple[int, ...]:
        return charged(used, self.note.costs, allowed(self.note.seconds, terms))
