"""The mark in letters of the terminal, over a picture too small for letters of pixels."""

from __future__ import annotations

from engine.specimen.cells import Cell, Depth, Raster
from engine.specimen.colour import Rgb, contrast, mix, xterm
from engine.text import width

READABLE = 7.0
"""Contrast of a letter to its ground, at least (WCAG 2.2, 1.4.6)."""
_INK: Rgb = (110, 16, 20)
_ENDS: tuple[Rgb, Rgb] = ((0, 0, 0), (255, 255, 255))

Letters = dict[tuple[int, int], Cell]
"""Cells by row and column; a wide letter is followed by an empty one."""


def lettered(
    raster: Raster, mark: str, begin: tuple[float, float], end: tuple[float, float], depth: Depth
) -> Letters:
    """Return the letters of a mark, spread along a line over a picture.

    `begin` and `end` are shares of its width and height. Each letter stands on the mean of its pixels.
    """
    signs = [sign for sign in mark if not sign.isspace()]
    rows = raster.height // 2
    letters: Letters = {}
    for number, sign in enumerate(signs):
        share = number / (len(signs) - 1)
        wide = width(sign)
        column = round((begin[0] + (end[0] - begin[0]) * share) * raster.width - wide / 2)
        row = min(max(round((begin[1] + (end[1] - begin[1]) * share) * rows - 0.5), 0), rows - 1)
        column = min(max(column, 0), raster.width - wide)
        ground = _mean(raster, row, column, wide)
        ink = _ink(ground)
        letters[row, column] = _cell(sign, ink, ground, depth)
        for further in range(1, wide):
            letters[row, column + further] = _cell("", ink, ground, depth)
    return letters


def _cell(sign: str, ink: Rgb, ground: Rgb, depth: Depth) -> Cell:
    return Cell(sign, xterm(ink), xterm(ground)) if depth == "256" else Cell(sign, ink, ground)


def _mean(raster: Raster, row: int, column: int, wide: int) -> Rgb:
    """Return the mean colour of the pixels of some cells."""
    sums = [0, 0, 0]
    for y in (2 * row, 2 * row + 1):
        for x in range(column, column + wide):
            at = 3 * (y * raster.width + x)
            for channel in range(3):
                sums[channel] += raster.rgb[at + channel]
    count = 2 * wide
    return sums[0] // count, sums[1] // count, sums[2] // count


def _ink(ground: Rgb) -> Rgb:
    """Return the mark's red, moved towards black or white until it can be read on its ground."""
    goal = max(_ENDS, key=lambda end: contrast(end, ground))
    steps = (mix(_INK, goal, tenths / 10) for tenths in range(11))
    return next((ink for ink in steps if contrast(ink, ground) >= READABLE), goal)
