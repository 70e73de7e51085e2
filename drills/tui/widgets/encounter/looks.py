"""The ways of looking at a note: key caps in columns, with what each costs."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, blank, cells
from drills.tui.widgets.choices import Choice, cap
from drills.tui.widgets.sheet import Sheet

GAP = 3


class Looks(Sheet):
    """Choices in as many columns as fit."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()
        self._tight = False

    def show(self, choices: Sequence[Choice], *, tight: bool = False) -> None:
        """Show other choices; `tight` leaves no blank rows between them."""
        self._choices, self._tight = tuple(choices), tight
        if self.changed(self._choices, tight):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the caps in columns, a blank row between the rows where there is room."""
        if not self._choices:
            return ()
        roomy = self.app.size.height >= 24 and not self._tight
        caps = [cap(choice, chip=roomy) for choice in self._choices]
        column = max(cells(caption) for caption in caps) + GAP
        across = max(min((limit + GAP) // column, len(caps)), 1)
        rows: list[Line] = []
        for start in range(0, len(caps), across):
            if rows and roomy:
                rows.append(())
            row: Line = ()
            for caption in caps[start : start + across]:
                row += (*caption, blank(column - cells(caption)))
            rows.append(row)
        return rows
