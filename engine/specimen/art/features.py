"""What stands on the face: issuer, register, thread, numeral, serials, touch bars, microtext."""

from __future__ import annotations

from math import cos, pi, sin

from engine.specimen.art.canvas import Canvas
from engine.specimen.art.ground import rosette
from engine.specimen.catalogue import ISSUER, PLACES, UNIT, Box
from engine.specimen.colour import Rgb, mix
from engine.specimen.design import Rosette
from engine.specimen.note import Note

DARK_RED: Rgb = (132, 40, 34)
_BAND = {"rest": 0.80, "half": 0.71, "rolled": 0.59}


def issuer(canvas: Canvas, note: Note) -> None:
    """Write the invented bank and unit, and draw the medal behind the numeral."""
    inks = note.design.palette
    medal = Rosette(0.27, note.design.medal.depth, note.design.medal.petals, 12, note.design.medal.phase)
    rosette(canvas, medal, PLACES["numeral"].centre, inks.accent, 70)
    canvas.text(ISSUER, PLACES["issuer"], inks.deep)
    canvas.text(UNIT, PLACES["unit"], inks.deep)
    rosette(canvas, note.design.medal, (2.28, 0.245), mix(inks.main, inks.deep, 0.3), 190)


def petals(note: Note, odd: bool, shift: float = 0.0) -> list[list[tuple[float, float]]]:
    """Return every other petal of the register; a shift of 1 is one petal's width to the side."""
    count, radius = 2 * note.design.petals, 0.125
    half = pi / count
    offset = shift * 2 * radius * sin(half)
    u, v = PLACES["register"].centre
    u, v = u + offset, v + 0.6 * offset
    petals = []
    for n in range(int(odd), count, 2):
        petal = [(u, v)]
        for k in range(9):
            turn, reach = half * (2 * n - 1 + k / 4), radius * (0.78 + 0.22 * sin(pi * k / 8))
            petal.append((u + reach * cos(turn), v + reach * sin(turn)))
        petals.append(petal)
    return petals


def register(canvas: Canvas, note: Note) -> None:
    """Draw the front half of the see-through register, every other petal of a flower in a ring."""
    inks = note.design.palette
    u, v = PLACES["register"].centre
    canvas.disc(u, v, 0.14, mix(inks.paper, (255, 255, 255), 0.3))
    off = 1.5 if note.fault("register-off") == "gross" else 0.0
    for petal in petals(note, odd=False, shift=off):
        canvas.area(petal, inks.deep)
    if note.fault("register-whole"):
        for petal in petals(note, odd=True):
            canvas.area(petal, inks.deep)
    canvas.ring(u, v, 0.14, inks.deep, 0.012)


def window_boxes(note: Note) -> list[Box]:
    """Return where the thread comes to the surface."""
    count, left = note.design.windows, note.design.thread
    height = 0.9 / (2 * count - 1)
    return [Box(left, 0.05 + 2 * n * height, left + 0.048, 0.05 + (2 * n + 1) * height) for n in range(count)]


def thread(canvas: Canvas, note: Note, tilted: bool = False) -> None:
    """Draw the windows of the thread; tilted, a real one changes colour from window to window."""
    if note.fault("thread-missing") == "gross":
        return
    inks, faked = note.design.palette, note.fault("thread-printed")
    if faked == "gross":
        canvas.box(Box(note.design.thread, 0.04, note.design.thread + 0.048, 0.96), (104, 104, 106))
        return
    for n, box in enumerate(window_boxes(note)):
        colour = mix(inks.main, (66, 76, 82), 0.6)
        if tilted and (not faked or (faked == "hard" and n % 2)):
            colour = inks.shift if n % 2 else mix(inks.glow, (255, 230, 150), 0.4)
        canvas.box(box, colour)
        canvas.box(Box(box.left + 0.012, box.top, box.left + 0.018, box.bottom), (250, 250, 246), 120)


def numeral(canvas: Canvas, note: Note, tilted: bool = False) -> None:
    """Draw the value; the newer series prints it in ink that shifts, with a bright band that rolls."""
    inks = note.design.palette
    dull = note.fault("numeral-no-shift") == "gross"
    colour = mix(inks.deep, (150, 150, 146), 0.85) if dull else inks.deep
    if tilted and note.series == "b":
        colour = _shifted(note, colour)
    box = PLACES["numeral"]
    if note.fault("numeral-moved") == "gross":
        patch = Box(box.left - 0.03, box.top - 0.04, box.right + 0.02, box.bottom + 0.05)
        canvas.box(patch, mix(inks.pale, (176, 160, 124), 0.75))
        corners = [(patch.left, patch.top), (patch.right, patch.top + 0.02), (patch.right, patch.bottom),
                   (patch.left, patch.bottom), (patch.left, patch.top)]  # fmt: skip
        canvas.line(corners, (112, 96, 72), 0.012)
    canvas.text(str(note.denomination), box, colour, serif=True)
    if note.series == "b":
        _band(canvas, note, tilted)


