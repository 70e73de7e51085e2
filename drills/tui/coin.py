"""The mark of the house: a coin with a square hole and two still sound rings, by half blocks."""

from __future__ import annotations

from math import hypot

WIDE, HIGH = 28, 28
"""Pixels; a cell is one pixel wide and two high."""

EMPTY, RING, FAINT, FACE, EDGE = " ", "r", "f", "o", "e"


def pixel(x: int, y: int) -> str:
    """Return what stands at a pixel: nothing, a ring, a fainter ring, the coin's face or its edge."""
    across, down = x - (WIDE - 1) / 2, y - (HIGH - 1) / 2
    far = hypot(across, down)
    if max(abs(across), abs(down)) < 2.6:
        return EMPTY
    if max(abs(across), abs(down)) < 3.6 or 7.3 <= far < 8.5:
        return EDGE
    if far < 7.3:
        return FACE
    if 10.2 <= far < 11.2:
        return RING
    return FAINT if 12.8 <= far < 13.8 else EMPTY


def rows() -> list[list[tuple[str, str]]]:
    """Return rows of cells, each as its upper and its lower pixel."""
    return [[(pixel(x, y), pixel(x, y + 1)) for x in range(WIDE)] for y in range(0, HIGH, 2)]
