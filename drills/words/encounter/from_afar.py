"""The few words that are drawn as large as a screen allows, to be read from the last row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.language import _
from engine.language import N_

if TYPE_CHECKING:
    from engine.kinds import Truth
    from engine.play.verdict import VerdictWords

_ANSWERS: dict[VerdictWords, tuple[str, str, str]] = {
    "scam": (N_("Real"), N_("Unsure"), N_("Scam")),
    "note": (N_("Sound"), N_("Unsure"), N_("False")),
    "rule": (N_("Allowed"), N_("Unsure"), N_("Against")),
}
TRIAL, PAUSE, WELCOME = N_("Clear?"), N_("A pause"), N_("Welcome")
HUGE = (TRIAL, PAUSE, WELCOME, *(word for words in _ANSWERS.values() for word in words))
"""Message ids of all of them: their signs have glyphs, in every language."""


def short_answers(words: VerdictWords) -> tuple[str, str, str]:
    """Return the three answers of a room in so few signs that one fills a screen."""
    genuine, unsure, scam = _ANSWERS[words]
    return _(genuine), _(unsure), _(scam)


def short_truth(words: VerdictWords, truth: Truth) -> str:
    """Return what it was in as few signs; the answer that would have been right."""
    genuine, _unsure, scam = short_answers(words)
    return scam if truth == "scam" else genuine
