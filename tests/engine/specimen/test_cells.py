"""Cells: two pixels each, in true colour, in 256, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.specimen.art.picture import note_cells
from engine.specimen.cells import HALF, Raster, cells, pixels_for
from engine.specimen.colour import xterm
from engine.specimen.note import make_note

PARTS = st.integers(0, 255)
CUBE = (0, 95, 135, 175, 215, 255)


def palette(number: int) -> tuple[int, int, int]:
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    red, rest = divmod(number - 16, 36)
    return CUBE[red], CUBE[rest // 6], CUBE[rest % 6]


@given(PARTS, PARTS, PARTS)
def test_the_nearest_of_the_256(red: int, green: int, blue: int) -> None:
    def far(number: int) -> int:
        return sum((a - b) ** 2 for a, b in zip(palette(number), (red, green, blue), strict=True))

    assert far(xterm((red, green, blue))) == min(far(number) for number in range(16, 256))


def test_two_pixels_make_a_cell() -> None:
    raster = Raster(2, 2, bytes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))
    (row,) = cells(raster) or ()
    assert [(cell.char, cell.bg, cell.fg) for cell in row] == [
        (HALF, (1, 2, 3), (7, 8, 9)),
        (HALF, (4, 5, 6), (10, 11, 12)),
    ]


def test_without_colours_there_are_words_only() -> None:
    assert cells(Raster(1, 2, bytes(6)), "none") is None
    assert note_cells(make_note("x"), "feel", 76, 15) is None


@pytest.mark.parametrize("depth", ["true", "256"])
def test_a_note_fills_its_cells(depth: str) -> None:
    assert pixels_for(76, 15) == (76, 30)
    rows = note_cells(make_note("x"), "light", 76, 15, "256" if depth == "256" else "true")
    assert rows is not None
    assert {len(row) for row in rows} == {76} and len(rows) == 15
    if depth == "256":
        assert all(isinstance(cell.fg, int) and 16 <= cell.fg <= 255 for row in rows for cell in row)
