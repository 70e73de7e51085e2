"""The words for what is remarkable about an item of a test."""

from __future__ import annotations

from collections.abc import Mapping

from engine.language import N_
from results.measures.items import Flag

FLAGS: Mapping[Flag, str] = {
    "negative": N_("the able get it wrong"),
    "weak": N_("tells little"),
    "too-easy": N_("too easy"),
    "too-hard": N_("too hard"),
}
"""Each flag as a message id."""
