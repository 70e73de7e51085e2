"""Rules over packs: half of what is met is genuine, and nothing gives the truth away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from engine.channels.quiz import Quiz
from engine.channels.quiz.choosing import Single, TrueFalse
from engine.check.finding import Finding
from engine.check.giveaways.strength import measure
from engine.errors import Place
from engine.language import N_, Phrase
from engine.play.scenario import Scenario


def pack_rules(folder: str, scenarios: Sequence[Scenario]) -> Iterator[Finding]:
    """Yield what is wrong with a pack as a whole; `scenarios` are those of it that could be read."""
    judged = [scenario for scenario in scenarios if scenario.truth]
    yield from _balance(folder, judged)
    yield from _told(folder, judged)
    questions = [scenario for scenario in scenarios if isinstance(scenario, Quiz)]
    yield from _answers(folder, questions)
    yield from _statements(folder, questions)


def _balance(folder: str, judged: Sequence[Scenario]) -> Iterator[Finding]:
    if not judged:
        return
    share = 100 * sum(scenario.truth == "genuine" for scenario in judged) // len(judged)
    if not 40 <= share <= 60:
        yield Finding(
            "RT408",
            Place(folder),
            N_("{share} % of the pack is genuine."),
            N_("Write twins until it is between 40 and 60 %."),
            params={"share": share},
        )


def _told(folder: str, judged: Sequence[Scenario]) -> Iterator[Finding]:
    measured = measure(judged)
    for feature in measured.features:
        if feature.auc > feature.bound:
            yield Finding(
                "RT410",
                Place(folder),
                N_("{feature} tells scam from genuine: AUC {auc}, where {bound} is allowed."),
                N_("Scams have more of it. Even it out over the pack.")
                if feature.scams_have_more
                else N_("Scams have less of it. Even it out over the pack."),
                params={
                    "feature": Phrase(feature.name),
                    "auc": f"{feature.auc:.2f}",
                    "bound": f"{feature.bound:.2f}",
                },
            )
    together = measured.together
    if together and together.folded.too_much:
        yield Finding(
            "RT411",
            Place(folder),
            N_("All outward things together tell scam from genuine: AUC {auc}, where {bound} is allowed."),
            N_("These weigh most: {first}, {second}, {third}. Even them out over the pack."),
            params={
                "auc": f"{together.folded.auc:.2f}",
                "bound": f"{together.folded.bound:.2f}",
                **dict(zip(("first", "second", "third"), map(Phrase, together.heaviest), strict=True)),
            },
        )


def _answers(folder: str, questions: Sequence[Quiz]) -> Iterator[Finding]:
    single = [question.quiz.option for question in questions if isinstance(question.quiz, Single)]
    for what, hits in (
        (
            N_("longest"),
            [max(len(o.text) for o in options if o.right) > _longest_wrong(options) for options in single],
        ),
        (N_("first"), [options[0].right for options in single]),
    ):
        chance = sum(1 / len(options) for options in single)
        spread = sum((1 - 1 / len(options)) / len(options) for options in single) ** 0.5
        # Three standard deviations: a pack of good questions breaks this once in some 700.
        if single and sum(hits) > chance + 3 * spread + 0.5:
            yield Finding(
                "RT412",
                Place(folder),
                N_("The {what} answer is right in {count} of {all} questions."),
                N_("Chance would be {chance}. Lengthen wrong answers, or change the order in the file."),
                params={
                    "what": Phrase(what),
                    "count": sum(hits),
                    "all": len(single),
                    "chance": round(chance),
                },
            )


def _statements(folder: str, questions: Sequence[Quiz]) -> Iterator[Finding]:
    """Yield that most statements are true, or false; one more than the other is chance in a small pack."""
    truths = [question.quiz.option[0].right for question in questions if isinstance(question.quiz, TrueFalse)]
    true = sum(truths)
    if abs(2 * true - len(truths)) > 1 and not 40 <= 100 * true / len(truths) <= 60:
        yield Finding(
            "RT413",
            Place(folder),
            N_("{count} of {all} statements are true."),
            N_("Turn statements round until it is between 40 and 60 %."),
            params={"count": true, "all": len(truths)},
        )


def _longest_wrong(options: Sequence[object]) -> int:
    return max(
        (len(getattr(option, "text", "")) for option in options if not getattr(option, "right", False)),
        default=0,
    )
