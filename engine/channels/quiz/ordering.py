"""Questions of order: what comes first, what next; the file holds the steps in their right order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.chance import shuffled
from engine.channels.quiz.question import Question, apart, done, ticked
from engine.language import N_
from engine.model import Frozen, Rewriting, Words
from engine.play.encounter import Action, Answer, Kind, Option, Scene
from engine.play.problems import Problem
from engine.play.statement import Statement


class Step(Frozen):
    """One step, and why it stands where it does."""

    rewriting: ClassVar[Rewriting] = "characters"

    text: Words
    why: Words


class Ordering(Question):
    """Steps to be put in order, one after another."""

    by_parts: ClassVar[bool] = True
    how: ClassVar[str] = N_("Choose what comes first, then the next; choosing it again takes it back.")

    kind: Literal["order"]
    step: Annotated[tuple[Step, ...], Field(strict=False, min_length=3, max_length=6)]

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The steps and their reasons."""
        texts = tuple((f"step.{n}.text", step.text) for n, step in enumerate(self.step))
        return (*texts, *((f"step.{n}.why", step.why) for n, step in enumerate(self.step)))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return all steps, never in their right order, with the places given, and at the end the way out."""
        order = shuffled(range(len(self.step)), seed, name, "step")
        if order == tuple(range(len(self.step))):
            order = (*order[1:], order[0])
        ranks = {int(place): rank for rank, place in enumerate(scene.used, start=1)}
        offered = tuple(
            Option(
                Kind.TICK,
                self.step[place].text,
                Action(Kind.TICK, place=place),
                chosen=place in ranks,
                rank=ranks.get(place, 0),
            )
            for place in order
        )
        return (*offered, done()) if len(ranks) == len(self.step) else offered

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with one step placed next, or taken back, so that those after it move up."""
        step = str(action.place)
        placed = tuple(placed_step for placed_step in scene.used if placed_step != step)
        return replace(scene, used=placed if step in scene.used else (*scene.used, step))

    def correctness(self, scene: Scene) -> int:
        """Return the share of pairs of steps in their right order (Kendall's concordant pairs).

        With n steps and C pairs placed the right way round it is 1000 * C / (n (n - 1) / 2), rounded down:
        1000 for the right order only, 0 for its reverse.
        """
        placed = [int(used) for used in scene.used]
        pairs = len(self.step) * (len(self.step) - 1) // 2
        return 1000 * sum(before < after for before, after in combinations(placed, 2)) // pairs

    @property
    def right(self) -> tuple[Action, ...]:
        """The steps as they stand in the file."""
        return ticked(range(len(self.step)))

    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return the steps in another order."""
        first, *rest = shuffled(range(len(self.step)), seed, name, "wrong")
        placed = ticked((first, *rest))
        return placed if placed != self.right else ticked((*rest, first))

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the steps in their right order, with the place that was given to each where it differs."""
        rows: list[Answer] = []
        for place, step in enumerate(self.step):
            own = scene.used.index(str(place)) if str(place) in scene.used else place
            own_place = "" if own == place else str(own + 1)
            rows.append(Answer(step.text, True, own == place, own_place, step.why, place + 1))
        return tuple(rows)

    def statements(self) -> Iterator[Statement]:
        """Yield the steps in their right order."""
        for number, step in enumerate(self.step, start=1):
            yield Statement("quiz.step", f"{number}. {step.text}", (step.why,), True)

    def problems(self) -> Iterator[Problem]:
        """Yield that two steps are the same."""
        yield from apart("step", [step.text for step in self.step], N_("to be put in order"))
