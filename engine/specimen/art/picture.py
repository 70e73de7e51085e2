"""A picture of a note: look, size and lens in, an image with the mark out."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PIL import Image

from engine.errors import InputError
from engine.language import N_
from engine.specimen.art import lamps, looks, mark
from engine.specimen.art.canvas import TABLE
from engine.specimen.catalogue import LENGTH, PLACES, Box, Look
from engine.specimen.cells import Cell, Depth, Raster, cells, pixels_for
from engine.specimen.mark_letters import lettered
from engine.specimen.note import Note

SMALLEST, LARGEST = (32, 12), (4000, 1600)
"""Sizes in pixels between which a note can be drawn."""
LENS = (0.86, PLACES["microtext"].centre[1])
"""Where the lens lies until it is moved: on the tiny text."""
CLOSER = 2
"""How much larger a picture close to a part of the note shows it."""
_SHRUNK = (0.925, 0.94)
_LEGIBLE = 200


@lru_cache(maxsize=64)
def picture(
    note: Note,
    look: Look,
    size: tuple[int, int],
    lens: tuple[float, float] = LENS,
    near: Box | None = None,
) -> Image.Image:
    """Return the picture of one look, `size` pixels wide and high; kept, so do not draw on it.

    `lens` is a place on the note in its heights; with `near` the picture shows only what lies round that
    part, `CLOSER` times as large. Raises `InputError` for `feel`, which is words, and for
    sizes out of `SMALLEST` to `LARGEST`.
    """
    bare = _near(note, look, size, lens, near) if near else _bare(note, look, size, lens)
    mark.stamp(bare.sheet, look, bare.frame)
    return bare.sheet.reduce(bare.times)


def raster(
    note: Note,
    look: Look,
    size: tuple[int, int],
    lens: tuple[float, float] = LENS,
    near: Box | None = None,
) -> Raster:
    """Return the pixels of the picture, for cells and for what knows no drawing library."""
    image = picture(note, look, size, lens, near)
    return Raster(image.width, image.height, image.tobytes())


@lru_cache(maxsize=64)
def note_cells(
    note: Note,
    look: Look,
    columns: int,
    rows: int,
    depth: Depth = "true",
    lens: tuple[float, float] = LENS,
    near: Box | None = None,
) -> tuple[tuple[Cell, ...], ...] | None:
    """Return the picture as cells of a terminal, the mark also in its letters.

    None where it must be words: `feel`, or no colours.
    """
    if depth == "none" or look == "feel":
        return None
    drawn = raster(note, look, pixels_for(columns, rows), lens, near)
    ends = [(across / LENGTH, down) for across, down in (mark.FROM, mark.TO)]
    letters = lettered(drawn, mark.MARK, ends[0], ends[1], depth)
    made = cells(drawn, depth) or ()
    return tuple(tuple(letters.get((y, x), cell) for x, cell in enumerate(row)) for y, row in enumerate(made))


class _Bare(NamedTuple):
    """A picture before the mark, `times` as large; never shown."""

    sheet: Image.Image
    frame: tuple[int, int, int, int]
    times: int


def _bare(note: Note, look: Look, size: tuple[int, int], lens: tuple[float, float] = LENS) -> _Bare:
    width, height = size
    if look == "feel":
        raise InputError("specimen-feel", N_("What is felt has no picture."), N_("Its words say it."))
    if not (SMALLEST[0] <= width <= LARGEST[0] and SMALLEST[1] <= height <= LARGEST[1]):
        raise InputError(
            "specimen-size", N_("A note cannot be drawn {width} by {height} pixels large."),
            N_("From {least} to {most} it can."), width=width, height=height,
            least="{}x{}".format(*SMALLEST), most="{}x{}".format(*LARGEST),
        )  # fmt: skip
    times = max(1, min(8, round(2400 / width), 608 // width or 2))
    sheet = Image.new("RGB", (width * times, height * times), TABLE)
    frame = _frame(sheet.size)
    legible = frame[3] / times >= _LEGIBLE
    note_image = _draw(note, look, (frame[2], frame[3]), lens, legible)
    if note.fault("wrong-size") and look not in ("magnify", "compare-serials"):
        cut = round(frame[2] * _SHRUNK[0]), round(frame[3] * _SHRUNK[1])
        sheet.paste(note_image.resize(cut), (frame[0], frame[1] + (frame[3] - cut[1]) // 2))
    else:
        sheet.paste(note_image, frame[:2])
    return _Bare(sheet, frame, times)


def _near(note: Note, look: Look, size: tuple[int, int], lens: tuple[float, float], near: Box) -> _Bare:
    """Return the part of a picture that lies round a box of the note, as far as the note reaches."""
    width, height = size
    whole = _bare(note, look, (CLOSER * width, round(CLOSER * width / LENGTH)), lens)
    unit = whole.frame[3]
    wide, high = width * whole.times, min(height * whole.times, unit)
    left = min(max(round(near.centre[0] * unit) - wide // 2, 0), whole.sheet.width - wide)
    top = min(max(round(near.centre[1] * unit) - high // 2, 0), unit - high)
    part = whole.sheet.crop((left, top, left + wide, top + high))
    sheet = Image.new("RGB", (wide, height * whole.times), TABLE)
    above = (sheet.height - high) // 2
    sheet.paste(part, (0, above))
    return _Bare(sheet, (0, above, wide, high), whole.times)


def _frame(size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return where the note stands: all of a picture of about its shape, else the middle of it."""
    width, height = size
    if abs(width / height / LENGTH - 1) <= 0.08:
        return 0, 0, width, height
    wide, high = min(width, round(height * LENGTH)), min(height, round(width / LENGTH))
    return (width - wide) // 2, (height - high) // 2, wide, high


def _draw(
    note: Note, look: Look, size: tuple[int, int], lens: tuple[float, float], legible: bool
) -> Image.Image:
    if look == "light":
        return lamps.light(*size, note, legible)
    if look == "tilt":
        return looks.tilt(*size, note, legible)
    if look == "magnify":
        return looks.magnify(*size, note, legible, lens)
    if look == "uv":
        return lamps.ultraviolet(*size, note)
    if look == "compare-serials":
        return looks.compare(*size, note)
    return looks.see(*size, note, legible)
