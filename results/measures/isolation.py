"""Whether sums that were given out, put together, tell about fewer than k people.

Every sum is over some plays. Plays that stand in the same sums can only be known together: they are a class.
Any weighing of the sums is a vector over the classes; what it tells rests on the people of the classes it
does not cancel. A class of k people or more hides each of them, so something is told of fewer only if some
weighing cancels all of these and is not zero: if the matrix of sums and classes loses rank without its small
columns. The test is exact where a single small class is left, and careful where several are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

PRIME = 2**61 - 1
"""Ranks are taken modulo this prime: less than the true one in one of 10^18 matrices."""


def telling(sums: Iterable[Collection[str]], people: Mapping[str, str], k: int) -> int:
    """Return in how many independent ways sums over plays (by id) tell about fewer than `k` people.

    `people` is who played. Of more sums it is never less; where it is the same, they tell no more of few.
    """
    signatures: dict[str, list[int]] = defaultdict(list)
    for number, plays in enumerate(sums):
        for play in set(plays):
            signatures[play].append(number)
    classes: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for play, stands_in in signatures.items():
        classes[tuple(stands_in)].add(people[play])
    large = [one for one, members in classes.items() if len(members) >= k]
    return rank(classes) - rank(large) if len(large) < len(classes) else 0


def rank(rows: Iterable[Sequence[int]]) -> int:
    """Return the rank of a matrix of zeros and ones, each row given by the columns of its ones."""
    pivots: dict[int, dict[int, int]] = {}
    for row in rows:
        left = dict.fromkeys(row, 1)
        while left:
            column = min(left)
            if column not in pivots:
                share = pow(left[column], -1, PRIME)
                pivots[column] = {at: value * share % PRIME for at, value in left.items()}
                break
            share = left[column]
            for at, value in pivots[column].items():
                rest = (left.get(at, 0) - share * value) % PRIME
                if rest:
                    left[at] = rest
                else:
                    left.pop(at, None)
    return len(pivots)
