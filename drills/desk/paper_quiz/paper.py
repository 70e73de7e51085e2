"""A quiz on paper: the same questions in two orders, their options shuffled, and the file that keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Choosing
from engine.errors import InputError, Location
from engine.language import N_
from engine.library.library import content, restore
from engine.model import Frozen
from results.files.durable import read

NAME = "paper-quiz.json"
"""The file beside the pages by which answers are typed in later."""
FORMS = ("A", "B")
NO_ANSWER = "0"
"""Stands where nothing was written."""


class Printed(Frozen):
    """A question as it was printed: its id, its version whole, and the order of its options on each form."""

    scenario: str
    content: str
    body: str
    options: dict[str, Annotated[tuple[int, ...], Field(strict=False)]]


class PaperQuiz(Frozen):
    """A quiz as it was printed; `order` has the places of `questions` on each form."""

    format: Literal[1] = 1
    id: str
    about: str
    title: str
    lang: str
    questions: Annotated[tuple[Printed, ...], Field(strict=False, min_length=1)]
    order: dict[str, Annotated[tuple[int, ...], Field(strict=False)]]

    @property
    def drill(self) -> str:
        """What its runs call their drill: its own, so that no month's drill counts as practised by it."""
        return f"paper-{self.id}"

    @cached_property
    def quizzes(self) -> Sequence[Quiz]:
        """The questions in the order of the file, as they were printed."""
        return [_quiz(question) for question in self.questions]

    def asked(self, form: str) -> Sequence[tuple[Printed, Quiz]]:
        """Return the questions in the order of a form."""
        return [(self.questions[place], self.quizzes[place]) for place in self.order[form]]

    def key(self, form: str) -> str:
        """Return the digit of the right option of each question, in the order of a form."""
        return "".join(right_digit(printed, quiz, form) for printed, quiz in self.asked(form))


def options_of(printed: Printed, quiz: Quiz, form: str) -> Sequence[str]:
    """Return the texts of the options in the order of a form."""
    question = quiz.quiz
    texts = [option.text for option in question.option] if isinstance(question, Choosing) else []
    return [texts[place] for place in printed.options[form]]


def right_digit(printed: Printed, quiz: Quiz, form: str) -> str:
    """Return the digit of the right option on a form, from 1."""
    (right, *_more) = quiz.quiz.right
    return str(printed.options[form].index(right.place) + 1)


def printed_version(quiz: Quiz, options: Mapping[str, tuple[int, ...]]) -> Printed:
    """Return a question as it is printed."""
    version = content(quiz)
    return Printed(scenario=quiz.id, content=version.hash, body=version.body, options=dict(options))


def printed_into(folder: Path) -> list[Path]:
    """Return where quizzes were printed: the folder itself, or else those in it, by name."""
    if (folder / NAME).is_file():
        return [folder]
    return sorted(file.parent for file in folder.glob(f"*/{NAME}"))


def read_paper(folder: Path) -> PaperQuiz:
    """Return the quiz that was printed into a folder; raise `InputError` where none is, or it is damaged.

    The file itself may be named as well.
    """
    file = folder / NAME if folder.is_dir() else folder
    data = read(file)
    try:
        quiz = PaperQuiz.model_validate_json(data)
        quiz.key(FORMS[0])
        quiz.key(FORMS[1])
    except (ValidationError, InputError, ValueError, IndexError, KeyError):
        raise InputError(
            "paper-quiz-file",
            N_("This file is no quiz on paper, or it was changed."),
            N_("Name the folder the quiz was printed into; {name} lies in it."),
            location=Location(str(file)),
            name=NAME,
        ) from None
    return quiz


def _quiz(printed: Printed) -> Quiz:
    scenario = restore(printed.body)
    if not isinstance(scenario, Quiz) or content(scenario).hash != printed.content:
        raise ValueError(printed.scenario)
    return scenario
