"""How hard a scam should be to see, before anybody met it: the NIST Phish Scale, adapted.

NIST TN 2276 (doi 10.6028/NIST.TN.2276) rates e-mails by two things: how many cues they hold (few up to 8,
some 9 to 14, many from 15 on), and how well the premise fits the reader: E1 + E2 + E3 + E4 - E5, each of
0, 2, 4, 6, 8 (weak up to 10, medium 11 to 17, strong from 18 on). Calls, chats and counters are no e-mails:
here it is an orientation, to be held against what people did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import fsum, sqrt
from statistics import fmean
from typing import Literal

Level = Literal["least", "moderately-to-least", "moderately", "very"]
LEVELS: tuple[Level, ...] = ("least", "moderately-to-least", "moderately", "very")
"""How hard to see, from least to most."""
_TABLE: tuple[tuple[Level, Level, Level], ...] = (
    ("moderately", "very", "very"),
    ("moderately-to-least", "moderately", "very"),
    ("least", "moderately", "moderately"),
)
"""Few, some, many cues; weak, medium, strong premise."""


def alignment(premise: Sequence[int]) -> int:
    """Return the fit of a premise, -8 .. 32, of its five ratings; raise ValueError for another number."""
    first, second, third, fourth, warned = premise
    return first + second + third + fourth - warned


def level(cues: int, premise: Sequence[int]) -> Level:
    """Return how hard a scam of so many cues and this premise should be to see."""
    fit = alignment(premise)
    row = 0 if cues <= 8 else 1 if cues <= 14 else 2
    return _TABLE[row][0 if fit <= 10 else 1 if fit <= 17 else 2]


def rank_correlation(first: Sequence[float], other: Sequence[float]) -> float | None:
    """Return Spearman's correlation, -1 .. 1, ties sharing their mean rank; None where nothing varies."""
    ranks, others = _ranks(first), _ranks(other)
    mean, other_mean = (fmean(ranks), fmean(others)) if ranks else (0.0, 0.0)
    pairs = list(zip(ranks, others, strict=True))
    spread = sqrt(fsum((a - mean) ** 2 for a in ranks) * fsum((b - other_mean) ** 2 for b in others))
    return fsum((a - mean) * (b - other_mean) for a, b in pairs) / spread if spread else None


def _ranks(values: Sequence[float]) -> list[float]:
    """Return the rank of each value from 1; equal ones have the mean of theirs."""
    counts = Counter(values)
    below, ranks = 0, dict[float, float]()
    for value in sorted(counts):
        ranks[value] = below + (counts[value] + 1) / 2
        below += counts[value]
    return [ranks[value] for value in values]
