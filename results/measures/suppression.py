"""Which rows may leave the trainer: none of fewer than k people, and none that gives such a one away."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = 5
"""People from which on values may leave the trainer."""

Row = TypeVar("Row", bound=Hashable)


def hidden(people: Mapping[Row, int], k: int = K) -> frozenset[Row]:
    """Return the rows to hide of a set whose total may be known; `people` is how many stand behind each.

    Rows of 1 to k - 1 people are hidden. A total less the rows shown gives the sum of those hidden: so the
    next smallest are hidden too until these are two or more rows, of k or more people together. Rows without
    people hide nobody and count for nothing. Ties are settled by the order given.
    """
    hiding: list[Row] = []
    together = 0
    for row in sorted((row for row in people if people[row]), key=people.__getitem__):
        enough = len(hiding) > 1 and together >= k
        if people[row] >= k and (enough or not hiding):
            break
        hiding.append(row)
        together += people[row]
    return frozenset(hiding)
