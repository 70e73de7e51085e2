"""The words for what became of a counter procedure; both front ends use them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drills.words.language import _
from engine.language import N_

if TYPE_CHECKING:
    from engine.play.procedure import Conducted

_STATUS = {
    "done": N_("Done"),
    "early": N_("Too early"),
    "missing": N_("Left out"),
    "optional": N_("Not needed"),
    "forbidden": N_("Better not"),
}

REQUIRED = ("done", "early", "missing")
"""What can become of a step that the procedure requires."""


def status_words(status: str) -> str:
    """Return what became of an act, in a word or two."""
    return _(_STATUS.get(status, status))


def in_order_words(conduct: Sequence[Conducted]) -> str:
    """Return how many of the required steps were done in their order."""
    required = sum(step.status in REQUIRED for step in conduct)
    done = sum(step.status == "done" for step in conduct)
    return _("{done} of {required} steps in order").format(done=done, required=required)


def first_words(step: Conducted) -> str:
    """Return what an early step should have waited for."""
    return _("Comes after: {steps}").format(steps=" / ".join(step.label for step in step.first))
