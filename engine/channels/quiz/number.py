"""Questions whose answer is a whole number that is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.channels.quiz.asked import Answer, Asked
from engine.encounter import Action, Kind, Option, Scene
from engine.language import N_
from engine.scenario import Words


class Number(Asked):
    """A number with its unit; right within `tolerance` on both sides."""

    how: ClassVar[str] = N_("Type a number.")

    kind: Literal["number"]
    answers_with: Annotated[int, Field(alias="answer", ge=0, le=999_999_999)]
    tolerance: Annotated[int, Field(ge=0, le=999_999_999)] = 0
    unit: Words
    why: Words

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The unit and the reason."""
        return (("unit", self.unit), ("why", self.why))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the one entry; its action holds 0 until somebody types."""
        return (Option(Kind.TYPE, self.unit, Action(Kind.TYPE, "0")),)

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with the number typed."""
        return replace(scene, used=(action.target,), closed=True)

    def correctness(self, scene: Scene) -> int:
        """Return all or nothing."""
        return 1000 if abs(int(scene.used[0]) - self.answers_with) <= self.tolerance else 0

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the number, and what was typed where it differs."""
        own = scene.used[0] if scene.used else ""
        right = self.correctness(scene) == 1000 if scene.used else False
        told = "" if own == str(self.answers_with) else f"{own} {self.unit}"
        return (Answer(f"{self.answers_with} {self.unit}", True, right, told, self.why),)