def _shifted(note: Note, resting: Rgb) -> Rgb:
    inks = note.design.palette
    stuck, wrong = note.fault("numeral-no-shift"), note.fault("numeral-wrong-shift")
    if stuck:
        return mix(inks.deep, inks.shift, 0.45) if stuck == "hard" else resting
    if wrong:
        return (186, 152, 24) if wrong == "clear" else mix(inks.shift, (186, 152, 24), 0.6)
    return inks.shift


def _band(canvas: Canvas, note: Note, tilted: bool) -> None:
    still = note.fault("band-still")
    place = "rest" if not tilted or still == "clear" else "half" if still == "hard" else "rolled"
    box, middle = PLACES["numeral"], _BAND[place]
    for step in range(5):
        half = 0.045 - 0.008 * step
        canvas.box(Box(box.left, middle - half, box.right, middle + half), (255, 246, 214), 62)


def hidden(canvas: Canvas, note: Note, tilted: bool = False) -> None:
    """Draw the panel of the older series, whose numeral appears only when the note is tilted."""
    inks, box, wrong = note.design.palette, PLACES["hidden"], note.fault("hidden-wrong")
    canvas.box(box, mix(inks.pale, inks.main, 0.35))
    for n in range(9):
        v = box.top + (box.bottom - box.top) * (n + 0.5) / 9
        canvas.line([(box.left, v), (box.right, v)], inks.main, 0.005, 180)
    if tilted and wrong != "clear":
        alpha = 100 if wrong == "hard" else 240
        inner = Box(box.left + 0.02, box.top + 0.015, box.right - 0.02, box.bottom - 0.015)
        canvas.text(str(note.denomination), inner, inks.deep, alpha, serif=True)


def touch(canvas: Canvas, note: Note) -> None:
    """Draw the raised bars along the edge that only the older series has."""
    box = PLACES["touch"]
    for n in range(9):
        v = box.top + (box.bottom - box.top) * n / 8
        canvas.line([(box.left, v + 0.012), (box.right, v - 0.012)], note.design.palette.deep, 0.011)


def serials(canvas: Canvas, note: Note) -> None:
    """Write the serials: the horizontal begins in dark red, the vertical is in the main ink."""
    inks, place = note.design.palette, PLACES["serial"]
    gross = note.fault("serial-form") == "gross"
    text = note.horizontal if gross or canvas.legible else note.serial
    step = (place.right - place.left) / 8 * (1.2 if gross else 8 / len(text))
    tall = 0.03 if gross else 0.0
    for n, character in enumerate(text):
        left = place.left + n * step + (0.03 if n >= 2 else 0)
        box = Box(left, place.top - tall, left + step * 0.78, place.bottom)
        greeked(canvas, character, box, DARK_RED if n < 5 and not gross else inks.deep)
    if note.vertical:
        edge = PLACES["vertical"]
        upward = note.vertical if gross or canvas.legible else note.serial
        length = (edge.bottom - edge.top) / len(upward)
        for n, character in enumerate(upward):
            bottom = edge.bottom - n * length
            box = Box(edge.left, bottom - length * 0.78, edge.right, bottom)
            greeked(canvas, character, box, mix(inks.main, inks.deep, 0.55), upright=True)


def greeked(canvas: Canvas, character: str, box: Box, colour: Rgb, upright: bool = False) -> None:
    """Write one character as seen from arm's length: its place, not its shape, below some 200 rows."""
    if canvas.legible:
        canvas.text(character, box, colour, upright=upright)
    else:
        canvas.box(box, colour, 150)


def microtext(canvas: Canvas, note: Note) -> None:
    """Draw the line of tiny text under the scene: by eye a line, through a lens letters."""
    inks, box = note.design.palette, PLACES["microtext"]
    if not canvas.fine:
        canvas.box(Box(box.left, box.top + 0.011, box.right, box.bottom - 0.011), inks.deep, 120)
        return
    canvas.box(box, inks.paper)
    broken = note.fault("microtext-broken")
    word, step, left, n = f"YANLIAN{note.denomination}", 0.0235, box.left, 0
    while left + step < box.right:
        cell = Box(left, box.top + 0.003, left + step * 0.8, box.bottom - 0.003)
        if broken == "clear" or (broken == "hard" and n % 2):
            canvas.box(Box(cell.left, cell.top + 0.006, cell.right, cell.bottom - 0.006), inks.deep, 150)
        else:
            canvas.text(word[n % len(word)], cell, inks.deep)
        left, n = left + step, n + 1
