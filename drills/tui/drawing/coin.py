"""The mark of the house: a coin with a square hole and two still sound rings, by half blocks."""

from __future__ import annotations

from functools import cache
from math import hypot

WIDE, HIGH = 28, 28
"""Pixels; a cell is one pixel wide and two high."""
FACE, EDGE, NEAR, FAR = 0.68, 1.0, 0.36, 0.22
"""How strong the face of the coin is, its edges, and the two rings; 0 is nothing."""
SAMPLES = (-0.375, -0.125, 0.125, 0.375)


def strength(across: float, down: float) -> float:
    """Return how strong the drawing is at a point, in pixels from its middle."""
    far, hole = hypot(across, down), max(abs(across), abs(down))
    if hole < 3:
        return 0.0
    if hole < 4 or 7.2 <= far < 8.5:
        return EDGE
    if far < 7.2:
        return FACE
    if 10.1 <= far < 11.3:
        return NEAR
    return FAR if 12.7 <= far < 13.9 else 0.0


def pixel(x: int, y: int) -> float:
    """Return the mean strength over a pixel."""
    across, down = x - (WIDE - 1) / 2, y - (HIGH - 1) / 2
    points = [strength(across + right, down + below) for right in SAMPLES for below in SAMPLES]
    return sum(points) / len(points)


@cache
def rows() -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return rows of cells, each as its upper and its lower strength; three quarters mirror one."""
    quarter = [[pixel(x, y) for x in range(WIDE // 2)] for y in range(HIGH // 2)]
    half = [[*row, *reversed(row)] for row in quarter]
    whole = [*half, *reversed(half)]
    return tuple(tuple(zip(*whole[y : y + 2], strict=True)) for y in range(0, HIGH, 2))
