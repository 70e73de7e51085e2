"""A screen as the projector throws it: every cell drawn as pixels, scaled down as the last row sees it."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont
from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App

CELL = (12, 26)
"""Pixels of a cell across and down."""
GROUND, INK = (251, 248, 241), (27, 29, 32)


def picture(app: App[None], font: str = "") -> Image.Image:
    """Return the screen in front; without a `font` (a file) only blocks are drawn, words left out."""
    wide, high = app.size
    image = Image.new("RGB", (wide * CELL[0], high * CELL[1]), GROUND)
    drawing = ImageDraw.Draw(image)
    letters = ImageFont.truetype(font, 23, index=2) if font else None
    for y, strip in enumerate(app.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            for sign in segment.text:
                _sign(drawing, letters, sign, segment, x, y)
                x += cell_len(sign)
    return image


def _sign(
    drawing: ImageDraw.ImageDraw, letters: ImageFont.FreeTypeFont | None, sign: str, segment: Segment,
    x: int, y: int,
) -> None:  # fmt: skip
    style = segment.style or Style()
    ink, ground = _rgb(style.color, INK), _rgb(style.bgcolor, GROUND)
    left, top, wide, high = x * CELL[0], y * CELL[1], cell_len(sign) * CELL[0], CELL[1]
    drawing.rectangle((left, top, left + wide - 1, top + high - 1), fill=ground)
    if sign in "█▄":
        upper = top if sign == "█" else top + high // 2
        drawing.rectangle((left, upper, left + wide - 1, top + high - 1), fill=ink)
    elif letters and sign.strip():
        drawing.text((left, top - 4), sign, font=letters, fill=ink, stroke_width=1 if style.bold else 0)


def _rgb(color: Color | None, otherwise: tuple[int, int, int]) -> tuple[int, int, int]:
    return (*color.get_truecolor(),) if color and not color.is_default else otherwise


def washed_out(image: Image.Image) -> Image.Image:
    """Return it with every colour blended half with white, as by lamps in front of the screen."""
    return Image.blend(image, Image.new("RGB", image.size, (255, 255, 255)), 0.5)


def from_the_last_row(image: Image.Image) -> Image.Image:
    """Return it a tenth as large."""
    return image.resize((image.width // 10, image.height // 10), Image.Resampling.BOX)
