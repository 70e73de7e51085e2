"""What stands behind the measures of one group: a digit for each page, left and right for another group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult

from drills.desk.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, cells, ink, line
from drills.tui.screens.base import KeyHelp
from drills.tui.screens.reading import ReadingScreen
from drills.tui.screens.scores.group.scenarios import Scenarios
from drills.tui.screens.scores.group.signs import Signs
from drills.tui.screens.scores.group.subject import About, Looked
from drills.tui.screens.scores.group.sureness import Sureness
from drills.tui.screens.scores.group.trend import Trend
from drills.tui.screens.scores.head import head
from drills.tui.screens.scores.people import PeopleScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_
from results.scores.groups import Period
from results.scores.row import ScoreRow


class _Door(NamedTuple):
    title: str
    measured: Callable[[Looked], About]


DOORS = (
    _Door(N_("Over time"), Trend),
    _Door(N_("Signs"), Signs),
    _Door(N_("Scenarios"), Scenarios),
    _Door(N_("How sure"), Sureness),
)
"""The pages by their digits, from 1."""
PEOPLE = len(DOORS) + 1
"""The digit of the people of the group."""


def doors(limit: int, on: int = 0) -> list[Line]:
    """Return the digits with the pages they lead to, in one row where they fit; `on` is where one is."""
    titles = [*(door.title for door in DOORS), N_("People")]
    parts: list[Line] = []
    for digit, title in enumerate(titles, start=1):
        key = ink(f" {digit} ", "chip-on" if digit == on else "brass-strong")
        parts.append((key, *line((f" {_(title)}", "ink"))))
    rows: list[Line] = [()]
    for part in parts:
        apart: Line = line((" ", "ink")) if rows[-1] else ()
        if cells(rows[-1]) + cells(apart) + cells(part) > limit:
            rows.append(part)
        else:
            rows[-1] = (*rows[-1], *apart, *part)
    return rows


class GroupPage(ReadingScreen):
    """One page about one group; what it shows is measured when it is first looked at."""

    def __init__(self, desk: Desk, rows: Sequence[ScoreRow], at: int, within: Period, digit: int) -> None:
        super().__init__()
        self._desk, self._groups, self._at, self._within = desk, rows, at, within
        self._digit = digit
        self._about: dict[tuple[int, int], About] = {}

    def body(self) -> ComposeResult:
        """Yield the group, the page, and where the digits lead."""
        yield Block(self._head)
        yield self.page
        yield Block(lambda limit: doors(limit, self._digit))

    def on_mount(self) -> None:
        """Show the page."""
        super().on_mount()
        self._show()

    def _head(self, limit: int) -> Sequence[Line]:
        whose = head(self._groups[self._at], limit)
        return [*whose, BLANK] if self.roomy else whose

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the rows of the page."""
        key = self._digit, self._at
        if key not in self._about:
            looked = Looked(self._desk, self._groups[self._at], self._within)
            self._about[key] = DOORS[self._digit - 1].measured(looked)
        return self._about[key].rows(limit)

    def _show(self) -> None:
        where = _("group {number} of {count}").format(number=self._at + 1, count=len(self._groups))
        self.header.show(_(DOORS[self._digit - 1].title), where if len(self._groups) > 1 else "")
        for block in self.query(Block):
            block.redraw()
        self.page.redraw()
        self.page.move(-self.page.scroll_offset.y)

    def hints(self) -> Sequence[Hint]:
        """Return the keys."""
        hints = [Hint(f"1-{PEOPLE}", _("more")), Hint(_("Up/Down"), _("read on"))]
        return [*hints, Hint(_("Left/Right"), _("another group"))] if len(self._groups) > 1 else hints

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return the keys in full."""
        titles = [*(door.title for door in DOORS), N_("People")]
        pages = [KeyHelp(str(digit), _(title)) for digit, title in enumerate(titles, start=1)]
        arrows = KeyHelp(_("Arrows"), _("read on; left and right: another group"))
        return [*pages, arrows]

    def action_digit(self, digit: int) -> None:
        """Turn to another page, or to the people."""
        if digit == 0:
            self.dismiss()
        elif digit == PEOPLE:
            self.app.push_screen(PeopleScreen(self._desk, self._groups[self._at], self._within))
        elif digit < PEOPLE:
            self._digit = digit
            self._show()

    def action_move(self, across: int, down: int) -> None:
        """Read on, or turn to another group."""
        if across:
            self._at = (self._at + across) % len(self._groups)
            self._show()
        else:
            self.page.move(down)
