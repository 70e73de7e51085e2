"""Quiz questions: knowledge only, no verdict and no truth; each kind of question is a module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.quiz.choosing import Multiple, Single, TrueFalse
from engine.channels.quiz.matching import Matching
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering
from engine.channels.quiz.over_pack import over_pack
from engine.channels.quiz.question import Question
from engine.kinds import Does
from engine.language import N_
from engine.marks import MarkedText
from engine.play.authored import Authored, numberless
from engine.play.encounter import Action, Answer, Option, Phase, Scene, Shown
from engine.play.outline import Outline
from engine.play.problems import Problem
from engine.play.scenario import Scenario
from engine.play.statement import Statement
from engine.play.terms import Terms

_CELLS = {
    "why": 110,
    "low": 110,
    "high": 110,
    "unit": 12,
    "option.text": 56,
    "step.text": 34,
    "pair.left": 20,
    "pair.right": 24,
    "other.text": 24,
}
"""Cells of the parts of a question: what is put in order or matched takes one row on the smallest screen."""


class Quiz(Scenario):
    """One question."""

    judged: ClassVar[bool] = False
    arrangement: ClassVar[str] = "question"

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

    @property
    def by_parts(self) -> bool:
        """Whether the answer is given part by part."""
        return self.quiz.by_parts

    @property
    def shrinks(self) -> bool:
        """Whether what was chosen is offered no more."""
        return self.quiz.shrinks

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

    @property
    def budgets(self) -> tuple[tuple[str, str, int], ...]:
        """The stem, the parts of the answer and their reasons."""
        parts = (
            (f"quiz.{key}", text, _CELLS.get(numberless(key)) or _CELLS[key.rpartition(".")[2]])
            for key, text in self.quiz.words
        )
        return (("quiz.stem", self.quiz.stem, 96 if self.quiz.shrinks else 140), *parts)

    @classmethod
    def skeleton(cls, outline: Outline) -> str:
        """Return a question with two answers."""
        return """[quiz]
kind = "single"
stem = "待写：问什么？"
[[quiz.option]]
text  = "待写：一个答案"
right = true
why   = "待写：为什么对。"
[[quiz.option]]
text  = "待写：另一个答案"
right = false
why   = "待写：为什么不对。"
"""

    @classmethod
    def file_path(cls, path: tuple[str | int, ...]) -> tuple[str | int, ...]:
        """Return a place without the kind of question, which stands in no file as a key."""
        return (path[0], *path[2:]) if path[:1] == ("quiz",) and len(path) > 2 else path

    @classmethod
    def over_pack(cls, scenarios: Sequence[Authored]) -> Iterator[Problem]:
        """Yield that the right answers of a pack can be told without knowing them."""
        return over_pack([scenario.quiz for scenario in scenarios if isinstance(scenario, cls)])

    def statements(self) -> Iterator[Statement]:
        """Yield the question and its answer."""
        yield Statement("quiz.stem", self.quiz.stem, (), True)
        yield from self.quiz.statements()

    def problems(self) -> Iterator[Problem]:
        """Yield what keeps the question from being answered."""
        return self.quiz.problems()


__all__ = ["Question", "Quiz"]
