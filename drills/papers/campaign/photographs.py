"""Photographs for papers: turned upright, scaled, written anew without any data but the picture."""

from __future__ import annotations

import io
from pathlib import Path

SIDE = 1200
"""Pixels of the longer side: sharp on half a page of A4."""


def scaled(file: Path) -> bytes | None:
    """Return a picture as a JPEG that holds nothing else, so no position; None for what is no picture."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(file) as picture:
            picture.draft("RGB", (SIDE, SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.thumbnail((SIDE, SIDE))
            plain = Image.new("RGB", upright.size)
            plain.paste(upright)
            target = io.BytesIO()
            plain.save(target, "JPEG", quality=82)
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    return target.getvalue()


def drawn_bar(share: int) -> bytes:
    """Return a bar of a share in thousandths as a PNG, black in a frame, without words."""
    from PIL import Image, ImageDraw

    wide, high = 600, 24
    picture = Image.new("1", (wide, high), 1)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, wide - 1, high - 1), outline=0, width=2)
    if share:
        pen.rectangle((0, 0, wide * share // 1000 - 1, high - 1), fill=0)
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()
