"""What is said of what a whole group judged together: how many saw it, and what of it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.language import _, counted
from engine.language import N_

if TYPE_CHECKING:
    from engine.kinds import Truth
    from engine.play.verdict import VerdictWords

_SAW: dict[VerdictWords, dict[Truth, str]] = {
    "scam": {
        "scam": N_("{right} of {people} saw through it."),
        "genuine": N_("{right} of {people} took it for genuine."),
    },
    "note": {
        "scam": N_("{right} of {people} found it out."),
        "genuine": N_("{right} of {people} took the note for genuine."),
    },
    "rule": {
        "scam": N_("{right} of {people} noticed it."),
        "genuine": N_("{right} of {people} found it within the rules."),
    },
}


def saw_words(truth: Truth, words: VerdictWords, right: int, people: int) -> str:
    """Return how many of a group were right, as a sentence."""
    return _(_SAW[words][truth]).format(right=right, people=people)


def hands_up_words() -> str:
    """Return how everybody answers at once."""
    return _("Think quietly. On three, everybody holds up one hand: 1 to 6, as below.")


def counted_words() -> str:
    """Return what the verdicts of a roll call count for."""
    return _("Each verdict counts in the person's own score, where it was new to her; there are no points.")


def people_words(people: int) -> str:
    """Return how many people there are."""
    return counted("{count} person", "{count} people", people)


def encounters_words(encounters: int) -> str:
    """Return how many encounters there are."""
    return counted("{count} encounter", "{count} encounters", encounters)


_ANSWERS: dict[VerdictWords, tuple[str, str, str]] = {
    "scam": (N_("It seems genuine"), N_("I am not sure"), N_("It seems a scam")),
    "note": (N_("It seems a genuine note"), N_("I am not sure"), N_("It seems a counterfeit")),
    "rule": (N_("It seems within the rules"), N_("I am not sure"), N_("It seems against the rules")),
}


def answer_labels(words: VerdictWords) -> tuple[str, str, str]:
    """Return the three answers of a room."""
    genuine, unsure, scam = _ANSWERS[words]
    return _(genuine), _(unsure), _(scam)


def hands_words(right: int, unsure: int, present: int) -> str:
    """Return how many of a room saw what it was, and how many were not sure, as a sentence."""
    return _("Of {present} here, {right} saw it, {unsure} were not sure.").format(
        present=present, right=right, unsure=unsure
    )


def loss_words() -> str:
    """Return what is said at the end to whoever has lost money: alone, and soon."""
    return _("Who has sent money: tell us alone afterwards. First 110 and the bank, to stop it.")


def totals_words(on_scams: tuple[int, int, int], on_genuine: tuple[int, int, int]) -> str:
    """Return all hands of an evening, on scams and on genuine ones, each as genuine, not sure, a scam."""
    misses, scam_unsure, hits = on_scams
    rejections, genuine_unsure, alarms = on_genuine
    return _(
        "All hands: on scams {hits} a scam, {scam_unsure} not sure, {misses} genuine; on genuine ones"
        " {rejections} genuine, {genuine_unsure} not sure, {alarms} a scam."
    ).format(
        hits=hits,
        scam_unsure=scam_unsure,
        misses=misses,
        rejections=rejections,
        genuine_unsure=genuine_unsure,
        alarms=alarms,
    )
