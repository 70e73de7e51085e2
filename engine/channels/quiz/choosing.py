"""Questions answered by choosing: one of several, all that are right, true or false."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from engine.chance import draw, shuffled
from engine.channels.quiz.question import Answer, Asked, done, ticked
from engine.language import N_
from engine.model import Frozen, Rewriting, Words
from engine.play.encounter import Action, Kind, Option, Scene


class Choice(Frozen):
    """One answer to choose from, and why it is right or not."""

    rewriting: ClassVar[Rewriting] = "characters"

    text: Words
    right: bool = False
    why: Words


class Choosing(Asked):
    """A question with answers to choose from."""

    shuffles: ClassVar[bool] = True

    option: Annotated[tuple[Choice, ...], Field(strict=False, min_length=2, max_length=6)]

    @model_validator(mode="after")
    def _can_be_answered(self) -> Choosing:
        if not any(option.right for option in self.option):
            raise ValueError("no option has right = true")
        return self

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The options and their reasons."""
        texts = tuple((f"option.{n}.text", option.text) for n, option in enumerate(self.option))
        return (*texts, *((f"option.{n}.why", option.why) for n, option in enumerate(self.option)))

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the answers; true and false stay in the file's order, others are shuffled."""
        offered = tuple(
            Option(Kind.TICK, option.text, Action(Kind.TICK, place=place), chosen=str(place) in scene.used)
            for place, option in enumerate(self.option)
        )
        return shuffled(offered, seed, name, "option") if self.shuffles else offered

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with its one answer."""
        return replace(scene, used=(str(action.place),), closed=True)

    def correctness(self, scene: Scene) -> int:
        """Return the right ticks less the wrong ones as a share of all right ones, not below 0."""
        right = {str(place) for place, option in enumerate(self.option) if option.right}
        ticked = set(scene.used)
        return max(0, 1000 * (len(ticked & right) - len(ticked - right)) // len(right))

    @property
    def right(self) -> tuple[Action, ...]:
        """A tick at every option that is right; where one answers it, at the first of them."""
        places = [place for place, option in enumerate(self.option) if option.right]
        return ticked(places if self.several else places[:1])

    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return a tick at an option that is not right; each is as likely."""
        others = (place for place, option in enumerate(self.option) if not option.right)
        return ticked(shuffled(others, seed, name, "wrong")[:1]) or self.right

    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return every option."""
        return tuple(
            Answer(option.text, option.right, str(place) in scene.used, "", option.why)
            for place, option in enumerate(self.option)
        )


class Single(Choosing):
    """One answer is right."""

    kind: Literal["single"]


class TrueFalse(Choosing):
    """A statement is true or false."""

    shuffles: ClassVar[bool] = False

    kind: Literal["true-false"]


class Multiple(Choosing):
    """Several answers may be right."""

    several: ClassVar[bool] = True
    by_parts: ClassVar[bool] = True
    how: ClassVar[str] = N_("More than one answer may be right.")

    kind: Literal["multiple"]

    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return the answers, and once one is ticked the way out."""
        offered = super().options(scene, seed, name)
        return (*offered, done()) if scene.used else offered

    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return ticks at some options, not at the right ones and no other; each set is as likely."""
        places = range(len(self.option))
        sets = [
            tuple(place for place in places if chosen >> place & 1) for chosen in range(1, 1 << len(places))
        ]
        wrong = [ticks for chosen in sets if (ticks := ticked(chosen)) != self.right]
        return wrong[draw(seed, name, "wrong") % len(wrong)]

    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene with one answer more ticked, or a tick taken away."""
        tick = str(action.place)
        ticks = tuple(used for used in scene.used if used != tick)
        return replace(scene, used=ticks if tick in scene.used else (*scene.used, tick))
