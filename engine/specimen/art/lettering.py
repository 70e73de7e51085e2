"""Text as masks, from the embedded letters; no font of the machine is used."""

from __future__ import annotations

import zlib
from base64 import b85decode
from functools import cache
from itertools import accumulate

from PIL import Image, ImageFilter

from engine.specimen.art import glyphs

_SPACE = 0.34
"""Width of a blank, in heights of the line."""


@cache
def _letters() -> dict[tuple[str, bool], Image.Image]:
    letters = {}
    for serif, characters, widths, height, bits in (
        (False, glyphs.SANS_CHARACTERS, glyphs.SANS_WIDTHS, glyphs.SANS_HEIGHT, glyphs.SANS_BITS),
        (True, glyphs.SERIF_CHARACTERS, glyphs.SERIF_WIDTHS, glyphs.SERIF_HEIGHT, glyphs.SERIF_BITS),
    ):
        data = zlib.decompress(b85decode(bits))
        sizes = [(width + 7) // 8 * height for width in widths]
        for character, width, size, end in zip(characters, widths, sizes, accumulate(sizes), strict=True):
            glyph = Image.frombytes("1", (width, height), data[end - size : end]).convert("L")
            letters[character, serif] = glyph
    return letters


@cache
def line(text: str, serif: bool = False) -> Image.Image:
    """Return a line of text as a coverage mask, at the height the letters are kept in."""
    letters = [None if sign == " " else _letters()[sign, serif] for sign in text]
    height = glyphs.SERIF_HEIGHT if serif else glyphs.SANS_HEIGHT
    widths = [
        round(height * _SPACE) if letter is None else letter.width + (0 if serif else 2) for letter in letters
    ]
    mask = Image.new("L", (sum(widths), height), 0)
    for letter, width, end in zip(letters, widths, accumulate(widths), strict=True):
        if letter is not None:
            mask.paste(letter, (end - width, 0))
    box = mask.getbbox()
    return mask.crop((0, box[1], mask.width, box[3])) if box else mask


def sized(text: str, width: int, height: int, serif: bool = False) -> Image.Image:
    """Return a line of text stretched to a size in pixels, at least one each way."""
    mask, size = line(text, serif), (max(1, width), max(1, height))
    if height <= mask.height:
        return mask.resize(size, Image.Resampling.BICUBIC)
    # Enlarged, one-bit edges would show their steps: soften, enlarge, then sharpen the slope again.
    soft = mask.filter(ImageFilter.GaussianBlur(1.1)).resize(size, Image.Resampling.BICUBIC)
    slope = min(6.0, 1 + 2 * height / mask.height)
    return soft.point(lambda level: max(0, min(255, round((level - 128) * slope + 128))))
