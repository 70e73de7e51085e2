"""Questions of matching: each thing at the left goes with one at the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.chance import shuffled
from engine.channels.quiz.question import Question, again, apart, done, ticked
from engine.language import N_
from engine.marks import MarkedText
from engine.model import Frozen, Rewriting, Words
from engine.play.encounter import Action, Answer, Kind, Option, Scene, Shown
from engine.play.problems import Problem
from engine.play.statement import Statement


class Pair(Frozen):
    """Two things that go together, and why."""

    rewriting: ClassVar[Rewriting] = "characters"

    left: Words
    right: Words
    why: Words


class Other(Frozen):
    """Something at the right that goes with nothing, and why."""

    rewriting: ClassVar[Rewriting] = "characters"

    text: Words
    why: Words


class Matching(Question):
    """Pairs to be found one by one; `other` are things at the right that go with nothing."""

    by_parts: ClassVar[bool] = True
    shrinks: ClassVar[bool] = True
    how: ClassVar[str] = N_("Choose what goes with it.")

    kind: Literal["match"]
    pair: Annotated[tuple[Pair, ...], Field(strict=False, min_length=2, max_length=4)]
    other: Annotated[tuple[Other, ...], Field(strict=False, max_length=2)] = ()

    @property
    def rights(self) -> tuple[str, ...]:
        """What stands at the right, in the order of the file."""
        return (*(pair.right for pair in self.pair), *(other.text for other in self.other))

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """Both sides of the pairs, their reasons, and what goes with nothing."""
        pairs = tuple(
            (f"pair.{n}.{side}", text)
            for n, pair in enumerate(self.pair)
            for side, text in (("left", pair.left), ("right", pair.right), ("why", pair.why))
        )
        others = tuple(
            (f"other.{n}.{key}", text)
            for n, other in enumerate(self.other)
            for key, text in (("text", other.text), ("why", other.why))
        )
        return (*pairs, *others)

    def ask(self, scene: Scene) -> Scene:
        """Return the scene with the next thing at the left, if one is left."""
        if len(scene.used) == len(self.pair):
            return scene
        return scene.show(Shown("them", N_("Goes with what?"), MarkedText(self.pair[len(scene.used)].left)))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return what is left at the right, shuffled; at the end the answer can be given or redone."""
        if len(scene.used) == len(self.pair):
            return (again(), done())
        remaining = tuple(
            Option(Kind.TICK, text, Action(Kind.TICK, place=place))
            for place, text in shuffled(enumerate(self.rights), seed, name, "right")
            if str(place) not in scene.used
        )
        return (*remaining, again()) if scene.used else remaining

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with one pair made, and the next thing asked."""
        chosen = Shown("you", N_("You"), MarkedText(self.rights[action.place]))
        return self.ask(replace(scene.show(chosen), used=(*scene.used, str(action.place))))

    def correctness(self, scene: Scene) -> int:
        """Return the share of pairs found."""
        pairs = sum(int(used) == place for place, used in enumerate(scene.used))
        return 1000 * pairs // len(self.pair)

    @property
    def right(self) -> tuple[Action, ...]:
        """What goes with each thing at the left."""
        return ticked(range(len(self.pair)))

    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return other pairs, not all of them right."""
        first, second, *rest = shuffled(range(len(self.rights)), seed, name, "wrong")
        paired = ticked((first, second, *rest)[: len(self.pair)])
        return paired if paired != self.right else ticked((second, first, *rest)[: len(self.pair)])

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the right pairs, each with what was put in its place where that differs, then the others."""
        rows: list[Answer] = []
        for place, pair in enumerate(self.pair):
            own = int(scene.used[place]) if place < len(scene.used) else place
            misplaced = "" if own == place else self.rights[own]
            rows.append(Answer(f"{pair.left}: {pair.right}", True, own == place, misplaced, pair.why))
        places = enumerate(self.other, start=len(self.pair))
        others = (
            Answer(other.text, False, str(place) in scene.used, "", other.why) for place, other in places
        )
        return (*rows, *others)

    def statements(self) -> Iterator[Statement]:
        """Yield the pairs, then what goes with nothing."""
        for pair in self.pair:
            yield Statement("quiz.pair", f"{pair.left}: {pair.right}", (pair.why,), True)
        for other in self.other:
            yield Statement("quiz.other", other.text, (other.why,), True)

    def problems(self) -> Iterator[Problem]:
        """Yield that two things at one side are the same."""
        yield from apart("pair", self.rights, N_("at the right"))
        yield from apart("pair", [pair.left for pair in self.pair], N_("at the left"))
