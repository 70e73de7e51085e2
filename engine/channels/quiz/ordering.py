"""Questions of order: what comes first, what next; the file holds the steps in their right order."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.chance import shuffled
from engine.channels.quiz.asked import Answer, Asked, again, done
from engine.encounter import Action, Kind, Option, Scene, Shown
from engine.language import N_
from engine.marks import MarkedText
from engine.scenario import Frozen, Words


class Step(Frozen):
    """One step, and why it stands where it does."""

    text: Words
    why: Words


class Ordering(Asked):
    """Steps to be put in order, one after another."""

    by_parts: ClassVar[bool] = True
    how: ClassVar[str] = N_("Choose what comes first, then what comes next.")

    kind: Literal["order"]
    step: Annotated[tuple[Step, ...], Field(strict=False, min_length=3, max_length=6)]

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The steps and their reasons."""
        texts = tuple((f"step.{n}.text", one.text) for n, one in enumerate(self.step))
        return (*texts, *((f"step.{n}.why", one.why) for n, one in enumerate(self.step)))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the steps that are not placed yet, never in their right order; placed ones can be redone."""
        order = shuffled(range(len(self.step)), seed, name, "step")
        if order == tuple(range(len(self.step))):
            order = (*order[1:], order[0])
        left = tuple(
            Option(Kind.TICK, self.step[place].text, Action(Kind.TICK, place=place))
            for place in order
            if str(place) not in scene.used
        )
        if not scene.used:
            return left
        return (*left, again()) if left else (again(), done())

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with one step placed next."""
        placed = Shown("you", str(len(scene.used) + 1), MarkedText(self.step[action.place].text))
        return replace(scene.show(placed), used=(*scene.used, str(action.place)))

    def correctness(self, scene: Scene) -> int:
        """Return the share of pairs of steps in their right order (Kendall's concordant pairs)."""
        placed = [int(one) for one in scene.used]
        pairs = len(self.step) * (len(self.step) - 1) // 2
        return 1000 * sum(before < after for before, after in combinations(placed, 2)) // pairs

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the steps in their right order, with the place that was given to each where it differs."""
        rows: list[Answer] = []
        for place, one in enumerate(self.step):
            own = scene.used.index(str(place)) if str(place) in scene.used else place
            told = "" if own == place else str(own + 1)
            rows.append(Answer(f"{place + 1}. {one.text}", True, own == place, told, one.why))
        return tuple(rows)
