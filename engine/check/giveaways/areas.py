"""The area under the ROC curve, pairs of one channel alone compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def stratified_auc(
    values: Sequence[float], scam: Sequence[bool], strata: Sequence[str]
) -> tuple[float, float]:
    """Return the AUC within strata, and its standard deviation where the values tell nothing."""
    won = variance = 0.0
    compared = 0
    for stratum in sorted(set(strata)):
        inside = [n for n, label in enumerate(strata) if label == stratum]
        scams = sum(scam[n] for n in inside)
        others = len(inside) - scams
        if not scams or not others:
            continue
        ranks = _ranks([values[n] for n in inside])
        won += sum(rank for n, rank in zip(inside, ranks, strict=True) if scam[n]) - scams * (scams + 1) / 2
        compared += scams * others
        size = len(inside)
        ties = sum(count**3 - count for count in Counter(values[n] for n in inside).values())
        variance += scams * others / 12 * (size + 1 - ties / (size * (size - 1)))
    return (won / compared, variance**0.5 / compared) if compared else (0.5, 0.0)


def _ranks(values: Sequence[float]) -> list[float]:
    """Return ranks from 1; equal values share the mean of theirs."""
    first: dict[float, int] = {}
    times = Counter(values)
    place = 1
    for value in sorted(times):
        first[value] = place
        place += times[value]
    return [first[value] + (times[value] - 1) / 2 for value in values]
