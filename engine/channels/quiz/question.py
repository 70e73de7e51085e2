"""What every kind of question can do."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from engine.language import N_, Phrase
from engine.model import Frozen, Words
from engine.play.encounter import Action, Answer, Kind, Option, Scene
from engine.play.problems import Problem
from engine.play.statement import Statement


class Question(Frozen):
    """How one question is asked and answered; `Scene.used` holds what was answered so far."""

    how: ClassVar[str] = ""
    """How it is answered, as a message id; empty where it needs no words."""
    several: ClassVar[bool] = False
    """Whether several options make one answer, in any order."""
    by_parts: ClassVar[bool] = False
    """Whether the answer is given part by part and can be changed until it is confirmed."""

    shrinks: ClassVar[bool] = False
    """Whether what was chosen is offered no more."""

    stem: Words

    @property
    @abstractmethod
    def words(self) -> tuple[tuple[str, str], ...]:
        """All texts besides the stem, each with its key in the table `quiz`, such as `option.2.why`."""

    def ask(self, scene: Scene) -> Scene:
        """Return the scene with what is asked besides the stem."""
        return scene

    @abstractmethod
    def options(self, scene: Scene, seed: str, name: str) -> tuple[Option, ...]:
        """Return what can be answered now; `seed` and the scenario's `name` decide the order."""

    @abstractmethod
    def answer(self, scene: Scene, action: Action) -> Scene:
        """Return the scene after one part of the answer; a whole one closes it or waits for `done`."""

    @abstractmethod
    def correctness(self, scene: Scene) -> int:
        """Return how right the answer is, in thousandths."""

    @property
    @abstractmethod
    def right(self) -> tuple[Action, ...]:
        """The acts of the right answer, in order, without the one that confirms it."""

    @abstractmethod
    def wrong(self, seed: str, name: str) -> tuple[Action, ...]:
        """Return the acts of one wrong answer, as `right` does; the right one where no other can be given."""

    @abstractmethod
    def statements(self) -> Iterator[Statement]:
        """Yield what is right and what is not, and why, as an office signs it."""

    @abstractmethod
    def problems(self) -> Iterator[Problem]:
        """Yield what keeps the question from being answered, and by knowledge alone."""

    @abstractmethod
    def answers(self, scene: Scene) -> tuple[Answer, ...]:
        """Return the rows of the answer in the order of the file."""


def ticked(places: Iterable[int]) -> tuple[Action, ...]:
    """Return the acts that tick these places, one after another."""
    return tuple(Action(Kind.TICK, place=place) for place in places)


def done() -> Option:
    """Return the option that gives the answer as it stands."""
    return Option(Kind.ENOUGH, N_("That is my answer"), Action(Kind.ENOUGH), phrase=True)


def again() -> Option:
    """Return the option that takes the whole answer back."""
    return Option(Kind.TICK, N_("Begin again"), Action(Kind.TICK, "again"), phrase=True)


def apart(key: str, texts: Sequence[str], where: str) -> Iterator[Problem]:
    """Yield that two texts are the same that are to be told apart; `where` they stand is a message id."""
    if len(set(texts)) < len(texts):
        yield Problem(
            "RT503",
            f"quiz.{key}",
            N_("Two things {where} are the same, so that nobody can know which is meant."),
            N_("Word them apart."),
            {"where": Phrase(where)},
        )
