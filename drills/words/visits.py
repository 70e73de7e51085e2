"""Visits to a desk in words: age bands, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping

from engine.language import N_

AGES: Mapping[str, str] = {
    "under-30": N_("under 30"),
    "30-44": N_("30 to 44"),
    "45-59": N_("45 to 59"),
    "60-74": N_("60 to 74"),
    "75-up": N_("75 and over"),
    "": N_("age not given"),
}
"""Age bands of `HelpedOne`, the youngest first."""
ANSWERS: Mapping[str, str] = {
    "genuine": N_("looks genuine"),
    "unsure": N_("not sure"),
    "scam": N_("looks like a scam"),
}
"""Answers of `HelpedOne`."""
