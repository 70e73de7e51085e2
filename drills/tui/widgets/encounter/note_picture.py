"""A picture of a note in half blocks, drawn in a thread while something else is read."""

from __future__ import annotations

import os
from collections.abc import Sequence

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import work
from textual.app import App
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from drills.tui.drawing.plain_frames import PlainFrames
from drills.words.language import _
from engine.play.encounter import Picture
from engine.specimen.cells import Cell, Depth

ACROSS = 5
"""Cells of length for one row: a note is 2.5 times as long as high, and a cell holds two pixels."""
BELOW = 10
"""Rows of the terminal that are kept for everything else."""
LEAST = 50
"""Columns below which a picture would say nothing."""


class NotePicture(Widget):
    """The last look that has a picture; blank until the first is drawn, or where only words can be shown.

    Where looking is timed it is covered once its seconds are over, counted from when it is seen.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "NotePicture { height: auto; width: 1fr; }"

    def __init__(self, below: int = BELOW) -> None:
        super().__init__()
        self._below = below
        self._picture: Picture | None = None
        self._drawn: tuple[tuple[Cell, ...], ...] = ()
        self._wanted: tuple[Picture | None, int] = (None, 0)
        self._seconds: int | None = None
        self._had: Picture | None = None
        self._timed: Picture | None = None
        self._timer: Timer | None = None

    @property
    def possible(self) -> bool:
        """Whether this terminal can show pictures."""
        return self.depth != "none"

    @property
    def depth(self) -> Depth:
        """How many colours the terminal shows; none where colours are not wanted."""
        return depth_of(self.app)

    def show(self, picture: Picture | None, seconds: int | None = None) -> None:
        """Show another look, for so many seconds or for good; what was shown stays until it is drawn."""
        if picture != self._picture:
            self._stop()
            self._picture, self._seconds = picture, seconds
            if seconds is not None and picture is not None and picture == self._timed:
                self.had(picture)
        self._begin()

    def had(self, picture: Picture) -> None:
        """Take this look as seen already: it stays covered."""
        self._had = picture

    def covered(self, picture: Picture) -> bool:
        """Whether the time of this look is over."""
        return picture == self._had

    @property
    def waiting(self) -> bool:
        """Whether the picture will be covered."""
        return self._timer is not None

    def cover(self) -> None:
        """Cover the picture: its time is over."""
        self._stop()
        self._had = self._picture
        self._drawn = ()
        self.refresh()

    def _stop(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = None

    def on_resize(self) -> None:
        """Draw for the new width."""
        self._begin()

    def _begin(self) -> None:
        wanted = (self._picture, ACROSS * self._rows(self.content_size.width))
        if self._picture and wanted != self._wanted and wanted[1] >= LEAST:
            self._wanted = wanted
            self._draw(self._picture, wanted[1], self.depth)

    def _rows(self, width: int) -> int:
        return min(width // ACROSS, self.app.size.height - self._below)

    @work(thread=True, exclusive=True)
    def _draw(self, picture: Picture, columns: int, depth: Depth) -> None:
        from engine.specimen.art.picture import note_cells

        drawn = note_cells(picture.note, picture.look, columns, columns // ACROSS, depth)
        self.app.call_from_thread(self._have, picture, drawn or ())

    def _have(self, picture: Picture, drawn: tuple[tuple[Cell, ...], ...]) -> None:
        if picture == self._picture:
            self._drawn = drawn
            self.refresh()
            if self._seconds is not None and picture not in (self._had, self._timed):
                self._timed = picture
                self._timer = self.set_timer(self._seconds, self.cover)

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Return the rows that keep the shape of a note."""
        return self._rows(width)

    def render_line(self, y: int) -> Strip:
        """Return one row of cells."""
        if self._picture and self.covered(self._picture):
            return self._cover_row(y)
        if y >= len(self._drawn):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._drawn[y]
        edge = Segment(" " * ((self.size.width - len(row)) // 2), self.rich_style)
        return Strip([edge, *segments(row)])

    def _cover_row(self, y: int) -> Strip:
        words = _("The picture is covered again.") if y == self.size.height // 2 else ""
        covering = Text(words, self.rich_style)
        covering.align("center", self.size.width)
        return Strip(covering.render(self.app.console), self.size.width).simplify()


def depth_of(app: App[object]) -> Depth:
    """Return how many colours the terminal shows; none without colours, or where half blocks are too wide."""
    plain = any(isinstance(line_filter, PlainFrames) for line_filter in app.get_line_filters())
    if plain or os.environ.get("NO_COLOR"):
        return "none"
    system = app.console.color_system
    return "true" if system == "truecolor" else "256" if system == "256" else "none"


def segments(row: Sequence[Cell]) -> list[Segment]:
    """Return a row of a picture; the second cell of a wide letter is part of the first."""
    return [Segment(cell.char, _style(cell)) for cell in row if cell.char]


def _style(cell: Cell) -> Style:
    return Style(color=_color(cell.fg), bgcolor=_color(cell.bg))


def _color(colour: tuple[int, int, int] | int) -> Color:
    return Color.from_ansi(colour) if isinstance(colour, int) else Color.from_rgb(*colour)
