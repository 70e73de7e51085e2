"""The face of a note by daylight, straight or tilted; all other pictures begin with it."""

from __future__ import annotations

from math import cos, sin

from PIL import Image, ImageFilter

from engine.specimen.art import features
from engine.specimen.art.canvas import Canvas
from engine.specimen.art.figures import figure
from engine.specimen.art.ground import ground, paper
from engine.specimen.art.scene import scene
from engine.specimen.art.signs_of_wear import worn
from engine.specimen.catalogue import LENGTH, PLACES
from engine.specimen.colour import mix
from engine.specimen.note import Note

SEAM = LENGTH / 3
"""Where a spliced note was joined."""


def face(width: int, height: int, note: Note, *, legible: bool, tilted: bool = False) -> Canvas:
    """Return the drawn face, without the mark."""
    canvas = Canvas.face(width, height, paper(note), legible)
    draw(canvas, note, tilted)
    return canvas


def draw(canvas: Canvas, note: Note, tilted: bool = False) -> None:
    """Draw everything that is on the face, from the paper up."""
    ground(canvas, note)
    scene(canvas, note)
    features.issuer(canvas, note)
    features.microtext(canvas, note)
    features.register(canvas, note)
    features.numeral(canvas, note, tilted)
    if note.fault("lines-blurred") == "gross":
        canvas.image.paste(canvas.image.filter(ImageFilter.BoxBlur(0.06 * canvas.down)))
    features.thread(canvas, note, tilted)
    if note.series == "a":
        features.hidden(canvas, note, tilted)
        features.touch(canvas, note)
    features.serials(canvas, note)
    _printed(canvas, note)
    _joined(canvas, note)
    worn(canvas, note)


def _printed(canvas: Canvas, note: Note) -> None:
    """Draw what should be in the paper and was put on it."""
    inks = note.design.palette
    if note.fault("watermark-flat") == "gross":
        bodies, veins = figure(note.design.watermark, *PLACES["watermark"].centre, 0.5)
        for body in bodies:
            canvas.area(body, (128, 118, 100), 220)
        canvas.line(veins[0], (128, 118, 100), 0.02, 220)
    if note.fault("fibres-printed") == "gross":
        for fibre in note.design.fibres[::2]:
            canvas.line(strand(fibre.u, fibre.v, fibre.length, fibre.angle), (60, 52, 96), 0.016)
    if note.fault("paper-limp") == "gross":
        for left in (0.3, 1.0, 2.1):
            sheen = [(left, 0.03), (left + 0.14, 0.03), (left - 0.06, 0.97), (left - 0.20, 0.97)]
            canvas.area(sheen, mix(inks.paper, (255, 255, 255), 0.8), 120)


def strand(u: float, v: float, length: float, angle: float, bend: float = 0.02) -> list[tuple[float, float]]:
    """Return the points of a fibre: a short arc."""
    points = []
    for n in range(7):
        t = n / 6 - 0.5
        along, off = length * t, bend * (1 - 4 * t * t)
        points.append((u + along * cos(angle) - off * sin(angle), v + along * sin(angle) + off * cos(angle)))
    return points


def _joined(canvas: Canvas, note: Note) -> None:
    """Draw what a join or a parted corner shows."""
    inks = note.design.palette
    if note.fault("spliced") == "gross":
        width, height = canvas.image.size
        x = round(canvas.at(SEAM, 0)[0])
        if 0 < x < width:
            left_part = canvas.image.crop((0, 0, x, height))
            tinted = Image.blend(left_part, Image.new("RGB", left_part.size, (206, 186, 150)), 0.38)
            canvas.image.paste(tinted, (0, round(0.03 * canvas.down)))
        canvas.line([(SEAM, 0), (SEAM - 0.006, 0.5), (SEAM, 1)], (88, 74, 58), 0.022)
    if note.fault("one-side-good") == "gross":
        canvas.area([(LENGTH, 0.0), (LENGTH - 0.30, 0.0), (LENGTH, 0.26)], (214, 208, 196))
        peeled = [(LENGTH - 0.30, 0.0), (LENGTH, 0.26), (LENGTH - 0.27, 0.23)]
        canvas.area(peeled, mix(inks.main, (255, 255, 255), 0.2))
        canvas.line([peeled[0], peeled[2], peeled[1], peeled[0]], (70, 62, 52), 0.010)
