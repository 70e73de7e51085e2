"""How many pieces are marked as doubtful, and which."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, flowed, hung, line, spaced
from drills.tui.widgets.sheet import Sheet
from drills.words.language import _, counted


class Marked(Sheet):
    """The marked pieces in a list with a word of help, or their number on one line."""

    def __init__(self, listed: bool, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._listed = listed
        self._marked: Sequence[str] = ()
        self._markable = True

    def show(self, marked: Sequence[str], *, markable: bool) -> None:
        """Show what is marked; `markable` while marking is part of the task."""
        self._marked, self._markable = tuple(marked), markable
        if self.changed(self._marked, markable):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the list or the line."""
        if not self._markable:
            return []
        return self._list(limit) if self._listed else [self._line()]

    def _number(self) -> Line:
        unit = counted("{count} place", "{count} places", len(self._marked))
        return line((f" {unit} ", "mark" if self._marked else "chip"))

    def _line(self) -> Line:
        remark = _("you may mark nothing")
        return (*line((f"{_('Marked')} ", "soft")), *self._number(), *line((f"   {remark}", "soft")))

    def _list(self, limit: int) -> list[Line]:
        rows: list[Line] = [line((spaced(_("Marked")), "soft")), BLANK, self._number(), BLANK]
        for number, words in enumerate(self._marked, start=1):
            rows += hung(line((f"{number}", "soft")), flowed(f"[{words}]", "ink", limit - 3), 3)
        if not self._marked:
            rows += flowed(_("Mark whatever seems doubtful."), "ink", limit)
            rows += [BLANK, *flowed(_("If nothing does, mark nothing."), "soft", limit)]
        return rows
