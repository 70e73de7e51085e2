"""The coin on the home screen, where there is room for it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip

from drills.tui.drawing.coin import WIDE, rows
from drills.tui.drawing.lines import centred, line
from drills.tui.theme import inks
from drills.tui.widgets.sheet import Drawn
from drills.words.language import _


class Coin(Drawn):
    """Drawn in brass, fainter outwards; a picture of nothing but the name."""

    _back: tuple[int, ...] = (0, 0, 0)
    _front: tuple[int, ...] = (0, 0, 0)
    DEFAULT_CSS = f"Coin {{ width: {WIDE}; height: 16; }}"

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the coin and its words."""
        return 16

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the visible rows; what they are mixed from is asked once, not for each half of a cell."""
        brass = inks(self.app.theme)["brass"].color
        self._back = self.background_colors[1].rgb
        self._front = tuple(brass.triplet) if brass and brass.triplet else self._back
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        made = rows()
        if y >= len(made):
            words = centred(line((_("Listen first, then decide"), "ink")), WIDE) if y == len(made) + 1 else ()
            return self.drawn(words, WIDE)
        return Strip([self._cell(*cell) for cell in made[y]], WIDE)

    def _cell(self, upper: float, lower: float) -> Segment:
        if not upper and not lower:
            return Segment(" ", self._ground)
        return Segment("▄", Style(color=self._tone(lower), bgcolor=self._tone(upper)))

    def _tone(self, strength: float) -> str:
        shares = zip(self._back, self._front, strict=True)
        mixed = (below + (above - below) * strength for below, above in shares)
        return "#{:02x}{:02x}{:02x}".format(*map(round, mixed))
