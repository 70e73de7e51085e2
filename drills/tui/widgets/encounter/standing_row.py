"""What can be done at any time, always in the same place below a rule."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, blank, cells, rule
from drills.tui.widgets.choices import Choice, cap
from drills.tui.widgets.sheet import Sheet


class StandingRow(Sheet):
    """Keys with words, in as many rows as they need; no row at all where nothing stands."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()

    def show(self, choices: Sequence[Choice]) -> None:
        """Show other actions."""
        self._choices = tuple(choices)
        if self.changed(self._choices):
            self.redraw()

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rule and the keys; as caps where they stand on one row with air below it."""
        if not self._choices:
            return ()
        roomy = self.app.size.height >= 24
        caps = _placed([cap(choice, chip=True) for choice in self._choices], 3, limit)
        if not roomy or len(caps) > 1:
            caps = _placed([cap(choice, chip=False) for choice in self._choices], 2, limit)
        return (rule(limit), *caps)


def _placed(caps: Sequence[Line], gap: int, limit: int) -> list[Line]:
    rows: list[Line] = [()]
    for label in caps:
        if rows[-1] and cells(rows[-1]) + gap + cells(label) > limit:
            rows.append(())
        rows[-1] += (blank(gap), *label) if rows[-1] else label
    return rows
