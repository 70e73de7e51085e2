"""The mark SPECIMEN 训练样张 非货币, over every picture whatever its look and size."""

from __future__ import annotations

from math import atan2, degrees, hypot

from PIL import Image, ImageFilter

from engine.specimen.art import lettering
from engine.specimen.catalogue import LENGTH, Look
from engine.specimen.colour import Rgb

MARK = "SPECIMEN 训练样张 非货币"
FROM, TO = (0.35, 0.76), (2.29, 0.25)
"""Ends of its middle line in heights of the note: 78 % of the length, more than half the height."""
TALL = 0.17
"""Height of its letters, in heights of the note."""
_INK: Rgb = (122, 22, 26)


def stamp(image: Image.Image, look: Look, frame: tuple[int, int, int, int]) -> None:
    """Lay the mark over a picture whose note stands in a frame of left, top, width and height pixels."""
    left, top, width, height = frame
    across, down = width / LENGTH, float(height)
    run = ((TO[0] - FROM[0]) * across, (TO[1] - FROM[1]) * down)
    mask = lettering.sized(MARK, round(hypot(*run)), round(TALL * down))
    mask = mask.rotate(degrees(atan2(-run[1], run[0])), Image.Resampling.BICUBIC, expand=True)
    middle = left + (FROM[0] + TO[0]) / 2 * across, top + (FROM[1] + TO[1]) / 2 * down
    at = round(middle[0] - mask.width / 2), round(middle[1] - mask.height / 2)
    ink, halo = ((255, 255, 255), (20, 16, 44)) if look == "uv" else (_INK, (252, 247, 236))
    soft = mask.filter(ImageFilter.BoxBlur(max(1.0, 0.018 * down)))
    image.paste(halo, at, soft.point(lambda level: level * 120 // 255))
    image.paste(ink, at, mask.point(lambda level: level * 150 // 255))
