"""What was read from a roster, before anybody is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from textual.app import ComposeResult

from drills.desk.intake.differences import Reconciliation
from drills.desk.intake.words import summary, unused_words
from drills.roster.people import Entry, Roster
from drills.tui.drawing.lines import BLANK, Line, cut, flowed, line
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.roster.columns import COLUMNS
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from engine.language import N_
from engine.text import width

PREVIEWED, PREVIEWED_IF_SHORT = 5, 3
Answer = Literal["yes", "no", "columns", "each"]
"""To take the people in or not, that the columns are other ones, or to look at everybody first."""
LONGEST, LONGEST_IF_NARROW = 20, 15
"""Cells of a column at most."""
MENTIONED = 4
"""Columns, rows or sheets that are named at most."""


class PreviewScreen(MenuScreen[Answer]):
    """Dismissed with whether to take the people in; those without a group go to `group`."""

    TITLE_WORDS = N_("Is this right?")

    def __init__(self, roster: Roster, group: str, reconciliation: Reconciliation) -> None:
        super().__init__()
        self._roster, self._group, self._reconciliation = roster, group, reconciliation

    def rows(self) -> Sequence[Row[Answer]]:
        """Return the ways; only of a table can somebody say which column is which."""
        rows: list[Row[Answer]] = [Row(_("Yes, take them in"), "yes"), Row(_("No, back"), "no")]
        table = self._roster.table
        if table and len(table.samples(headed=table.layout.headed)) > 1:
            rows.append(Row(_("Say which column is which"), "columns"))
        if self._reconciliation.differences:
            rows.append(Row(_("Go through it one by one"), "each"))
        return rows

    def body(self) -> ComposeResult:
        """Yield what was recognised, the first rows, and the question."""
        yield Block(self._first_rows)
        yield self._choices

    def _first_rows(self, limit: int) -> Sequence[Line]:
        entries = self._roster.entries[: PREVIEWED if self.roomy else PREVIEWED_IF_SHORT]
        more = len(self._roster.entries) - len(entries)
        tail = [line((counted("and {count} more", "and {count} more", more), "soft"))] if more else []
        return [
            *flowed(self._counts(), "strong", limit),
            *flowed(summary(self._reconciliation), "strong", limit),
            *flowed(self._recognised(), "soft", limit),
            *(row for words in unused_words(self._roster, _listed) for row in flowed(words, "soft", limit)),
            BLANK, *self._table(entries), *tail, BLANK,
        ]  # fmt: skip

    def _counts(self) -> str:
        roster = self._roster
        people = counted("{count} person", "{count} people", len(roster.entries))
        named = len({entry.group or self._group for entry in roster.entries})
        groups = counted("{count} group", "{count} groups", named)
        if not roster.encoding:
            return _("{people}, {groups}").format(people=people, groups=groups)
        counts = _("{people}, {groups}, read as {encoding}")
        return counts.format(people=people, groups=groups, encoding=roster.encoding)

    def _recognised(self) -> str:
        if not self._roster.headings:
            return _("No headings; read by the look of the columns.")
        words = _(", ").join(_(COLUMNS[heading]) for heading in self._roster.headings)
        if self._roster.laid_out:
            return _("Columns as you said: {columns}").format(columns=words)
        return _("Headings recognised: {columns}").format(columns=words)

    def _table(self, entries: Sequence[Entry]) -> list[Line]:
        filled = {
            "name": [entry.name for entry in entries],
            "number": [entry.number for entry in entries],
            "group": [entry.group or self._group for entry in entries],
        }
        columns = [(_(COLUMNS[key]), filled[key]) for key in COLUMNS if any(filled[key])]
        most = LONGEST if self.broad else LONGEST_IF_NARROW
        table = [[head, *(cut(cell, most) for cell in cells)] for head, cells in columns]
        wide = [max(map(width, cells)) + 3 for cells in table]
        return [
            line(*(
                (cells[at] + " " * (room - width(cells[at])), "soft" if not at or n else "strong")
                for n, (cells, room) in enumerate(zip(table, wide, strict=True))
            ))
            for at in range(len(entries) + 1)
        ]  # fmt: skip


def _listed(names: Sequence[str]) -> str:
    words = _(", ").join(cut(name, LONGEST) for name in names[:MENTIONED])
    more = len(names) - MENTIONED
    return words if more <= 0 else f"{words} {counted('and {count} more', 'and {count} more', more)}"
