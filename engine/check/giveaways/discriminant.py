"""A ridge discriminant: least squares on labels of -1 and 1, each pair scored by what the others teach.

Least squares on labels gives the direction of Fisher's discriminant (Hastie, Tibshirani, Friedman 2009,
section 4.3), and its ridge form can be scored with whole pairs held out without fitting again: for a group g,
the scores are y - (I - H)^-1 (y - Hy) over its rows, where H = X (X'X + r I)^-1 X' (ibid., section 7.10).
With fewer rows than features H is K (K + r I)^-1 with K = XX', so that thousands of expressions cost no more
than the scenarios they stand in. A logistic model would have to be fitted once for every pair, and ranks the
same things the same way. Nothing but y depends on the labels, so that other labels cost no new fit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]


class Discriminant:
    """The model of some rows of features, held in groups; labels come later and may be many.

    `rows` is scenarios x features; `ridge` is added to the diagonal.
    """

    def __init__(self, rows: Matrix, groups: Sequence[str], ridge: float) -> None:
        size, features = rows.shape
        if features <= size:
            self._solved = np.linalg.solve(rows.T @ rows + ridge * np.eye(features), rows.T)
        else:
            self._solved = rows.T @ np.linalg.inv(rows @ rows.T + ridge * np.eye(size))
        self._hat: Matrix = rows @ self._solved
        members: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            members.setdefault(group, []).append(number)
        self._held = [
            (inside, np.linalg.inv(np.eye(len(inside)) - self._hat[np.ix_(inside, inside)]))
            for inside in members.values()
        ]

    def weights(self, labels: Sequence[float]) -> list[float]:
        """Return the weight of every feature for these labels."""
        weights: list[float] = (self._solved @ np.asarray(labels)).tolist()
        return weights

    def scores(self, labels: Sequence[float]) -> list[float]:
        """Return the score of every row by the model of all rows but those of its own group."""
        return self.many([labels])[0]

    def many(self, labels: Sequence[Sequence[float]]) -> list[list[float]]:
        """Return the scores for several labellings at once, one list for each."""
        wanted = np.asarray(labels, dtype=np.float64).T
        missed = wanted - self._hat @ wanted
        scores = np.empty_like(wanted)
        for inside, correction in self._held:
            scores[inside] = wanted[inside] - correction @ missed[inside]
        by_labelling: list[list[float]] = scores.T.tolist()
        return by_labelling
