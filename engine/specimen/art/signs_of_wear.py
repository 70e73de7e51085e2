"""Wear as it looks: tape, stains, fading, creases, pen marks, a missing corner, the wash."""

from __future__ import annotations

from math import cos, pi, sin

from PIL import Image

from engine.chance import share
from engine.specimen.art.canvas import TABLE, Canvas
from engine.specimen.catalogue import LENGTH, Box
from engine.specimen.colour import mix
from engine.specimen.note import Note


def worn(canvas: Canvas, note: Note) -> None:
    """Draw all wear of a note that daylight shows."""
    for name in note.wear:
        if name in _DRAW:
            _DRAW[name](canvas, note)


def _number(note: Note, slot: str, low: float, high: float) -> float:
    return low + (high - low) * share(note.seed, "specimen", f"worn/{slot}")


def _faded(canvas: Canvas, note: Note) -> None:
    pale = Image.new("RGB", canvas.image.size, mix(note.design.palette.paper, (255, 255, 255), 0.2))
    canvas.image.paste(Image.blend(canvas.image, pale, 0.34))


def _washed(canvas: Canvas, note: Note) -> None:
    for n in range(9):
        u, v = _number(note, f"wu{n}", 0.1, 2.4), _number(note, f"wv{n}", 0.05, 0.95)
        for step in range(5):
            canvas.disc(u, v, 0.16 - 0.025 * step, (252, 251, 246), 15)


def _stain(canvas: Canvas, note: Note) -> None:
    u, v = _number(note, "su", 0.25, 0.55), _number(note, "sv", 0.2, 0.34)
    for n, (radius, alpha) in enumerate(((0.19, 26), (0.175, 30), (0.15, 16))):
        edge = []
        for k in range(49):
            t = 2 * pi * k / 48
            r = radius * (1 + 0.07 * sin(3 * t + u * 9 + n) + 0.04 * sin(7 * t))
            edge.append((u + r * cos(t), v + r * sin(t)))
        canvas.area(edge, (146, 96, 42), alpha)
        if n == 0:
            canvas.line(edge, (120, 74, 30), 0.010, 70)


def _crease(canvas: Canvas, note: Note) -> None:
    u = _number(note, "cu", 1.1, 1.4)
    points = [(u + 0.008 * sin(9 * v), v) for v in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)]
    canvas.line(points, (252, 250, 244), 0.014, 150)
    canvas.line([(x + 0.012, v) for x, v in points], (90, 84, 74), 0.006, 90)


def _pen(canvas: Canvas, note: Note) -> None:
    left, level = _number(note, "pu", 0.62, 1.0), _number(note, "pv", 0.66, 0.76)
    ink = (34, 46, 128)
    for n in range(3):
        start = left + 0.16 * n
        loop = [(start + 0.012 * k, level + 0.06 * sin(0.5 * k * (n + 2)) * (1 - k / 22)) for k in range(11)]
        canvas.line(loop, ink, 0.010, 210)


def _tape(canvas: Canvas, note: Note) -> None:
    u, v = _number(note, "tu", 1.5, 1.75), _number(note, "tv", 0.86, 0.93)
    tear = [(u + 0.02 * (n % 2), 0.70 + 0.05 * n) for n in range(7)]
    canvas.line(tear, (70, 62, 52), 0.008, 220)
    box = [(u - 0.20, v - 0.11), (u + 0.24, v - 0.145), (u + 0.25, v - 0.005), (u - 0.19, v + 0.03)]
    canvas.area(box, (236, 220, 160), 120)
    canvas.line([*box, box[0]], (170, 148, 88), 0.006, 150)
    canvas.line([(u - 0.16, v - 0.085), (u + 0.18, v - 0.112)], (255, 252, 236), 0.014, 120)


def _corner(canvas: Canvas, note: Note) -> None:
    size = _number(note, "corner", 0.09, 0.13)
    ragged = [(0.0, 0.0), (size, 0.0), (size * 0.7, size * 0.25), (size * 0.55, size * 0.5), (0.0, size)]
    canvas.area(ragged, TABLE)
    canvas.line(ragged[1:], (250, 246, 236), 0.010)


_DRAW = {
    "faded": _faded,
    "washed": _washed,
    "stain": _stain,
    "crease": _crease,
    "pen": _pen,
    "tape": _tape,
    "corner": _corner,
}


def backlit(canvas: Canvas, note: Note) -> None:
    """Draw what held to the light makes plainer: tape is a dark patch, a stain stays a stain."""
    if "tape" in note.wear:
        u, v = _number(note, "tu", 1.5, 1.75), _number(note, "tv", 0.86, 0.93)
        canvas.box(Box(u - 0.19, v - 0.10, min(LENGTH, u + 0.24), v), (120, 100, 60), 50)
