"""Symmetric systems of linear equations, small enough to need no numerical library."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

Matrix = Sequence[Sequence[float]]


def factor(matrix: Matrix) -> list[list[float]] | None:
    """Return the lower Cholesky factor of a symmetric matrix; None where it is not positive definite."""
    lower: list[list[float]] = []
    for row, values in enumerate(matrix):
        found: list[float] = []
        for column in range(row):
            done = sum(a * b for a, b in zip(found, lower[column], strict=False))
            found.append((values[column] - done) / lower[column][column])
        rest = values[row] - sum(one * one for one in found)
        if not rest > 1e-12 * abs(values[row]):
            return None
        lower.append([*found, sqrt(rest)])
    return lower


def solve(lower: Matrix, right: Sequence[float]) -> list[float]:
    """Return x of L L' x = right, with L a Cholesky factor."""
    size = len(lower)
    middle: list[float] = []
    for row in range(size):
        done = sum(a * b for a, b in zip(lower[row], middle, strict=False))
        middle.append((right[row] - done) / lower[row][row])
    found = [0.0] * size
    for row in reversed(range(size)):
        done = sum(lower[below][row] * found[below] for below in range(row + 1, size))
        found[row] = (middle[row] - done) / lower[row][row]
    return found


def inverse_diagonal(lower: Matrix) -> list[float]:
    """Return the diagonal of the inverse of L L', with L a Cholesky factor."""
    size = len(lower)
    return [
        solve(lower, [1.0 if one == which else 0.0 for one in range(size)])[which] for which in range(size)
    ]


def ascent(information: Matrix, gradient: Sequence[float]) -> list[float] | None:
    """Return a Newton step uphill, damped until the information is positive definite; None if it never is."""
    damping = 0.0
    for _ in range(12):
        damped = [
            [one + (damping * (abs(one) + 1) if row == column else 0.0) for column, one in enumerate(values)]
            for row, values in enumerate(information)
        ]
        lower = factor(damped)
        if lower:
            return solve(lower, gradient)
        damping = 10 * damping or 1e-4
    return None
