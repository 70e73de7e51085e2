"""A ridge discriminant: least squares on labels of -1 and 1, each pair scored by what the others teach.

Least squares on labels gives the direction of Fisher's discriminant (Hastie, Tibshirani, Friedman 2009,
section 4.3), and its ridge form can be scored with whole pairs held out without fitting again: for a group g,
the scores are y - (I - H)^-1 (y - Hy) over its rows, where H = X (X'X + r I)^-1 X' (ibid., section 7.10).
A logistic model would have to be fitted once for every pair, and ranks the same things the same way. Nothing
but y depends on the labels, so that other labels cost no new fit.
"""

from __future__ import annotations

from collections.abc import Sequence

RIDGE = 1.0
"""Penalty per row of data, on features of unit spread: weights are halved where a feature stands alone."""

Matrix = list[list[float]]


class Discriminant:
    """The model of some rows of features, held in groups; labels come later and may be many."""

    def __init__(self, rows: Sequence[Sequence[float]], groups: Sequence[str]) -> None:
        self._rows = rows
        self._inverse = _inverse(_gram(rows))
        members: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            members.setdefault(group, []).append(number)
        self._held = [(inside, self._corrected(inside)) for inside in members.values()]

    def _corrected(self, inside: Sequence[int]) -> Matrix:
        half = {n: [_dot(line, self._rows[n]) for line in self._inverse] for n in inside}
        return _inverse([[(n == m) - _dot(self._rows[n], half[m]) for m in inside] for n in inside])

    def weights(self, labels: Sequence[float]) -> list[float]:
        """Return the weight of every feature for these labels."""
        size = len(self._inverse)
        moments = [0.0] * size
        for row, label in zip(self._rows, labels, strict=True):
            for k in range(size):
                moments[k] += row[k] * label
        return [_dot(line, moments) for line in self._inverse]

    def scores(self, labels: Sequence[float]) -> list[float]:
        """Return the score of every row by the model of all rows but those of its own group."""
        fitted = self.weights(labels)
        missed = [label - _dot(row, fitted) for row, label in zip(self._rows, labels, strict=True)]
        scores = [0.0] * len(self._rows)
        for inside, correction in self._held:
            own = [missed[n] for n in inside]
            for n, line in zip(inside, correction, strict=True):
                scores[n] = labels[n] - _dot(line, own)
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
