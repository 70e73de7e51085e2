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
    asked = scenario.quiz
    if isinstance(asked, Matching):
        yield from _apart("pair", asked.rights, N_("at the right"))
        yield from _apart("pair", [one.left for one in asked.pair], N_("at the left"))
    if isinstance(asked, Ordering):
        yield from _apart("step", [one.text for one in asked.step], N_("to be put in order"))
    if isinstance(asked, Number):
        yield from _explained(asked)
    if not isinstance(asked, Choosing):
        return
    right = sum(one.right for one in asked.option)
    if asked.several and not 1 < right < len(asked.option):
        yield Problem(
            "RT501",
            "quiz.option",
            N_("A multiple question has two right answers at least, and a wrong one."),
            N_("Set right = true on two or more."),
        )
    if not asked.several and right != 1:
        yield Problem(
            "RT501",
            "quiz.option",
            N_("This question must have exactly one right answer; it has {right}."),
            N_("Set right = true on one."),
            {"right": right},
        )
    if isinstance(asked, TrueFalse) and len(asked.option) != 2:
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


def _explained(asked: Number) -> Iterator[Problem]:
    below = asked.answers_with - asked.tolerance > 0
    for key, text, needed in (("low", asked.low, below), ("high", asked.high, True)):
        if needed and not text:
            yield Problem(
                "RT504",
                f"quiz.{key}",
                N_("Nothing explains why a number too {key} is not right."),
                N_('Write {key} = "…".'),
                {"key": key},
            )
