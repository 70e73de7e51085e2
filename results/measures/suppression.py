"""Which rows may leave the trainer: none of fewer than k people, and none that gives such a one away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Protocol, Self, TypeVar

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
    for row in sorted((row for row in people if people[row]), key=people.__getitem__):
        enough = len(hiding) > 1 and sum(people[member] for member in hiding) >= k
        if people[row] >= k and (enough or not hiding):
            break
        hiding.append(row)
    return frozenset(hiding)


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


class SamePeople:
    """What makes a row protectable all of whose values have the same people behind them."""

    __slots__ = ()

    def without_few(self, k: int) -> Self:
        """Return the row as it is."""
        return self


R = TypeVar("R", bound=Protectable)


def protect(rows: Sequence[R], k: int = K) -> list[R]:
    """Return the rows as they may leave the trainer: without the values of fewer than `k` people.

    Where the total less the rest would tell what is hidden, the next smallest row is hidden too (`hidden`).
    Simulated people need no protection, but the rule is the same for them.
    """
    return shown_rows(rows, k, hidden_rows(rows, k))


def hidden_rows(rows: Sequence[Protectable], k: int = K) -> frozenset[int]:
    """Return the positions of the rows to hide (`hidden`), stratum by stratum."""
    return frozenset().union(
        *(hidden({at: rows[at].trainees for at in positions}, k) for positions in strata(rows).values())
    )


def strata(rows: Sequence[Protectable]) -> dict[tuple[str, bool], list[int]]:
    """Return the positions of the rows that add up: of one mode, all of real or all of simulated people."""
    positions: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        positions[row.mode, row.simulated].append(number)
    return positions


def shown_rows(rows: Sequence[R], k: int, hidden: Collection[int]) -> list[R]:
    """Return the rows without what is to be hidden, and without what fewer than `k` people stand behind."""
    return [row.protected() if at in hidden else row.without_few(k) for at, row in enumerate(rows)]
