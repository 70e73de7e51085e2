"""A false note and the same one sound, in the look that tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import work
from textual.strip import Strip

from drills.tui.drawing.lines import Line, blank, cut, flowed, line
from drills.tui.theme import Role
from drills.tui.widgets.encounter.note_picture import ACROSS, depth_of, segments
from drills.tui.widgets.sheet import Drawn
from drills.words.language import _
from engine.debrief.decisive import Decisive
from engine.play.encounter import Picture
from engine.specimen.catalogue import Box
from engine.specimen.cells import Cell

GAP = 4
"""Cells between two pictures side by side, and between a picture and its words."""
LEAST = 34
"""Columns of one picture below which it would say nothing."""
TALLER = 4
"""Cells of length for one row of a picture drawn close to a part of the note, where it has its name above."""
BELOW = 4
"""Rows of the terminal kept for everything else where pictures stand one above the other."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The name of a picture and what is to be seen in it."""

    name: str
    role: Role
    words: str = ""


def beside_a_sound_one(settles: Decisive | None, truth: str | None) -> NotePair | None:
    """Return the false note beside a sound one, where one look shows what is wrong; else None."""
    if settles is None or settles.picture is None or truth != "scam":
        return None
    captions = (Caption(_("This note"), "scam"), Caption(_("A sound one"), "real"))
    return NotePair(settles.picture, settles.near, captions)


class NotePair(Drawn):
    """Two pictures side by side, their names above them; `stacked` one above the other, their words beside.

    Blank until they are drawn. With `near` they show that part of the note alone.
    """

    DEFAULT_CSS = "NotePair { height: auto; width: 1fr; }"

    def __init__(
        self, picture: Picture, near: Box | None, captions: tuple[Caption, Caption], *, stacked: bool = False
    ) -> None:
        super().__init__()
        self._picture, self._near, self._captions, self._stacked = picture, near, captions, stacked
        self._drawn: tuple[tuple[tuple[Cell, ...], ...], ...] = ()
        self._wanted = (0, 0)

    @property
    def possible(self) -> bool:
        """Whether this terminal can show pictures."""
        return depth_of(self.app) != "none"

    def on_resize(self) -> None:
        """Draw for the new size."""
        size = self._measure(self.content_size.width)
        if size != self._wanted and size[0] >= LEAST and self.possible:
            self._wanted = size
            self._draw(*size)

    def _measure(self, wide: int) -> tuple[int, int]:
        """Return columns and rows of one picture."""
        if self._stacked:
            rows = (self.app.size.height - BELOW) // 2
            return ACROSS * rows, rows
        shape = TALLER if self._near else ACROSS
        rows = (wide - GAP) // 2 // shape
        return shape * rows, rows

    @work(thread=True, exclusive=True)
    def _draw(self, columns: int, rows: int) -> None:
        from engine.specimen.art.picture import note_cells

        note, look, depth = self._picture.note, self._picture.look, depth_of(self.app)
        drawn = [note_cells(each, look, columns, rows, depth, near=self._near) for each in (note, note.sound)]
        self.app.call_from_thread(self._have, tuple(cells or () for cells in drawn))

    def _have(self, drawn: tuple[tuple[tuple[Cell, ...], ...], ...]) -> None:
        self._drawn = drawn
        self.refresh()

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Return the rows of the pictures, and of their names where these stand above."""
        rows = self._measure(width)[1]
        return 2 * rows + 1 if self._stacked else 1 + rows

    def render_line(self, y: int) -> Strip:
        """Return one row: of one picture and its words, or of both pictures."""
        wide = self.content_size.width
        columns, rows = self._measure(wide)
        if self._stacked:
            which = int(y > rows)
            return self._with_words(which, y - which * (rows + 1), columns, rows).adjust_cell_length(
                wide, self._ground
            )
        gap = Strip([Segment(" " * GAP, self._ground)])
        both = [self._below_name(0, y, columns), gap, self._below_name(1, y, columns)]
        return Strip.join(both).adjust_cell_length(wide, self._ground)

    def _below_name(self, which: int, at: int, columns: int) -> Strip:
        caption = self._captions[which]
        if at == 0:
            return self.drawn(line((cut(caption.name, columns), caption.role)), columns)
        return self._pixels(which, at - 1, columns)

    def _with_words(self, which: int, at: int, columns: int, rows: int) -> Strip:
        if at >= rows:
            return Strip([])
        words = self._words(which, self.content_size.width - columns - GAP)
        beside: Line = (blank(GAP), *words[at]) if at < len(words) else ()
        spare = self.drawn(beside, self.content_size.width - columns)
        return Strip.join([self._pixels(which, at, columns), spare])

    def _words(self, which: int, limit: int) -> Sequence[Line]:
        caption = self._captions[which]
        return [*flowed(caption.name, caption.role, limit), *flowed(caption.words, "ink", limit)]

    def _pixels(self, which: int, at: int, columns: int) -> Strip:
        drawn = self._drawn[which] if self._drawn else ()
        if at >= len(drawn):
            return Strip([Segment(" " * columns, self._ground)])
        return Strip(segments(drawn[at]))
