"""A surface in units of the note, so that every picture and every lens is one drawing at another scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from engine.specimen.art import lettering
from engine.specimen.catalogue import LENGTH, Box
from engine.specimen.colour import Rgb

Points = Sequence[tuple[float, float]]
TABLE: Rgb = (47, 52, 60)
"""What lies under a note: dark in every theme, so that its edge is always seen."""


@dataclass(frozen=True)
class Canvas:
    """An image on which note coordinates fall at `(u * across + left, v * down + top)` pixels."""

    image: Image.Image
    across: float
    down: float
    left: float = 0.0
    top: float = 0.0
    fine: bool = False
    """Whether what only a lens shows is drawn."""
    legible: bool = True
    """Whether serials are large enough to be read."""
    pen: ImageDraw.ImageDraw = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pen", ImageDraw.Draw(self.image, "RGBA"))

    @classmethod
    def face(cls, width: int, height: int, colour: Rgb, legible: bool) -> Canvas:
        """Return a canvas of the whole face, filled with a colour."""
        image = Image.new("RGB", (width, height), colour)
        return cls(image, width / LENGTH, float(height), legible=legible)

    def at(self, u: float, v: float) -> tuple[float, float]:
        """Return the pixel of a place on the note."""
        return u * self.across + self.left, v * self.down + self.top

    def pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return a box in whole pixels, left, top, right, bottom."""
        left, top = self.at(box.left, box.top)
        right, bottom = self.at(box.right, box.bottom)
        return round(left), round(top), round(right), round(bottom)

    def line(self, points: Points, colour: Rgb, width: float = 0.004, alpha: int = 255) -> None:
        """Draw an open curve; the width is in heights of the note, at least one pixel."""
        stroke = max(1, round(width * self.down))
        places = [self.at(u, v) for u, v in points]
        if self._reaches(places, stroke):
            self.pen.line(places, (*colour, alpha), stroke, joint="curve")

    def area(self, points: Points, colour: Rgb, alpha: int = 255) -> None:
        """Fill a polygon."""
        places = [self.at(u, v) for u, v in points]
        if self._reaches(places, 0):
            self.pen.polygon(places, (*colour, alpha))

    def disc(self, u: float, v: float, radius: float, colour: Rgb, alpha: int = 255) -> None:
        """Fill a disc."""
        self.pen.ellipse(self._round(u, v, radius), (*colour, alpha))

    def ring(
        self, u: float, v: float, radius: float, colour: Rgb, width: float = 0.006, alpha: int = 255
    ) -> None:
        """Draw a circle."""
        stroke = max(1, round(width * self.down))
        self.pen.ellipse(self._round(u, v, radius), None, (*colour, alpha), stroke)

    def box(self, box: Box, colour: Rgb, alpha: int = 255) -> None:
        """Fill a box."""
        self.pen.rectangle(self.pixels(box), (*colour, alpha))

    def text(
        self, text: str, box: Box, colour: Rgb, alpha: int = 255, serif: bool = False, upright: bool = False
    ) -> None:
        """Write a line of text that fills a box; `upright` turns it to be read from below."""
        left, top, right, bottom = self.pixels(box)
        width, height = max(1, right - left), max(1, bottom - top)
        if upright:
            mask = lettering.sized(text, height, width, serif).transpose(Image.Transpose.ROTATE_90)
        else:
            mask = lettering.sized(text, width, height, serif)
        self.stamp(mask, (left, top), colour, alpha)

    def stamp(self, mask: Image.Image, at: tuple[int, int], colour: Rgb, alpha: int = 255) -> None:
        """Lay a colour through a coverage mask."""
        if alpha < 255:
            mask = mask.point(lambda level: level * alpha // 255)
        self.image.paste(colour, at, mask)

    def _reaches(self, places: Points, margin: int) -> bool:
        """Return whether a shape can touch the image: through a lens most do not."""
        across, down = [x for x, _ in places], [y for _, y in places]
        wide, high = self.image.size
        return (
            max(across) >= -margin
            and min(across) <= wide + margin
            and max(down) >= -margin
            and min(down) <= high + margin
        )

    def _round(self, u: float, v: float, radius: float) -> tuple[float, float, float, float]:
        x, y = self.at(u, v)
        return (
            x - radius * self.across,
            y - radius * self.down,
            x + radius * self.across,
            y + radius * self.down,
        )
