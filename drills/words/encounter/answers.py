"""What is said of answers: what was given away, and which row of a question was right or one's own."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from drills.words.language import _
from engine.language import N_

if TYPE_CHECKING:
    from engine.play.encounter import Answer

_GIVEN = {
    "identity": N_("identity details"),
    "account": N_("account details"),
    "code": N_("a code or password"),
    "control": N_("control of the device"),
    "money": N_("money"),
}

_LADDER = {
    "talk": N_("talk"),
    "identity": N_("identity"),
    "account": N_("account"),
    "code": N_("code"),
    "control": N_("screen"),
    "money": N_("money"),
}
"""What swindlers ask for one after another, in short words."""


def given_words(things: str) -> str:
    """Return the words for what was given away."""
    return _(_GIVEN[things])


def ladder_words(steps: Collection[str]) -> str:
    """Return the steps from talk to money, those that were given in brackets."""
    return " - ".join(f"[{_(words)}]" if step in steps else _(words) for step, words in _LADDER.items())


def answer_words(answer: Answer) -> str:
    """Return what stands before a row of an answer: its place in an order, or whether it is right."""
    return str(answer.place) if answer.place else _("right") if answer.right else _("not right")


def own_words(answer: Answer) -> str:
    """Return what was answered oneself, beside a row of an answer; empty where that says nothing."""
    if answer.own:
        return (_("You put it at {own}.") if answer.place else _("Yours: {own}.")).format(own=answer.own)
    return _("your answer") if answer.chosen and not answer.place else ""
