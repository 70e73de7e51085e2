"""A contact sheet: numbered pictures in rows."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from engine.specimen.art import lettering
from engine.specimen.art.picture import picture
from engine.specimen.contact_sheet import Tile

_GAP, _HEAD = 16, 30
COLUMNS, COLUMNS_FOR_TABLES = 4, 2
_GROUND, _INK = (251, 248, 241), (27, 29, 32)
TILE = (600, 240)
"""Size of one picture in pixels, unless another is asked for."""


def contact(tiles: Sequence[Tile], size: tuple[int, int] = TILE, columns: int = COLUMNS) -> Image.Image:
    """Return the sheet; the numbers count from 1, row by row, and the key is words elsewhere."""
    rows = -(-len(tiles) // columns)
    across, down = min(len(tiles), columns) * (size[0] + _GAP), rows * (size[1] + _HEAD + _GAP)
    sheet = Image.new("RGB", (across + _GAP, down + _GAP), _GROUND)
    for n, tile in enumerate(tiles):
        left = _GAP + n % columns * (size[0] + _GAP)
        top = _GAP + n // columns * (size[1] + _HEAD + _GAP)
        number = str(n + 1)
        mask = lettering.sized(number, 13 * len(number), 20)
        sheet.paste(_INK, (left, top + 4), mask)
        sheet.paste(picture(tile.note, tile.look, size), (left, top + _HEAD))
    return sheet
