"""Against the light and under ultraviolet: what daylight does not show."""

from __future__ import annotations

from PIL import Image

from engine.specimen.art import features
from engine.specimen.art.canvas import Canvas
from engine.specimen.art.face import SEAM, face, strand
from engine.specimen.art.figures import figure
from engine.specimen.art.ground import curve, rosette
from engine.specimen.art.signs_of_wear import backlit
from engine.specimen.catalogue import PLACES, Box
from engine.specimen.colour import Rgb, mix
from engine.specimen.design import Rosette
from engine.specimen.note import Note

_LAMP: Rgb = (255, 249, 228)
_SHADE: Rgb = (124, 92, 46)
_DARK: Rgb = (26, 20, 56)


def light(width: int, height: int, note: Note, legible: bool) -> Image.Image:
    """Draw the note against the light: the watermark rises, the register fills, the thread is one line."""
    base = face(width, height, note, legible=legible)
    image = Image.blend(base.image, Image.new("RGB", base.image.size, _LAMP), 0.36)
    canvas = Canvas(image, base.across, base.down, legible=legible)
    _reverse(canvas, note)
    _watermark(canvas, note)
    _register(canvas, note)
    _thread(canvas, note)
    _cut_in(canvas, note)
    _seam(canvas, note)
    if note.series == "b":
        canvas.text(str(note.denomination), PLACES["hidden"], (255, 255, 250), 235, serif=True)
    backlit(canvas, note)
    return canvas.image


def _reverse(canvas: Canvas, note: Note) -> None:
    """Draw the print of the other side as it shines through, or the clouds of glue where it does not."""
    wrong = note.fault("one-side-good")
    if not wrong:
        shape = Rosette(0.36, 0.3, note.design.medal.petals + 3, 10, note.design.sun.phase)
        rosette(canvas, shape, (1.29, 0.50), _SHADE, 66, 0.007)
        return
    if wrong != "hard":
        for n in range(12):
            u, v = 0.2 + 0.19 * n, 0.25 + 0.5 * ((n * 7) % 12) / 12
            for radius in range(9):
                canvas.disc(u, v, 0.15 - 0.014 * radius, _SHADE, 11)


def _watermark(canvas: Canvas, note: Note) -> None:
    if note.fault("watermark-missing"):
        return
    flat = note.fault("watermark-flat")
    place = PLACES["watermark"]
    bodies, veins = figure(note.design.watermark, *place.centre, 0.52)
    if flat in ("gross", "clear"):
        for body in bodies:
            canvas.area(body, (150, 132, 100), 170)
        return
    for body in bodies:
        canvas.area(body, _SHADE, 96)
        canvas.line([*body, body[0]], _SHADE, 0.012, 120)
    middles = [(sum(u for u, _ in body) / len(body), sum(v for _, v in body) / len(body)) for body in bodies]
    if flat == "hard":
        return
    for body, (u, v) in zip(bodies, middles, strict=True):
        for share, alpha in ((0.72, 70), (0.42, 96)):
            inner = [(u + (x - u) * share, v + (y - v) * share) for x, y in body]
            canvas.area(inner, (255, 250, 226), alpha)
    for vein in veins:
        canvas.line(vein, (96, 66, 28), 0.013, 190)


def _register(canvas: Canvas, note: Note) -> None:
    off = {None: 0.0, "gross": 1.5, "clear": 0.75, "hard": 0.4}[note.fault("register-off")]
    ink = mix(note.design.palette.deep, _LAMP, 0.14)
    for petal in features.petals(note, odd=False, shift=off if off == 1.5 else 0.0):
        canvas.area(petal, ink)
    for petal in features.petals(note, odd=True, shift=0.0 if off == 1.5 else off):
        canvas.area(petal, ink)


def _thread(canvas: Canvas, note: Note) -> None:
    missing = note.fault("thread-missing")
    left = note.design.thread
    if missing in ("gross", "clear"):
        return
    canvas.box(Box(left + 0.004, 0.0, left + 0.044, 1.0), (66, 62, 66), 225)
    if missing == "hard":
        gap = mix(note.design.palette.paper, _LAMP, 0.4)
        for box in features.window_boxes(note)[1::2]:
            canvas.box(box, gap)


def _cut_in(canvas: Canvas, note: Note) -> None:
    moved = note.fault("numeral-moved")
    if not moved:
        return
    box = PLACES["numeral"]
    left, top, right, bottom = box.left - 0.03, box.top - 0.04, box.right + 0.02, box.bottom + 0.05
    edge = [(left, top), (right, top + 0.02), (right, bottom), (left, bottom), (left, top)]
    if moved != "hard":
        canvas.area(edge, _SHADE, 70)
    canvas.line(edge, (70, 52, 30), 0.022 if moved != "hard" else 0.014, 230 if moved != "hard" else 120)


def _seam(canvas: Canvas, note: Note) -> None:
    spliced = note.fault("spliced")
    if not spliced:
        return
    if spliced != "hard":
        canvas.box(Box(0.0, 0.0, SEAM, 1.0), _SHADE, 40)
    alpha = 90 if spliced == "hard" else 210
    canvas.line([(SEAM, 0), (SEAM - 0.006, 0.5), (SEAM, 1)], (70, 52, 30), 0.022, alpha)


def ultraviolet(width: int, height: int, note: Note) -> Image.Image:
    """Draw the note under ultraviolet light: dark paper, glowing hairs, figure and numeral."""
    glow = note.fault("paper-glows")
    colour = {None: _DARK, "gross": (158, 178, 250), "clear": (138, 152, 232), "hard": (50, 47, 96)}[glow]
    canvas = Canvas.face(width, height, colour, legible=True)
    inks = note.design.palette
    for wave in note.design.waves[::2]:
        canvas.line(curve(wave), mix(colour, (70, 60, 128), 0.6), 0.004)
    if "washed" in note.wear:
        _wash(canvas)
    missing = note.fault("pattern-missing")
    if missing != "clear":
        rosette(canvas, note.design.sun, (1.29, 0.46), (226, 92, 160), 170, 0.006)
        rosette(canvas, note.design.sun, (1.29, 0.46), (255, 190, 92), 190, 0.006, 0.66)
    if not missing:
        _figure(canvas, note)
    for n, fibre in enumerate(note.design.fibres):
        if not note.fault("fibres-printed") or (note.fault("fibres-printed") == "hard" and n % 3):
            canvas.line(strand(fibre.u, fibre.v, fibre.length, fibre.angle, fibre.bend), fibre.colour, 0.014)
    canvas.text(str(note.denomination), PLACES["numeral"], (246, 246, 104), serif=True)
    for box in features.window_boxes(note):
        canvas.box(box, (255, 108, 88))
    for petal in features.petals(note, odd=False):
        canvas.area(petal, mix(colour, (120, 214, 150), 0.55))
    if note.vertical:
        canvas.text(note.vertical, PLACES["vertical"], mix(inks.main, (140, 200, 255), 0.7), upright=True)
    return canvas.image


def _figure(canvas: Canvas, note: Note) -> None:
    bodies, veins = figure(note.design.uv_figure, *PLACES["watermark"].centre, 0.56)
    for body in bodies:
        canvas.area(body, (72, 226, 150), 190)
    for vein in veins:
        canvas.line(vein, (190, 255, 206), 0.008, 230)


def _wash(canvas: Canvas) -> None:
    for n in range(16):
        u = 0.06 + 0.16 * n
        for v in (0.03, 0.97):
            for radius in (0.09, 0.06, 0.035):
                canvas.disc(u, v + 0.02 * ((n * 5) % 3), radius, (150, 160, 230), 34)
