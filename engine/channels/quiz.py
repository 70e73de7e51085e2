"""Quiz questions: knowledge only, no verdict and no truth."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.chance import shuffled
from engine.encounter import Action, Does, Kind, Option, Phase, Scene, Shown
from engine.language import N_
from engine.marks import MarkedText
from engine.scenario import Frozen, Scenario, Words
from engine.terms import Terms


class QuizScript(Frozen):
    """How the question is asked."""

    kind: Literal["single", "multiple", "true-false"]
    stem: Words


class QuizOption(Frozen):
    """One answer to choose from, and why it is right or not."""

    text: Words
    right: bool = False
    why: Words


class Quiz(Scenario):
    """One question."""

    judged: ClassVar[bool] = False

    channel: Literal["quiz"]
    quiz: QuizScript
    option: Annotated[tuple[QuizOption, ...], Field(strict=False, min_length=2, max_length=6)]

    def begin(self, terms: Terms) -> Scene:
        """Return the question."""
        return Scene().show(Shown("them", N_("Question"), MarkedText(self.quiz.stem)))

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return the answers; true and false stay in the file's order, others are shuffled."""
        if phase is not Phase.ENCOUNTER:
            return ()
        answers = [
            Option(Kind.TICK, one.text, Action(Kind.TICK, place=place), chosen=str(place) in scene.used)
            for place, one in enumerate(self.option)
        ]
        if self.quiz.kind == "true-false":
            return tuple(answers)
        offered = shuffled(answers, terms.seed, self.id, "option")
        if self.quiz.kind == "single" or not scene.used:
            return offered
        return (*offered, Option(Kind.ENOUGH, N_("That is my answer"), Action(Kind.ENOUGH), phrase=True))

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene with one answer ticked, or a tick taken away where several may stand."""
        tick = str(action.place)
        if self.quiz.kind != "multiple":
            return replace(scene, used=(tick,), closed=True)
        kept = tuple(one for one in scene.used if one != tick)
        return replace(scene, used=kept if tick in scene.used else (*scene.used, tick))

    @property
    def several(self) -> bool:
        """Whether several answers may be right."""
        return self.quiz.kind == "multiple"

    def correctness(self, scene: Scene) -> int:
        """Return how right the ticks are, in thousandths: right ones less wrong ones, not below 0."""
        right = {str(place) for place, one in enumerate(self.option) if one.right}
        ticked = set(scene.used)
        return max(0, 1000 * (len(ticked & right) - len(ticked - right)) // len(right))

    @property
    def offers(self) -> frozenset[Does]:
        """None: a question is no act."""
        return frozenset()

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """None that may hold cues."""
        return ()
