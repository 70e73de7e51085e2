"""Play: the way through one scenario, as a value that grows by one event at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from engine.errors import InputError
from engine.language import N_
from engine.play.encounter import Action, Event, Kind, Option, Passage, Phase, Scene, View, passage
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from engine.play.verdict import RATINGS
from engine.text import typed_number

MARKABLE = ("them", "seen", "panel")


@dataclass(frozen=True)
class Play:
    """One trainee's way through one scenario under given terms; immutable.

    What follows from it is worked out once: a screen asks for its passages seven times a key.
    """

    scenario: Scenario
    terms: Terms
    phase: Phase
    scene: Scene
    events: tuple[Event, ...] = ()
    marks: frozenset[str] = frozenset()
    """What is marked: "passage" or "passage/piece", by index."""
    rating: int | None = None
    shown_before_verdict: int = 0
    """How many passages had been shown when the encounter ended."""

    @classmethod
    def begin(cls, scenario: Scenario, terms: Terms) -> Play:
        """Return the play before its first event."""
        whole = scenario.whole(terms) if terms.together else None
        scene = whole or scenario.begin(terms)
        if whole or (terms.verdict_only and scenario.read_whole):
            scene = replace(scene, closed=True)
        return cls(scenario, terms, Phase.ENCOUNTER, scene)._after_encounter()

    @classmethod
    def replay(cls, scenario: Scenario, terms: Terms, events: Iterable[Event]) -> Play:
        """Return the play these events lead to; raise `InputError` at the first that does not fit."""
        play = cls.begin(scenario, terms)
        for event in events:
            play = play.reenact(event)
        return play

    @property
    def verdict_only(self) -> bool:
        """Whether the verdict is all that is asked."""
        scenario = self.scenario
        return self.terms.verdict_only and (
            scenario.read_whole or (self.terms.together and scenario.for_many)
        )

    @property
    def over(self) -> bool:
        """Whether nothing is left to do but to read the debrief."""
        return self.phase is Phase.DEBRIEF

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """What has been shown so far, without cues."""
        return tuple(passage(index, turn, self.marks) for index, turn in enumerate(self.scene.shown))

    @cached_property
    def view(self) -> View:
        """What may be seen now."""
        asking = Phase.CONSEQUENCE if self.scenario.judged else Phase.ENCOUNTER
        asks = self.phase is asking and self.scene.result is None
        prompt = N_("What do you think?") if self.phase is Phase.VERDICT else ""
        return View(
            self.phase,
            self.passages,
            self.scenario.prompt if asks else prompt,
            self._silence_after(),
            self.scenario.picture(self.scene),
            self._covered_after(),
        )

    def _covered_after(self) -> int | None:
        looking = self.phase in (Phase.ENCOUNTER, Phase.VERDICT)
        return self.scenario.covered_after(self.scene, self.terms) if looking else None

    def _silence_after(self) -> int | None:
        patience = self.scenario.patience(self.scene)
        if patience is None or self.terms.timing == "off" or self.phase is not Phase.ENCOUNTER:
            return None
        return patience * 2 if self.terms.timing == "gentle" else patience

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """What can be done now, each with the action it makes; marks are offered by `markable`."""
        match self.phase:
            case Phase.ENCOUNTER:
                offered = self.scenario.options(self.scene, self.phase, self.terms)
                return tuple(
                    option for option in offered if option.kind is not Kind.ENOUGH or self._judgeable
                )
            case Phase.VERDICT:
                return tuple(
                    Option(Kind.JUDGE, label, Action(Kind.JUDGE, place=rating), phrase=True)
                    for rating, label in enumerate(RATINGS[self.scenario.verdict_words], start=1)
                )
            case Phase.CONSEQUENCE if self.scene.result is not None:
                return (Option(Kind.PROCEED, N_("Go on"), Action(Kind.PROCEED), phrase=True),)
            case Phase.CONSEQUENCE:
                return self.scenario.options(self.scene, self.phase, self.terms)
        return ()

    @property
    def _judgeable(self) -> bool:
        """Whether there is anything to judge yet: a line, a message, or what one look at a note showed."""
        return not self.scenario.judged or any(turn.side == "them" for turn in self.scene.shown)

    @cached_property
    def markable(self) -> tuple[Option, ...]:
        """Every piece that can be marked now, in the order it was shown."""
        if not self._may_mark:
            return ()
        return tuple(
            Option(
                Kind.MARK,
                piece.text,
                Action(Kind.MARK, f"{passage.index}/{piece.index}"),
                phrase=passage.phrase,
                chosen=piece.marked,
            )
            for passage in self.passages
            if passage.side in MARKABLE
            for piece in passage.pieces
        )

    @property
    def _may_mark(self) -> bool:
        return self.terms.marks and self.scenario.judged and self.phase is Phase.ENCOUNTER

    def act(self, action: Action, at: int) -> Play:
        """Return the play one event longer; `at` is milliseconds since it began.

        Raises `InputError` for an action that is not offered or a time before the last event.
        """
        return self._after(action, at, recorded=False)

    def reenact(self, event: Event) -> Play:
        """Return the play after an event that was recorded; what earlier versions offered fits still."""
        return self._after(event.action, event.at, recorded=True)

    def _after(self, action: Action, at: int, *, recorded: bool) -> Play:
        if at < (self.events[-1].at if self.events else 0) or not self._fits(action, recorded):
            raise InputError(
                "event-does-not-fit",
                N_("Event {number} ({kind} {target} {position}) does not fit scenario {scenario}."),
                N_("The journal or the scenario was changed since; the play cannot be shown again."),
                number=len(self.events),
                kind=action.kind.value,
                target=action.target,
                position=action.place,
                scenario=self.scenario.id,
            )
        grown = replace(self, events=(*self.events, Event(action, at)))
        match action.kind:
            case Kind.MARK:
                return replace(grown, marks=self.marks ^ {action.target})
            case Kind.JUDGE:
                return grown._judged(action.place)
            case Kind.PROCEED:
                return replace(grown, phase=Phase.DEBRIEF)
            case Kind.ENOUGH:
                return replace(grown, scene=replace(self.scene, closed=True))._after_encounter()
        scene = self.scenario.step(self.scene, action, self.phase, len(self.events), self.terms)
        return replace(grown, scene=scene)._after_encounter()

    def _fits(self, action: Action, recorded: bool) -> bool:
        if recorded and action == Action(Kind.ENOUGH) and self.phase is Phase.ENCOUNTER:
            # once a note could be judged without a look; what was kept of that reads as before
            options = self.scenario.options(self.scene, self.phase, self.terms)
            return any(option.action == action for option in options)
        if action.kind is Kind.MARK:
            return self._may_mark and self._names_a_mark(action.target)
        if action.kind is Kind.SILENCE:
            return self._silence_after() is not None and action == Action(Kind.SILENCE)
        if action.kind is Kind.TYPE:
            typing = any(option.kind is Kind.TYPE for option in self.options)
            return typing and typed_number(action.target) == action.target
        return any(option.action == action for option in self.options)

    def _names_a_mark(self, target: str) -> bool:
        head, slash, tail = target.partition("/")
        for visible in self.passages:
            if visible.side in MARKABLE and str(visible.index) == head:
                return not slash or any(str(piece.index) == tail for piece in visible.pieces)
        return False

    def _judged(self, rating: int) -> Play:
        if self.verdict_only:
            return replace(self, rating=rating, phase=Phase.DEBRIEF)
        scene = self.scenario.resume(self.scene, self.terms)
        return replace(self, rating=rating, phase=Phase.CONSEQUENCE, scene=scene)

    def _after_encounter(self) -> Play:
        if self.phase is not Phase.ENCOUNTER or not self.scene.closed:
            return self
        phase = Phase.VERDICT if self.scenario.judged else Phase.DEBRIEF
        return replace(self, phase=phase, shown_before_verdict=len(self.scene.shown))
