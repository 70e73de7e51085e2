"""Quiz questions: knowledge only, no verdict and no truth; each kind of question is a module."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.quiz.choosing import Multiple, Single, TrueFalse
from engine.channels.quiz.matching import Matching
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering
from engine.channels.quiz.question import Answer, Asked
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText
from engine.play.encounter import Action, Option, Phase, Scene, Shown
from engine.play.scenario import Scenario
from engine.play.terms import Terms


class Quiz(Scenario):
    """One question."""

    judged: ClassVar[bool] = False

    channel: Literal["quiz"]
    quiz: Annotated[Single | Multiple | TrueFalse | Ordering | Matching | Number, Field(discriminator="kind")]

    def begin(self, terms: Terms) -> Scene:
        """Return the question."""
        stem = Shown("them", N_("Question"), MarkedText(self.quiz.stem))
        return self.quiz.ask(Scene().show(stem))

    def options(self, scene: Scene, phase: Phase, terms: Terms) -> tuple[Option, ...]:
        """Return what can be answered now."""
        if phase is not Phase.ENCOUNTER:
            return ()
        return self.quiz.options(scene, terms.seed, self.id)

    def step(self, scene: Scene, action: Action, phase: Phase, event: int, terms: Terms) -> Scene:
        """Return the scene with one more part of the answer given, or all of it taken back."""
        return self.begin(terms) if action.target == "again" else self.quiz.answer(scene, action)

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return what was right and why, beside what was answered."""
        return self.quiz.answers(scene)

    @property
    def prompt(self) -> str:
        """How the question is answered."""
        return self.quiz.how

    @property
    def several(self) -> bool:
        """Whether several answers may be right."""
        return self.quiz.several

    def correctness(self, scene: Scene) -> int:
        """Return how right the answer is, in thousandths."""
        return self.quiz.correctness(scene)

    def answer_key(self, seed: str, *, right: bool) -> tuple[Action, ...]:
        """Return the acts of a right answer, or of one wrong answer that the seed decides."""
        return self.quiz.right if right else self.quiz.wrong(seed, self.id)

    @property
    def offers(self) -> frozenset[Does]:
        """None: a question is no act."""
        return frozenset()

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """None that may hold cues."""
        return ()


__all__ = ["Answer", "Asked", "Quiz"]
