"""The motifs in the middle of a note: a bridge, ridges, a heron, terraces; all invented."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from PIL import Image, ImageDraw, ImageEnhance

from engine.specimen.art.canvas import Canvas
from engine.specimen.art.ground import rosette
from engine.specimen.catalogue import PLACES
from engine.specimen.colour import Rgb, mix
from engine.specimen.design import Palette
from engine.specimen.note import Note

Curve = Callable[[float], float]
BASE = 0.87
SUN = (1.29, 0.45)
_GRAIN = ((0.0, 0.02), (0.028, 0.0), (0.020, -0.045), (0.002, -0.012))
_LEFT, _RIGHT = PLACES["scene"].left, PLACES["scene"].right


def scene(canvas: Canvas, note: Note) -> None:
    """Draw the sun of rosettes and the motif, which fades into the paper; a flat print has few tones."""
    inks = note.design.palette
    for step in range(9):
        canvas.disc(*SUN, 0.33 - step * 0.032, inks.glow, 34)
    rosette(canvas, note.design.sun, SUN, inks.accent, 165)
    rosette(canvas, note.design.sun, SUN, mix(inks.glow, inks.deep, 0.25), 140, scale=0.72)
    before = canvas.image.copy()
    _MOTIFS[note.design.scene](canvas, inks)
    canvas.image.paste(Image.composite(canvas.image, before, _fade(canvas)))
    if note.fault("print-flat") == "gross":
        _flatten(canvas)


def engraved(canvas: Canvas, top: Curve, bottom: Curve, colour: Rgb, ink: Rgb, lines: int = 9) -> None:
    """Fill between two curves over the scene and cut fine lines into it that follow both."""
    steps = 70
    us = [_LEFT + (_RIGHT - _LEFT) * n / steps for n in range(steps + 1)]
    upper, lower = [(u, top(u)) for u in us], [(u, max(top(u), bottom(u))) for u in us]
    canvas.area([*upper, *reversed(lower)], colour)
    for n in range(1, lines + 1):
        share = (n / (lines + 1)) ** 1.2
        points = [(u, a + (b - a) * share) for (u, a), (_, b) in zip(upper, lower, strict=True)]
        canvas.line(points, ink, 0.003, 60 + round(70 * share))


def _hill(middle: float, width: float, height: float, wobble: float = 0.0) -> Curve:
    def top(u: float) -> float:
        x = (u - middle) / width
        bump = float(max(0.0, 1 - abs(x)) ** 1.25)
        return BASE - height * bump - wobble * bump * sin(21 * u + middle * 7)

    return top


def _flat(v: float) -> Curve:
    return lambda u: v


def _water(level: float, swing: float, turns: float) -> Curve:
    def top(u: float) -> float:
        taper = sin(pi * (u - _LEFT) / (_RIGHT - _LEFT))
        return BASE - (BASE - level) * min(1.0, 0.62 + 0.6 * taper) + swing * taper * sin(turns * u)

    return top


def _ridges(canvas: Canvas, inks: Palette) -> None:
    far, near = mix(inks.main, inks.paper, 0.45), mix(inks.main, inks.deep, 0.35)
    engraved(canvas, _hill(1.55, 0.36, 0.40, 0.018), _flat(BASE), far, inks.main)
    engraved(canvas, _hill(1.05, 0.33, 0.30, 0.02), _flat(BASE), mix(inks.main, inks.paper, 0.22), inks.deep)
    engraved(canvas, _hill(1.31, 0.48, 0.44, 0.022), _flat(BASE), inks.main, inks.deep, 13)
    engraved(canvas, _hill(1.14, 0.42, 0.20, 0.025), _flat(BASE), near, inks.deep)
    engraved(canvas, _hill(1.50, 0.36, 0.15, 0.02), _flat(BASE), mix(near, inks.deep, 0.5), inks.deep)


def _bridge(canvas: Canvas, inks: Palette) -> None:
    engraved(canvas, _hill(1.58, 0.30, 0.30, 0.02), _flat(BASE), mix(inks.main, inks.paper, 0.55), inks.main)
    engraved(canvas, _hill(0.98, 0.26, 0.24, 0.02), _flat(BASE), mix(inks.main, inks.paper, 0.4), inks.main)
    water = _water(0.74, 0.012, 26)
    engraved(canvas, water, _flat(BASE), mix(inks.main, inks.paper, 0.3), inks.deep, 10)
    stone, shade = mix(inks.deep, inks.main, 0.45), inks.deep
    deck = [(0.80 + 0.98 * n / 40, 0.70 - 0.24 * sin(pi * n / 40) ** 1.1) for n in range(41)]
    canvas.area([*deck, (1.78, 0.78), (0.80, 0.78)], stone)
    for middle, half, rise in ((1.29, 0.175, 0.225), (1.005, 0.085, 0.125), (1.575, 0.085, 0.125)):
        arch = [(middle - half * cos(pi * n / 24), 0.775 - rise * sin(pi * n / 24)) for n in range(25)]
        canvas.area(arch, mix(inks.glow, inks.paper, 0.55))
        canvas.line(arch, shade, 0.010)
    canvas.line(deck, shade, 0.012)
    canvas.line([(u, v - 0.032) for u, v in deck[4:-4]], shade, 0.007)
    for u, v in deck[4:-4:2]:
        canvas.line([(u, v), (u, v - 0.032)], shade, 0.006)
    engraved(canvas, _water(0.785, 0.010, 31), _flat(BASE), inks.main, inks.deep, 7)


def _heron(canvas: Canvas, inks: Palette) -> None:
    engraved(canvas, _hill(0.98, 0.30, 0.20, 0.015), _flat(BASE), mix(inks.main, inks.paper, 0.5), inks.main)
    engraved(canvas, _hill(1.60, 0.26, 0.17, 0.015), _flat(BASE), mix(inks.main, inks.paper, 0.5), inks.main)
    for level, share in ((0.72, 0.35), (0.77, 0.1), (0.82, -0.3)):
        colour = mix(inks.main, inks.paper if share > 0 else inks.deep, abs(share))
        engraved(canvas, _water(level, 0.014, 24 + 40 * level), _flat(BASE), colour, inks.deep, 6)
    body = _smooth([(1.08, 0.56), (1.20, 0.47), (1.34, 0.455), (1.42, 0.40), (1.43, 0.31), (1.40, 0.25),
                    (1.425, 0.20), (1.465, 0.205), (1.60, 0.245), (1.475, 0.24), (1.47, 0.31), (1.48, 0.42),
                    (1.42, 0.53), (1.31, 0.60), (1.20, 0.595)])  # fmt: skip
    canvas.area(body, mix(inks.paper, (255, 255, 255), 0.4))
    canvas.line([*body, body[0]], inks.deep, 0.009)
    wing = _smooth([(1.06, 0.60), (1.20, 0.50), (1.36, 0.47), (1.37, 0.53), (1.26, 0.59), (1.14, 0.615)])
    canvas.area(wing, mix(inks.deep, inks.main, 0.3))
    for n in range(5):
        canvas.line([(1.10 + n * 0.03, 0.60 - n * 0.004), (1.33, 0.49 + n * 0.014)], inks.paper, 0.004, 170)
    for foot in (1.27, 1.33):
        canvas.line([(1.29, 0.59), (foot, 0.69), (foot + 0.01, 0.80)], inks.deep, 0.010)
    canvas.line([(1.41, 0.215), (1.33, 0.235), (1.27, 0.285)], inks.deep, 0.008)
    for root in (0.86, 0.90, 0.95, 1.66, 1.70, 1.75):
        tip = root + 0.05 * sin(40 * root)
        top = 0.52 + 0.05 * cos(31 * root)
        reed = _smooth([(root, 0.84), (root + 0.005, 0.68), (tip, top), (root + 0.012, 0.70)])
        canvas.area(reed, mix(inks.deep, inks.main, 0.2))


def _terraces(canvas: Canvas, inks: Palette) -> None:
    engraved(canvas, _hill(1.36, 0.50, 0.40, 0.015), _flat(BASE), mix(inks.main, inks.paper, 0.45), inks.main)
    for step in range(6):
        level = 0.58 + step * 0.048
        colour = mix(mix(inks.main, inks.glow, 0.45 if step % 2 else 0.0), inks.deep, 0.07 * step)
        field = _water(level, 0.020 - 0.002 * step, 6 + 2.2 * step)
        engraved(canvas, field, _flat(BASE), colour, inks.deep, 4)
    for stalk in (0.86, 0.98, 1.58, 1.70):
        _stalk(canvas, stalk, inks)


def _stalk(canvas: Canvas, root: float, inks: Palette) -> None:
    lean = 0.06 * sin(9 * root)
    stem = _smooth([(root, 0.86), (root + 0.2 * lean, 0.66), (root + lean, 0.44)], closed=False)
    canvas.line(stem, inks.deep, 0.009)
    for n in range(7):
        u, v = stem[-1 - 2 * n]
        for side in (-1, 1):
            grain = [(u + side * x, v + y) for x, y in _GRAIN]
            canvas.area(grain, mix(inks.glow, inks.deep, 0.30 if side > 0 else 0.12))
            canvas.line([*grain, grain[0]], inks.deep, 0.003, 160)


def _smooth(
    points: list[tuple[float, float]], closed: bool = True, steps: int = 7
) -> list[tuple[float, float]]:
    """Return a Catmull-Rom curve through the points."""
    count = len(points)
    ends = count if closed else count - 1
    points_between = []
    for n in range(ends):
        a, b, c, d = (
            points[k % count] if closed else points[min(count - 1, max(0, k))] for k in range(n - 1, n + 3)
        )
        for step in range(steps):
            t = step / steps
            points_between.append((_between(a[0], b[0], c[0], d[0], t), _between(a[1], b[1], c[1], d[1], t)))
    return points_between if closed else [*points_between, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def _fade(canvas: Canvas) -> Image.Image:
    """Return a mask that is full in the middle of the scene and nothing at its edges."""
    mask = Image.new("L", canvas.image.size, 0)
    pen = ImageDraw.Draw(mask)
    for n in range(1, 21):
        side, foot = 0.012 * n, 0.006 * n
        left, top = canvas.at(_LEFT + side, 0.04 + foot)
        right, bottom = canvas.at(_RIGHT - side, BASE + 0.02 - foot)
        if left < right and top < bottom:
            pen.rectangle((left, top, right, bottom), fill=round(255 * (n / 20) ** 0.8))
    return mask


def _flatten(canvas: Canvas) -> None:
    flat = canvas.image.quantize(6, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB")
    harsh = ImageEnhance.Color(ImageEnhance.Brightness(flat).enhance(0.84)).enhance(2.1)
    harsh = Image.blend(harsh, Image.new("RGB", flat.size, (118, 110, 96)), 0.38)
    canvas.image.paste(harsh, None, _fade(canvas))


_MOTIFS: dict[str, Callable[[Canvas, Palette], None]] = {
    "bridge": _bridge,
    "ridges": _ridges,
    "heron": _heron,
    "terraces": _terraces,
}
