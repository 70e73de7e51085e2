"""Whether sums that were given out, put together, tell about fewer than k people.

Every sum is over some plays. Plays that stand in the same sums can only be known together: they are a class.
Any weighing of the sums is a vector over the classes; what it tells rests on the people of the classes it
does not cancel. A class of k people or more hides each of them, so something is told of fewer only if some
weighing cancels all of these and is not zero: if the matrix of sums and classes loses rank without its small
columns. The test is exact where a single small class is left, and careful where several are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction


def isolates(sums: Sequence[Collection[str]], people: Mapping[str, str], k: int) -> bool:
    """Return whether sums over plays (by id) tell about fewer than `k` people; `people` is who played."""
    signatures: dict[str, list[int]] = defaultdict(list)
    for number, plays in enumerate(sums):
        for play in set(plays):
            signatures[play].append(number)
    classes: dict[tuple[int, ...], set[str]] = defaultdict(set)
    for play, stands_in in signatures.items():
        classes[tuple(stands_in)].add(people[play])
    large = [one for one, members in classes.items() if len(members) >= k]
    return rank(_matrix(len(sums), [*classes])) > rank(_matrix(len(sums), large))


def _matrix(rows: int, columns: Sequence[tuple[int, ...]]) -> list[list[Fraction]]:
    return [[Fraction(row in column) for column in columns] for row in range(rows)]


def rank(matrix: Sequence[Sequence[Fraction]]) -> int:
    """Return the rank of a matrix, exactly."""
    left = [list(row) for row in matrix]
    found = 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((at for at in range(found, len(left)) if left[at][column]), None)
        if pivot is None:
            continue
        left[found], left[pivot] = left[pivot], left[found]
        for at in range(found + 1, len(left)):
            share = left[at][column] / left[found][column]
            if share:
                left[at] = [one - share * other for one, other in zip(left[at], left[found], strict=True)]
        found += 1
    return found
