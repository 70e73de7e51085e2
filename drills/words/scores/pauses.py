"""The words for how long somebody stayed away."""

from __future__ import annotations

from collections.abc import Mapping

from drills.words.language import _
from engine.language import N_

_PAUSES: Mapping[str, str] = {
    "under-2-weeks": N_("less than 2 weeks"),
    "2-to-6-weeks": N_("2 to 6 weeks"),
    "6-weeks-to-4-months": N_("6 weeks to 4 months"),
    "over-4-months": N_("more than 4 months"),
}


def pause_words(pause: str) -> str:
    """Return the words for the length of a pause."""
    return _(_PAUSES[pause])
