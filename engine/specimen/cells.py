"""A picture as cells of a terminal: a lower half block, two colours, so two pixels a cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.specimen.colour import Rgb, xterm

Depth = Literal["true", "256", "none"]
HALF = "▄"
"""The lower half: fonts of older consoles have it where they lack the upper one."""


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels, row by row, three bytes each; needs no drawing library."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the character, the colour of its lower half, the colour of its upper half.

    A colour is red, green, blue in true colour, a number from 16 to 255 in 256 colours.
    """

    char: str
    fg: Rgb | int
    bg: Rgb | int


def pixels_for(columns: int, rows: int) -> tuple[int, int]:
    """Return the size in pixels of a picture that fills so many cells."""
    return columns, 2 * rows


def cells(raster: Raster, depth: Depth = "true") -> tuple[tuple[Cell, ...], ...] | None:
    """Return the rows of cells, half as many as the raster has; None where only words can be shown."""
    if depth == "none":
        return None
    data, stride = raster.rgb, 3 * raster.width
    rows = []
    for top in range(0, raster.height - raster.height % 2, 2):
        upper = data[top * stride : (top + 1) * stride]
        lower = data[(top + 1) * stride : (top + 2) * stride]
        above = list(zip(upper[::3], upper[1::3], upper[2::3], strict=True))
        below = list(zip(lower[::3], lower[1::3], lower[2::3], strict=True))
        if depth == "256":
            rows.append(tuple(Cell(HALF, xterm(b), xterm(a)) for a, b in zip(above, below, strict=True)))
        else:
            rows.append(tuple(Cell(HALF, b, a) for a, b in zip(above, below, strict=True)))
    return tuple(rows)
