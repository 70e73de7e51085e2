"""Which column is which: each with three examples, one key a column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from drills.roster.layout import Column, Layout, Sample, Table
from drills.tui.drawing.lines import cut
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_
from engine.text import width

COLUMNS: Mapping[Column, str] = {"name": N_("name"), "number": N_("staff number"), "group": N_("group")}
BESIDE = 14
"""Cells of a row that are neither the words of a column nor what it is taken for."""
ROLES: tuple[Column, ...] = ("name", "number", "group")
"""What a column becomes, in the order in which a key goes through them; after the last, not used."""


class ColumnsScreen(MenuScreen[Layout | int]):
    """Dismissed with the columns as somebody chose them, one of which holds the names; or with None."""

    TITLE_WORDS = N_("Which column is which?")

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self._headed = table.layout.headed
        places = {sample.place for sample in table.samples(headed=self._headed)}
        self._roles = {at: role for role, at in table.layout.columns.items() if at in places}

    def rows(self) -> Sequence[Row[Layout | int]]:
        """Return the columns, each with what it is taken for."""
        return [
            Row(self._words(sample), sample.place, self._role(sample.place))
            for sample in self._table.samples(headed=self._headed)
        ]

    def _words(self, sample: Sample) -> str:
        head = sample.heading or _("Column {number}").format(number=sample.place + 1)
        examples = " / ".join(sample.cells)
        words = _("{heading}: {examples}").format(heading=head, examples=examples) if examples else head
        return cut(words, self.app.size.width - BESIDE - width(self._role(sample.place)))

    def _role(self, place: int) -> str:
        role = self._roles.get(place)
        return f"= {_(COLUMNS[role])}" if role else _("not used")

    def sentence(self) -> str:
        """Return what a key does, or that names are missing."""
        if "name" not in self._roles.values():
            return _("One column must hold the names. Each press of a digit makes it something else.")
        return _("A digit changes a column: name, staff number, group, not used.")

    def extra(self) -> str:
        """Return whether the first row is headings, which can be changed."""
        row = self._table.layout.row
        if self._headed:
            return _("Row {row} is headings, nobody's name").format(row=row)
        return _("Row {row} is a person already").format(row=row)

    def more(self) -> None:
        """Take the first row the other way."""
        self._headed = not self._headed
        self._redraw()

    def chosen(self, value: Layout | int) -> None:
        """Make a column the next thing that no other column is."""
        if not isinstance(value, int):
            return
        at = ROLES.index(self._roles[value]) + 1 if value in self._roles else 0
        roles_in_use = self._roles.values()
        role = next((role for role in ROLES[at:] if role not in roles_in_use), None)
        if role:
            self._roles[value] = role
        else:
            self._roles.pop(value, None)
        self._redraw()
        page = [row.value for row in self._page()]
        self._choices.move(page.index(value) if value in page else 0)

    def _redraw(self) -> None:
        self.renew()
        self.query_one(Block).redraw()

    def refit(self) -> None:
        """Cut the examples for another width."""
        self._redraw()

    def hints(self) -> Sequence[Hint]:
        """Return how to change a column and be done, and how to turn pages."""
        return [Hint(_("Digit"), _("change")), Hint(_("Enter"), _("done")), *super().hints()[1:-1]]

    def action_mark(self) -> None:
        """Change the column that is pointed at."""
        super().action_confirm()

    def action_confirm(self) -> None:
        """Be done, once a column holds the names."""
        if "name" in self._roles.values():
            layout = self._table.layout
            columns = {role: at for at, role in self._roles.items()}
            self.dismiss(Layout(layout.row, self._headed, columns, layout.sheet))
