"""The ground of every widget here: rows of runs, drawn by the line API."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from drills.tui.drawing.lines import Line
from drills.tui.theme import inks

POINTS = "points"
"""The key in a style's meta under which a run says what a click on it means."""


@lru_cache(4096)
def _pointing(points: str) -> Style:
    """Return the style that says what a click means; the same pieces are drawn at every key."""
    return Style(meta={POINTS: points})


class Drawn(Widget):
    """A widget that draws rows; its ground is asked for once a paint, not once a row."""

    @dataclass
    class Pointed(Message):
        """Something that a click means was clicked; `points` as its run says."""

        points: str

    ALLOW_SELECT = False
    _ground = Style.null()
    _state: tuple[object, ...] = ()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the visible rows as strips."""
        self._ground = self.rich_style
        return super().render_lines(crop)

    def drawn(self, row: Line, limit: int) -> Strip:
        """Return a row as a strip, exactly `limit` cells wide on the widget's ground."""
        ink = inks(self.app.theme)
        strip = Strip([Segment(run.text, self._style(ink[run.tag], run.points)) for run in row])
        return strip.simplify().adjust_cell_length(limit, self._ground)

    def _style(self, ink: Style, points: str) -> Style:
        style = self._ground + ink
        return style + _pointing(points) if points else style

    def on_click(self, event: Click) -> None:
        """Tell what was clicked, where a click means something."""
        points = event.style.meta.get(POINTS)
        if isinstance(points, str):
            self.post_message(self.Pointed(points))

    def changed(self, *state: object) -> bool:
        """Return whether what is to be shown, or the room for it, is other than the last time."""
        now = (*state, self.app.size)
        before, self._state = self._state, now
        return now != before


class Sheet(Drawn):
    """A widget as high as its rows; `rows` makes them for a width and is asked once for each."""

    DEFAULT_CSS = "Sheet { height: auto; }"

    _laid: tuple[int, Sequence[Line]] = (-1, ())

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width in cells."""
        return ()

    def laid(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width, made once."""
        if self._laid[0] != limit:
            self._laid = (limit, self.rows(limit))
        return self._laid[1]

    def redraw(self) -> None:
        """Draw again because what it shows has changed; the screen is laid out anew only if it must."""
        limit, before = self._laid
        self._laid = (-1, ())
        if self.is_attached:
            self.refresh(layout=limit < 0 or len(self.laid(limit)) != len(before))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return all the width there is."""
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self.laid(width))

    def render_line(self, y: int) -> Strip:
        """Return one row as a strip."""
        limit = self.content_size.width
        rows = self.laid(limit)
        return self.drawn(rows[y] if y < len(rows) else (), limit)
