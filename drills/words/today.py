"""What is said of the question of the day once it was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.language import _

if TYPE_CHECKING:
    from datetime import date

FRIDAY = 4
"""The weekday whose question stays until Monday."""


def done_words(day: date) -> str:
    """Return that it was seen today, and when there is another."""
    if day.weekday() >= FRIDAY:
        return _("seen today; another on Monday")
    return _("seen today; another tomorrow")
