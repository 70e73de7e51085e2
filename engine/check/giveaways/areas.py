"""The area under the ROC curve, pairs of one channel alone compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import compress


def stratified_auc(
    values: Sequence[float], scam: Sequence[bool], strata: Sequence[str]
) -> tuple[float, float]:
    """Return the AUC within strata, and its standard deviation where the values tell nothing."""
    won = variance = 0.0
    compared = 0
    inside: defaultdict[str, list[int]] = defaultdict(list)
    for number, stratum in enumerate(strata):
        inside[stratum].append(number)
    for _stratum, numbers in sorted(inside.items()):
        scams = [scam[number] for number in numbers]
        count = sum(scams)
        others = len(numbers) - count
        if not count or not others:
            continue
        own = [values[number] for number in numbers]
        times = Counter(own)
        ranks = _ranks(times)
        won += sum(ranks[value] for value in compress(own, scams)) - count * (count + 1) / 2
        compared += count * others
        size = len(numbers)
        ties = sum(tied**3 - tied for tied in times.values())
        variance += count * others / 12 * (size + 1 - ties / (size * (size - 1)))
    return (won / compared, variance**0.5 / compared) if compared else (0.5, 0.0)


def _ranks(times: Mapping[float, int]) -> Mapping[float, float]:
    """Return the ranks, from 1, of values that occur so many times; equal ones share the mean of theirs."""
    ranks: dict[float, float] = {}
    place = 1
    for value in sorted(times):
        ranks[value] = place + (times[value] - 1) / 2
        place += times[value]
    return ranks
