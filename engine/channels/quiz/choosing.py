"""Questions answered by choosing: one of several, all that are right, true or false."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from engine.chance import draw, shuffled
from engine.channels.quiz.question import Question, done, ticked
from engine.language import N_
from engine.model import Frozen, Rewriting, Words
from engine.play.encounter import Action, Answer, Kind, Option, Scene
from engine.play.problems import Problem
from engine.play.statement import Statement


class Choice(Frozen):
    """One answer to choose from, and why it is right or not."""

    rewriting: ClassVar[Rewriting] = "characters"

    text: Words
    right: bool = False
    why: Words


class Choosing(Question):
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

    def statements(self) -> Iterator[Statement]:
        """Yield every option, right or wrong."""
        for option in self.option:
            yield Statement(
                "quiz.option", option.text, ("right" if option.right else "wrong", option.why), True
            )

    def problems(self) -> Iterator[Problem]:
        """Yield that not as many options are right as the kind of question asks for."""
        right = sum(option.right for option in self.option)
        if self.several and not 1 < right < len(self.option):
            yield Problem(
                "RT501",
                "quiz.option",
                N_("A multiple question has two right answers at least, and a wrong one."),
                N_("Set right = true on two or more."),
            )
        if not self.several and right != 1:
            yield Problem(
                "RT501",
                "quiz.option",
                N_("This question must have exactly one right answer; it has {right}."),
                N_("Set right = true on one."),
                {"right": right},
            )


class Single(Choosing):
    """One answer is right."""

    kind: Literal["single"]


class TrueFalse(Choosing):
    """A statement is true or false."""

    shuffles: ClassVar[bool] = False

    kind: Literal["true-false"]

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the options, and that there are not two of them."""
        yield from super().problems()
        if len(self.option) != 2:
            yield Problem(
                "RT502", "quiz.option", N_("A true-false question has two options."), N_("Keep two.")
            )


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
