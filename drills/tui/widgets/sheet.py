"""The ground of every widget here: rows of runs, drawn by the line API."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from drills.tui.lines import Line
from drills.tui.theme import inks


class Drawn(Widget):
    """A widget that draws rows; its ground is asked for once a paint, not once a row."""

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
        strip = Strip([Segment(run.text, self._ground + ink[run.tag]) for run in row])
        return strip.simplify().adjust_cell_length(limit, self._ground)

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
