"""Paper, background lines and rosettes: the guilloche, from parametric curves."""

from __future__ import annotations

from math import cos, pi, sin

from engine.specimen.art.canvas import Canvas
from engine.specimen.catalogue import LENGTH, Box
from engine.specimen.colour import Rgb, mix
from engine.specimen.design import Rosette, Wave
from engine.specimen.note import Note

_EDGE = 0.035


def paper(note: Note) -> Rgb:
    """Return the colour of the paper by daylight, worn and false paper too."""
    colour = note.design.palette.paper
    if note.fault("paper-glows") == "gross":
        colour = (196, 214, 255)
    if note.fault("paper-limp") == "gross":
        colour = mix(colour, (150, 150, 146), 0.88)
    if "washed" in note.wear:
        colour = mix(colour, (252, 250, 244), 0.5)
    return colour


def ground(canvas: Canvas, note: Note) -> None:
    """Draw a soft field of colour in the middle, two families of lines, and the edge."""
    inks = note.design.palette
    foreign = "gross" in (note.fault("paper-glows"), note.fault("paper-limp"))
    pale = mix(inks.pale, paper(note), 0.8 if foreign else 0.25)
    for step in range(14):
        inset = step * 0.035
        canvas.box(Box(0.5 + inset, _EDGE, 2.05 - inset, 1 - _EDGE), pale, 26)
    for wave in note.design.waves:
        canvas.line(curve(wave), inks.main, 0.0035, 120)
    for wave in note.design.waves[::2]:
        canvas.line(curve(wave, mirrored=True), inks.accent, 0.0035, 92)
    for inset, width, alpha in ((_EDGE, 0.008, 200), (_EDGE + 0.018, 0.003, 170)):
        corners = ((inset, inset), (LENGTH - inset, inset), (LENGTH - inset, 1 - inset), (inset, 1 - inset))
        canvas.line((*corners, corners[0], corners[1]), inks.main, width, alpha)


def curve(wave: Wave, mirrored: bool = False, steps: int = 90) -> list[tuple[float, float]]:
    """Return the points of a background line, from edge to edge."""
    sign, points = (-1 if mirrored else 1), []
    for n in range(steps + 1):
        u = _EDGE + (LENGTH - 2 * _EDGE) * n / steps
        turn = 2 * pi * wave.turns * u / LENGTH + wave.phase
        v = wave.level + sign * wave.swing * (sin(turn) + 0.45 * sin(0.37 * turn + wave.phase))
        points.append((u, min(1 - _EDGE, max(_EDGE, v))))
    return points


def rosette(
    canvas: Canvas,
    shape: Rosette,
    centre: tuple[float, float],
    colour: Rgb,
    alpha: int,
    width: float = 0.0035,
    scale: float = 1.0,
) -> None:
    """Draw a family of closed curves, each turned a little and smaller than the one before."""
    steps = 14 * shape.petals
    for copy in range(shape.copies):
        phase = shape.phase + 2 * pi * copy / shape.copies
        size = scale * shape.radius * (1 - 0.42 * copy / shape.copies)
        points = []
        for n in range(steps + 1):
            t = 2 * pi * n / steps
            r = size * (1 - shape.depth + shape.depth * cos(shape.petals * t + phase))
            points.append((centre[0] + r * cos(t), centre[1] + r * sin(t)))
        canvas.line(points, colour, width, alpha)
