"""Rules of a question: it can be answered, and by knowledge alone."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Choosing, TrueFalse
from engine.channels.quiz.matching import Matching
from engine.check.finding import Problem
from engine.language import N_


def rules(scenario: Quiz) -> Iterator[Problem]:
    """Yield what keeps a question from being answered."""
    asked = scenario.quiz
    if isinstance(asked, Matching):
        yield from _pairs(asked)
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


def _pairs(asked: Matching) -> Iterator[Problem]:
    if len(set(asked.rights)) < len(asked.rights):
        yield Problem(
            "RT503",
            "quiz.pair",
            N_("Two things at the right are the same, so that nobody can know which is meant."),
            N_("Word them apart."),
        )
