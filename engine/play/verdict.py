"""The verdict: six steps from surely genuine to surely a scam, in the words that fit what is judged."""

from __future__ import annotations

from typing import Literal

from engine.language import N_

VerdictWords = Literal["scam", "note", "rule"]
"""What is asked: genuine or a scam; a genuine note or a counterfeit; within the rules or against them."""

RATINGS: dict[VerdictWords, tuple[str, ...]] = {
    "scam": (
        N_("surely genuine"),
        N_("probably genuine"),
        N_("rather genuine"),
        N_("rather a scam"),
        N_("probably a scam"),
        N_("surely a scam"),
    ),
    "note": (
        N_("surely a genuine note"),
        N_("probably a genuine note"),
        N_("rather a genuine note"),
        N_("rather a counterfeit"),
        N_("probably a counterfeit"),
        N_("surely a counterfeit"),
    ),
    "rule": (
        N_("surely within the rules"),
        N_("probably within the rules"),
        N_("rather within the rules"),
        N_("rather against the rules"),
        N_("probably against the rules"),
        N_("surely against the rules"),
    ),
}
"""The labels of the ratings 1..6, as message ids; 1..3 say genuine, 4..6 say scam, whatever the words."""
