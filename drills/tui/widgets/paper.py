"""Rows that may be more than fit: the ground of all that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from drills.tui.drawing.lines import Line
from drills.tui.widgets.sheet import Drawn


class Paper(Drawn, ScrollView):
    """It scrolls by keys, has no scroll bar, and says so where something is hidden."""

    can_focus = False
    DEFAULT_CSS = "Paper { height: 1fr; scrollbar-size: 0 0; overflow: hidden auto; }"

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.limit = -1
        self._rows: Sequence[Line] = ()
        self._count = 0
        self._at_end = False

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows for a width in cells."""
        return ()

    def lay(self, limit: int) -> int:
        """Lay out for a width and return how many rows there are."""
        self._rows = self.rows(limit)
        return len(self._rows)

    def row(self, at: int) -> Line:
        """Return one row of those laid out."""
        return self._rows[at]

    def redraw(self) -> None:
        """Draw again because what it shows has changed."""
        limit = self.content_size.width
        if limit < 1:
            return
        self._count = self.lay(limit)
        self.limit = limit
        size = Size(limit, self._count)
        if size != self.virtual_size:
            self.virtual_size = size
        self.refresh()

    def on_resize(self) -> None:
        """Lay out for the new width."""
        self.redraw()
        if self._at_end:
            self.follow()

    def follow(self) -> None:
        """Show the end, and keep showing it when the size changes."""
        self._at_end = True
        self.scroll_end(animate=False, immediate=True, force=True)

    def move(self, by: int) -> None:
        """Scroll by some rows."""
        self._at_end = False
        self._to(self.scroll_offset.y + by)

    def reveal(self, top: int, bottom: int) -> None:
        """Scroll so that the rows from `top` to before `bottom` are seen."""
        height = self.content_size.height
        # a row at either end may be covered by a note that there is more
        if top - 1 < self.scroll_offset.y:
            self._to(max(top - 1, 0))
        elif bottom + 1 > self.scroll_offset.y + height:
            self._to(bottom + 1 - height)

    def _to(self, y: int) -> None:
        # forced, for whether it may scroll is only known after the next layout
        self.scroll_to(y=y, animate=False, immediate=True, force=True)

    @property
    def more_below(self) -> bool:
        """Whether rows are hidden below."""
        return self.scroll_offset.y < self._count - self.content_size.height

    def note_above(self, hidden: int) -> Line | None:
        """Return what stands in the first row where `hidden` rows are above; None to show the row."""
        return None

    def note_below(self, hidden: int) -> Line | None:
        """Return what stands in the last row where `hidden` rows are below; None to show the row."""
        return None

    def render_line(self, y: int) -> Strip:
        """Return one visible row as a strip."""
        limit, height = self.content_size
        at = y + self.scroll_offset.y
        note: Line | None = None
        if y == 0 and at > 0 and height > 2:
            note = self.note_above(at + 1)
        elif y == height - 1 and at < self._count - 1 and height > 2:
            note = self.note_below(self._count - at)
        if note is None:
            note = self.row(at) if at < self._count else ()
        return self.drawn(note, limit)
