"""Which rows may leave the trainer: none of fewer than k people, and none that gives such a one away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Protocol, Self, TypeVar

K = 5
"""People from which on values may leave the trainer."""

Row = TypeVar("Row", bound=Hashable)


def hidden(people: Mapping[Row, int], k: int = K, also: Collection[Row] = ()) -> frozenset[Row]:
    """Return the rows to hide of a set whose total may be known; `people` is how many stand behind each.

    Rows of 1 to k - 1 people are hidden. A total less the rows shown gives the sum of those hidden: so the
    next smallest are hidden too until these are two or more rows, of k or more people together. Rows without
    people hide nobody and count for nothing. Ties are settled by the order given. `also` are rows to hide for
    another reason.
    """
    ascending = sorted((row for row in people if people[row] and row not in also), key=people.__getitem__)
    found: list[Row] = [row for row in people if row in also]
    for row in ascending:
        enough = len(found) > 1 and sum(people[one] for one in found) >= k
        if people[row] >= k and (enough or not found):
            break
        found.append(row)
    return frozenset(found)


class Protectable(Protocol):
    """A row that knows how many people stand behind it."""

    @property
    def trainees(self) -> int:
        """People behind the values of the row."""

    @property
    def mode(self) -> str:
        """Rows of one mode add up; those of two never do."""

    @property
    def simulated(self) -> bool:
        """Whether nobody real is behind it."""

    def protected(self) -> Self:
        """Return the row without its values."""

    def without_few(self, k: int) -> Self:
        """Return the row without values of fewer than `k` people."""


R = TypeVar("R", bound=Protectable)


def protect(rows: Sequence[R], k: int = K, also: Collection[int] = ()) -> list[R]:
    """Return the rows as they may leave the trainer: without the values of fewer than `k` people.

    Where the total less the rest would tell what is hidden, the next smallest row is hidden too
    (`hidden`); `also` are the places of rows to hide for another reason. Simulated people need no
    protection, but the rule is the same for them.
    """
    strata: dict[tuple[str, bool], dict[int, int]] = defaultdict(dict)
    for number, row in enumerate(rows):
        strata[row.mode, row.simulated][number] = row.trainees
    small = frozenset().union(*(hidden(people, k, also) for people in strata.values()))
    return [row.protected() if number in small else row.without_few(k) for number, row in enumerate(rows)]
