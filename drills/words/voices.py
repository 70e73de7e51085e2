"""What is said of the recordings of a drill."""

from __future__ import annotations

from collections.abc import Mapping

from drills.words.language import _
from engine.language import N_

WRONG: Mapping[str, str] = {
    "missing": N_("is missing"),
    "kind": N_("is of no known kind"),
    "unread": N_("cannot be measured here; the extra `sound` or FFmpeg can"),
    "long": N_("is too long ({seconds} s)"),
    "loud": N_("is too loud"),
    "quiet": N_("is too quiet"),
    "twin": N_("has no voice, but the call that belongs to it has: neither is heard"),
    "changed": N_("is of a sentence that is no longer so"),
}
"""What can be wrong with a recording -> the rest of a sentence that begins with its number."""


def wrong_words(wrong: str, seconds: float = 0) -> str:
    """Return what is wrong with a recording."""
    return _(WRONG[wrong]).format(seconds=round(seconds))
