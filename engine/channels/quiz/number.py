"""Questions whose answer is a number that is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from engine.chance import draw
from engine.channels.quiz.question import Question
from engine.language import N_
from engine.model import Words
from engine.play.encounter import Action, Answer, Kind, Option, Scene
from engine.play.problems import Problem
from engine.play.statement import Statement

MOST = 999_999_999


def _unquoted(value: object) -> object:
    if isinstance(value, bool | str):
        raise PydanticCustomError("number_type", "no number")
    return value


def _shortest(value: Decimal) -> int | float:
    return int(value) if value == int(value) else float(value)


Quantity = Annotated[
    Decimal,
    Field(strict=False, ge=0, le=MOST, decimal_places=3),
    BeforeValidator(_unquoted),
    PlainSerializer(_shortest),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": MOST}),
]
"""A number as a file writes it, 62 or 62.1: from 0, with three digits behind the point at most; exact."""


def _typed(number: Decimal) -> Action:
    return Action(Kind.TYPE, f"{number.normalize():f}")


class Number(Question):
    """A number with its unit; right within `tolerance` on both sides."""

    how: ClassVar[str] = N_("Type a number.")

    kind: Literal["number"]
    answers_with: Annotated[Quantity, Field(alias="answer")]
    tolerance: Quantity = Decimal(0)
    unit: Words
    why: Words
    low: Words = ""
    high: Words = ""

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The unit and the reasons."""
        texts = (("unit", self.unit), ("why", self.why), ("low", self.low), ("high", self.high))
        return tuple((key, text) for key, text in texts if text)

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the one entry; its action holds 0 until somebody types."""
        return (Option(Kind.TYPE, self.unit, Action(Kind.TYPE, "0")),)

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with the number typed."""
        return replace(scene, used=(action.target,), closed=True)

    def correctness(self, scene: Scene) -> int:
        """Return 1000 where the number is `tolerance` off at most, both ends included, else 0."""
        near = (abs(Decimal(used) - self.answers_with) <= self.tolerance for used in scene.used)
        return 1000 if any(near) else 0

    @property
    def right(self) -> tuple[Action, ...]:
        """The number itself."""
        return (_typed(self.answers_with),)

    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return a number as it is misremembered: half, double, a digit too many or too few, or near."""
        answer, beside = self.answers_with, self.tolerance + 1
        numbers = (answer / 2, answer * 2, answer / 10, answer * 10, answer - beside, answer + beside)
        off = [
            number
            for candidate in numbers
            if 0 <= (number := candidate.quantize(Decimal("0.001"), ROUND_DOWN)) <= MOST
            and abs(number - answer) > self.tolerance
        ]
        return (_typed(off[draw(seed, name, "wrong") % len(off)]),) if off else self.right

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the number and, where another was typed, that one with why it is too low or too high."""
        number = f"{_shortest(self.answers_with)} {self.unit}"
        if not scene.used:
            return (Answer(number, True, False, "", self.why),)
        own = Decimal(scene.used[0])
        near = self.correctness(scene) == 1000
        entered = "" if own == self.answers_with or not near else f"{scene.used[0]} {self.unit}"
        rows = (Answer(number, True, near, entered, self.why),)
        if near:
            return rows
        why = self.low if own < self.answers_with else self.high
        return (*rows, Answer(f"{scene.used[0]} {self.unit}", False, True, "", why))

    def statements(self) -> Iterator[Statement]:
        """Yield the number with its tolerance and unit."""
        right = f"{self.answers_with} ± {self.tolerance} {self.unit}"
        yield Statement("quiz.answer", right, (self.why, self.low, self.high), True)

    def problems(self) -> Iterator[Problem]:
        """Yield that nothing explains why a number is too low or too high."""
        below = self.answers_with - self.tolerance > 0
        for key, text, needed in (("low", self.low, below), ("high", self.high, True)):
            if needed and not text:
                yield Problem(
                    "RT504",
                    f"quiz.{key}",
                    N_("Nothing explains why a number too {key} is not right."),
                    N_('Write {key} = "…".'),
                    {"key": key},
                )
