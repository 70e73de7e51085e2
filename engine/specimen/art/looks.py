"""One drawing a look: against the light, tilted, through a lens, under ultraviolet, serial to serial."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFilter

from engine.specimen.art import features
from engine.specimen.art.canvas import TABLE, Canvas
from engine.specimen.art.face import draw, face
from engine.specimen.art.ground import paper
from engine.specimen.catalogue import LENGTH, Box
from engine.specimen.colour import Rgb, mix
from engine.specimen.note import Note

ZOOM = 8.0
"""How many times the lens enlarges."""
LENS_RADIUS = 0.46
"""Radius of the lens on the picture, in heights of the note."""
_BRASS: Rgb = (196, 156, 84)
_FALL = 0.085


def see(width: int, height: int, note: Note, legible: bool) -> Image.Image:
    """Draw the note by daylight."""
    return face(width, height, note, legible=legible).image


def tilt(width: int, height: int, note: Note, legible: bool) -> Image.Image:
    """Draw the note turned away at its right edge, with the light gliding over it."""
    flat = face(width, height, note, legible=legible, tilted=True).image
    shade = Image.linear_gradient("L").transpose(Image.Transpose.ROTATE_90).resize(flat.size)
    lit = Image.composite(
        Image.blend(flat, Image.new("RGB", flat.size, (255, 252, 240)), 0.22),
        Image.blend(flat, Image.new("RGB", flat.size, (58, 62, 74)), 0.20),
        shade,
    )
    # The quadrilateral is of the source: reaching beyond the right edge makes that edge shorter.
    left, right, below, above = -0.02 * width, 1.02 * width, (1 + _FALL) * height, -_FALL * height
    quad = (left, 0, left, height, right, below, right, above)
    return lit.transform(lit.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=TABLE)


def magnify(width: int, height: int, note: Note, legible: bool, lens: tuple[float, float]) -> Image.Image:
    """Draw the note in shadow and, in a round lens held over a place, that place enlarged."""
    image = face(width, height, note, legible=legible).image
    image = Image.blend(image, Image.new("RGB", image.size, TABLE), 0.42)
    across, down = width / LENGTH, float(height)
    half = (round(LENS_RADIUS * across), round(LENS_RADIUS * down))
    x = min(width - half[0], max(half[0], round(lens[0] * across)))
    y = min(height - half[1], max(half[1], round(lens[1] * down)))
    glass = _glass(half, note, lens, (across, down))
    cover = Image.new("L", glass.size, 0)
    ImageDraw.Draw(cover).ellipse((0, 0, glass.width - 1, glass.height - 1), fill=255)
    image.paste(glass, (x - half[0], y - half[1]), cover)
    pen = ImageDraw.Draw(image)
    rim = max(2, round(0.025 * down))
    pen.ellipse((x - half[0], y - half[1], x + half[0] - 1, y + half[1] - 1), outline=_BRASS, width=rim)
    return image


def _glass(
    half: tuple[int, int], note: Note, lens: tuple[float, float], scale: tuple[float, float]
) -> Image.Image:
    across, down = scale[0] * ZOOM, scale[1] * ZOOM
    image = Image.new("RGB", (2 * half[0], 2 * half[1]), paper(note))
    canvas = Canvas(image, across, down, half[0] - lens[0] * across, half[1] - lens[1] * down, fine=True)
    draw(canvas, note)
    flat, blurred = note.fault("print-flat"), note.fault("lines-blurred")
    if flat:
        _dots(canvas, note, 0.011 if flat != "hard" else 0.007, 150 if flat != "hard" else 90)
    if blurred:
        radius = scale[1] * ZOOM * (0.008 if blurred != "hard" else 0.0035)
        return image.filter(ImageFilter.BoxBlur(radius))
    return image


def _dots(canvas: Canvas, note: Note, pitch: float, alpha: int) -> None:
    """Draw the screen of dots that copied tones fall into."""
    image = canvas.image
    step = max(2, round(pitch * canvas.down))
    for row in range(image.height // step + 1):
        for column in range(image.width // step + 1):
            x, y = column * step + (row % 2) * step // 2, row * step
            colour = image.getpixel((min(x, image.width - 1), min(y, image.height - 1)))
            if not isinstance(colour, tuple):
                continue
            red, green, blue = colour[:3]
            radius = step * (0.2 + 0.35 * (1 - (red + green + blue) / 765))
            spot = mix((red, green, blue), note.design.palette.deep, 0.5)
            canvas.pen.ellipse((x - radius, y - radius, x + radius, y + radius), (*spot, alpha))


def compare(width: int, height: int, note: Note) -> Image.Image:
    """Draw the serials large, one above the other, over the faded note."""
    inks = note.design.palette
    base = face(width, height, note, legible=True).image
    canvas = Canvas(
        Image.blend(base, Image.new("RGB", base.size, mix(inks.paper, (255, 255, 255), 0.3)), 0.80),
        width / LENGTH,
        float(height),
    )
    rows = [(note.horizontal, 0.10, 0.42), (note.vertical, 0.58, 0.90)]
    if not note.vertical:
        rows = [(note.horizontal, 0.33, 0.67)]
    longest = max(len(text) for text, _, _ in rows)
    step = (LENGTH - 0.30) / (longest + 0.6)
    for row, (text, top, bottom) in enumerate(rows):
        strip = Box(0.08, top - 0.05, LENGTH - 0.08, bottom + 0.05)
        canvas.box(strip, mix(inks.paper, (255, 255, 255), 0.5), 220)
        for n, character in enumerate(text):
            left = 0.15 + n * step + (0.6 * step if n >= 2 else 0)
            tint = mix(inks.main, inks.deep, 0.55) if row else features.DARK_RED if n < 5 else inks.deep
            canvas.text(character, Box(left, top, left + 0.74 * step, bottom), tint)
    return canvas.image
