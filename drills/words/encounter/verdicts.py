"""What is said of a verdict: what it was, kindly, in the words that fit what was judged."""

from __future__ import annotations

from dataclasses import dataclass

from drills.words.language import _
from engine.language import N_
from engine.play.verdict import RATINGS, VerdictWords


@dataclass(frozen=True, slots=True)
class _Wording:
    """Message ids: a whole sentence and a short label for each outcome; what it was; the two sides."""

    sentences: dict[str, str]
    labels: dict[str, str]
    it_was_scam: str
    it_was_genuine: str
    like_genuine: str
    like_scam: str


_WORDINGS: dict[VerdictWords, _Wording] = {
    "scam": _Wording(
        {
            "hit": N_("It was a scam, and you saw through it."),
            "miss": N_("It was a scam, and very well made."),
            "false-alarm": N_("It was genuine; being careful was no mistake."),
            "correct-rejection": N_("It was genuine, and you let it pass."),
        },
        {
            "hit": N_("Seen through"),
            "miss": N_("A scam, and very well made"),
            "false-alarm": N_("Genuine; being careful was no mistake"),
            "correct-rejection": N_("Rightly let pass"),
        },
        N_("It was a scam. You chose: {rating}."),
        N_("It was genuine. You chose: {rating}."),
        N_("Like genuine"),
        N_("Like a scam"),
    ),
    "note": _Wording(
        {
            "hit": N_("It was a counterfeit, and you found it out."),
            "miss": N_("It was a counterfeit, and very well made."),
            "false-alarm": N_("The note was genuine; being careful was no mistake."),
            "correct-rejection": N_("The note was genuine, and you took it."),
        },
        {
            "hit": N_("Found out"),
            "miss": N_("A counterfeit, and very well made"),
            "false-alarm": N_("A genuine note; being careful was no mistake"),
            "correct-rejection": N_("Rightly taken"),
        },
        N_("It was a counterfeit. You chose: {rating}."),
        N_("The note was genuine. You chose: {rating}."),
        N_("Like a genuine note"),
        N_("Like a counterfeit"),
    ),
    "rule": _Wording(
        {
            "hit": N_("It was against the rules, and you saw it."),
            "miss": N_("It was against the rules, and looked quite proper."),
            "false-alarm": N_("It was within the rules; being careful was no mistake."),
            "correct-rejection": N_("It was within the rules, and you let it pass."),
        },
        {
            "hit": N_("Noticed"),
            "miss": N_("Against the rules, and looked quite proper"),
            "false-alarm": N_("Within the rules; being careful was no mistake"),
            "correct-rejection": N_("Rightly let pass"),
        },
        N_("It was against the rules. You chose: {rating}."),
        N_("It was within the rules. You chose: {rating}."),
        N_("Like within the rules"),
        N_("Like against the rules"),
    ),
}


def rating_words(rating: int, words: VerdictWords) -> str:
    """Return the label of a rating 1..6."""
    return _(RATINGS[words][rating - 1])


def outcome_words(outcome: str | None, words: VerdictWords) -> str:
    """Return what it was as a sentence; empty for a question, which has no outcome."""
    return _(_WORDINGS[words].sentences[outcome]) if outcome else ""


def outcome_label(outcome: str, words: VerdictWords) -> str:
    """Return what it was as a short label."""
    return _(_WORDINGS[words].labels[outcome])


def chosen_words(outcome: str, rating: int, words: VerdictWords) -> str:
    """Return what was chosen, and what it was where the label does not say so already."""
    wording = _WORDINGS[words]
    judged = {"hit": wording.it_was_scam, "correct-rejection": wording.it_was_genuine}
    return _(judged.get(outcome, N_("You chose: {rating}."))).format(rating=rating_words(rating, words))


def side_words(words: VerdictWords) -> tuple[str, str]:
    """Return the headings over the steps that say genuine and those that say scam."""
    return _(_WORDINGS[words].like_genuine), _(_WORDINGS[words].like_scam)
