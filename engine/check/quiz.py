"""Rules of a question: it can be answered, and by knowledge alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Choosing, TrueFalse
from engine.channels.quiz.matching import Matching
from engine.channels.quiz.number import Number
from engine.channels.quiz.ordering import Ordering
from engine.check.finding import Problem
from engine.language import N_, Phrase


def rules(scenario: Quiz) -> Iterator[Problem]:
    """Yield what keeps a question from being answered."""
    question = scenario.quiz
    if isinstance(question, Matching):
        yield from _apart("pair", question.rights, N_("at the right"))
        yield from _apart("pair", [pair.left for pair in question.pair], N_("at the left"))
    if isinstance(question, Ordering):
        yield from _apart("step", [step.text for step in question.step], N_("to be put in order"))
    if isinstance(question, Number):
        yield from _explained(question)
    if not isinstance(question, Choosing):
        return
    right = sum(option.right for option in question.option)
    if question.several and not 1 < right < len(question.option):
        yield Problem(
            "RT501",
            "quiz.option",
            N_("A multiple question has two right answers at least, and a wrong one."),
            N_("Set right = true on two or more."),
        )
    if not question.several and right != 1:
        yield Problem(
            "RT501",
            "quiz.option",
            N_("This question must have exactly one right answer; it has {right}."),
            N_("Set right = true on one."),
            {"right": right},
        )
    if isinstance(question, TrueFalse) and len(question.option) != 2:
        yield Problem("RT502", "quiz.option", N_("A true-false question has two options."), N_("Keep two."))


def _apart(key: str, texts: Sequence[str], where: str) -> Iterator[Problem]:
    if len(set(texts)) < len(texts):
        yield Problem(
            "RT503",
            f"quiz.{key}",
            N_("Two things {where} are the same, so that nobody can know which is meant."),
            N_("Word them apart."),
            {"where": Phrase(where)},
        )


def _explained(question: Number) -> Iterator[Problem]:
    below = question.answers_with - question.tolerance > 0
    for key, text, needed in (("low", question.low, below), ("high", question.high, True)):
        if needed and not text:
            yield Problem(
                "RT504",
                f"quiz.{key}",
                N_("Nothing explains why a number too {key} is not right."),
                N_('Write {key} = "…".'),
                {"key": key},
            )
