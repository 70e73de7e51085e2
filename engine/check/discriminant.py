"""A ridge discriminant: least squares on labels of -1 and 1, each pair scored by what the others teach.

Least squares on labels gives the direction of Fisher's discriminant (Hastie, Tibshirani, Friedman 2009,
section 4.3), and its ridge form can be scored with whole pairs held out without fitting again: for a group g,
the scores are y - (I - H)^-1 (y - Hy) over its rows, where H = X (X'X + r I)^-1 X' (ibid., section 7.10).
A logistic model would have to be fitted once for every pair and ranks the same things the same way.
"""

from __future__ import annotations

from collections.abc import Sequence

RIDGE = 1.0
"""Penalty per row of data, on features of unit spread: weights are halved where a feature stands alone."""

Matrix = list[list[float]]


def weights(rows: Sequence[Sequence[float]], labels: Sequence[float]) -> list[float]:
    """Return the weight of every feature."""
    inverse = _inverse(_gram(rows))
    moments = [sum(row[k] * label for row, label in zip(rows, labels, strict=True)) for k in range(len(inverse))]
    return [_dot(line, moments) for line in inverse]


def held_out_scores(
    rows: Sequence[Sequence[float]], labels: Sequence[float], groups: Sequence[str]
) -> list[float]:
    """Return the score of every row by the model of all rows but those of its own group."""
    inverse = _inverse(_gram(rows))
    fitted = weights(rows, labels)
    scores = [0.0] * len(rows)
    members: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        members.setdefault(group, []).append(number)
    for inside in members.values():
        half = {n: [_dot(line, rows[n]) for line in inverse] for n in inside}
        left = [[(n == m) - _dot(rows[n], half[m]) for m in inside] for n in inside]
        missed = [labels[n] - _dot(rows[n], fitted) for n in inside]
        for n, error in zip(inside, (_dot(line, missed) for line in _inverse(left)), strict=True):
            scores[n] = labels[n] - error
    return scores


def _gram(rows: Sequence[Sequence[float]]) -> Matrix:
    size = len(rows[0])
    ridge = RIDGE * len(rows)
    return [
        [sum(row[a] * row[b] for row in rows) + (ridge if a == b else 0.0) for b in range(size)]
        for a in range(size)
    ]


def _dot(left: Sequence[float], right: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(left, right, strict=True))


def _inverse(matrix: Matrix) -> Matrix:
    """Return the inverse by Gauss and Jordan with pivots; the matrix is positive definite."""
    size = len(matrix)
    work = [[*row, *(float(n == k) for k in range(size))] for n, row in enumerate(matrix)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda n: abs(work[n][column]))
        work[column], work[pivot] = work[pivot], work[column]
        head = work[column][column]
        work[column] = [one / head for one in work[column]]
        for n in range(size):
            if n != column and work[n][column]:
                factor = work[n][column]
                work[n] = [a - factor * b for a, b in zip(work[n], work[column], strict=True)]
    return [row[size:] for row in work]
