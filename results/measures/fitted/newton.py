"""Newton steps of a search for the highest likelihood, over arrays; imported only where a model is fitted."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

NEGLIGIBLE = 1e-12
"""Share of a diagonal below which what is left of it is rounding."""
TRIES = 12
"""Dampings after which a step is given up."""


def ascent(information: Array | Sequence[Sequence[float]], gradient: Array | Sequence[float]) -> Array | None:
    """Return a Newton step uphill, damped until the information is positive definite; None if it never is."""
    plain, damping = np.asarray(information, dtype=np.float64), 0.0
    for _ in range(TRIES):
        damped = plain + damping * np.diag(np.abs(np.diag(plain)) + 1)
        if _definite(damped):
            return np.asarray(np.linalg.solve(damped, gradient), dtype=np.float64)
        damping = 10 * damping or 1e-4
    return None


def standard_errors(information: Array | Sequence[Sequence[float]]) -> Array | None:
    """Return the standard errors that an information promises; None where it is not positive definite."""
    plain = np.asarray(information, dtype=np.float64)
    return np.sqrt(np.diag(np.linalg.inv(plain))) if _definite(plain) else None


def _definite(matrix: Array) -> bool:
    """Return whether a matrix is positive definite, by more than rounding."""
    try:
        lower = np.linalg.cholesky(matrix)
    except np.linalg.LinAlgError:
        return False
    return bool(np.all(np.diag(lower) ** 2 > NEGLIGIBLE * np.abs(np.diag(matrix))))
