"""The coin on the home screen, where there is room for it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from drills.language import _
from drills.tui.coin import EDGE, EMPTY, FACE, RING, WIDE, rows
from drills.tui.lines import line
from drills.tui.theme import inks
from drills.tui.widgets.sheet import Drawn

_STRENGTH = {EDGE: 1.0, FACE: 0.62, RING: 0.34}
_FAINT = 0.2


class Coin(Drawn):
    """Drawn in brass, fainter outwards; a picture of nothing but the name."""

    DEFAULT_CSS = f"Coin {{ width: {WIDE}; height: 16; }}"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the coin and its words."""
        return 16

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        made = rows()
        if y >= len(made):
            words = line((_("Listen first, then decide"), "ink")) if y == len(made) + 1 else ()
            return self.drawn((*line(("  ", "ink")), *words), WIDE)
        return Strip([self._cell(*cell) for cell in made[y]]).simplify()

    def _cell(self, upper: str, lower: str) -> Segment:
        if upper == lower == EMPTY:
            return Segment(" ", self._ground)
        return Segment("▄", Style(color=self._tone(lower), bgcolor=self._tone(upper)))

    def _tone(self, pixel: str) -> str:
        ground = self.background_colors[1].rgb
        brass = inks(self.app.theme)["brass"].color
        if pixel == EMPTY or brass is None or brass.triplet is None:
            share = 0.0
            front = ground
        else:
            share = _STRENGTH.get(pixel, _FAINT)
            front = brass.triplet
        mixed = (round(below + (above - below) * share) for below, above in zip(ground, front, strict=True))
        return "#{:02x}{:02x}{:02x}".format(*mixed)
