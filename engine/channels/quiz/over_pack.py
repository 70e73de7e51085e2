"""Questions of a pack together: neither length nor place nor truth tells which answer is right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.channels.quiz.choosing import Choice, Single, TrueFalse
from engine.channels.quiz.question import Question
from engine.language import N_, Phrase
from engine.play.problems import Problem


def over_pack(questions: Sequence[Question]) -> Iterator[Problem]:
    """Yield that the longest or the first answer is mostly right, or that most statements are true."""
    yield from _answers([question.option for question in questions if isinstance(question, Single)])
    yield from _statements(
        [question.option[0].right for question in questions if isinstance(question, TrueFalse)]
    )


def _answers(single: Sequence[Sequence[Choice]]) -> Iterator[Problem]:
    for what, hits in (
        (
            N_("longest"),
            [
                max(len(option.text) for option in options if option.right) > _longest_wrong(options)
                for options in single
            ],
        ),
        (N_("first"), [options[0].right for options in single]),
    ):
        chance = sum(1 / len(options) for options in single)
        spread = sum((1 - 1 / len(options)) / len(options) for options in single) ** 0.5
        # Three standard deviations: a pack of good questions breaks this once in some 700.
        if single and sum(hits) > chance + 3 * spread + 0.5:
            yield Problem(
                "RT412",
                "",
                N_("The {what} answer is right in {count} of {all} questions."),
                N_("Chance would be {chance}. Lengthen wrong answers, or change the order in the file."),
                {"what": Phrase(what), "count": sum(hits), "all": len(single), "chance": round(chance)},
            )


def _statements(truths: Sequence[bool]) -> Iterator[Problem]:
    """Yield that most statements are true, or false; one more than the other is chance in a small pack."""
    true = sum(truths)
    if abs(2 * true - len(truths)) > 1 and not 40 <= 100 * true / len(truths) <= 60:
        yield Problem(
            "RT413",
            "",
            N_("{count} of {all} statements are true."),
            N_("Turn statements round until it is between 40 and 60 %."),
            {"count": true, "all": len(truths)},
        )


def _longest_wrong(options: Sequence[Choice]) -> int:
    return max((len(option.text) for option in options if not option.right), default=0)
