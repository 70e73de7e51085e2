"""The measures behind the plain words: sensitivity, leaning and rates with their ranges."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.desk.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, flowed, hung, ink, line, rule
from drills.tui.drawing.scales import Scale, drawn
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.scores.group.pages import PEOPLE, GroupPage, doors
from drills.tui.screens.scores.head import head
from drills.tui.screens.scores.people import PeopleScreen
from drills.tui.screens.scores.plane import Spot, plane
from drills.tui.screens.scores.table import FEW, figure, headings, letter, table
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.language import _
from drills.words.scores.values import remark
from drills.words.vocabulary import kind_words
from engine.language import N_
from engine.text import width
from results.measures.measured import Measured
from results.scores.family import Column
from results.scores.group_measures import GROUPS
from results.scores.groups import Period
from results.scores.row import ScoreRow

PLANE = (44, 8)
"""Cells and rows of the plane."""
WIDE, TALL = 96, 30
"""Columns of the body, and rows of the screen, from which the plane is drawn."""
FIRST = ("d_prime", "criterion")
"""Measures that stand before the others."""
IN_TABLE = ("d_prime", "hit_rate", "false_alarm_rate")
"""Measures that the table of groups shows already."""
BAR = 16
"""Cells of a bar that stands for all."""


class MeasuresScreen(RingtrueScreen[None]):
    """All groups in a table, one of them in full below; where it is narrow, one group a page."""

    TITLE_WORDS = N_("Scores in detail")

    def __init__(self, desk: Desk, rows: Sequence[ScoreRow], within: Period, when: str) -> None:
        super().__init__()
        self._desk, self._within = desk, within
        self._rows, self._when, self._at = rows, when, 0
        self._above = Block(self._headings)
        self._page = Page(self._table)
        self._below = Block(self._one)

    def body(self) -> ComposeResult:
        """Yield the headings, the groups, and the one that is pointed at."""
        yield self._above
        yield self._page
        yield self._below
        yield Block(doors)

    def on_mount(self) -> None:
        """Show the first group."""
        super().on_mount()
        self._show()

    def refit(self) -> None:
        """Lay out for another size."""
        self._show()

    def _show(self) -> None:
        where = _("group {number} of {count}").format(number=self._at + 1, count=len(self._rows))
        self.header.show(_(self.TITLE_WORDS), f"{self._when}  {where}")
        for part in (self._above, self._below):
            part.redraw()
        self._page.redraw()
        at = self._at * (2 if self._airy else 1) if self.broad else 0
        self._page.reveal(at, at + 1)

    @property
    def _airy(self) -> bool:
        """Whether there is room for a blank row between groups."""
        return 2 * len(self._rows) <= self._page.content_size.height + 1

    def _headings(self, limit: int) -> Sequence[Line]:
        return headings(self._rows, limit) if self.broad else head(self._rows[self._at], limit)

    def _table(self, limit: int) -> Sequence[Line]:
        if self.broad:
            rows = table(self._rows, self._at, limit)
            return [part for row in rows for part in (row, BLANK)][:-1] if self._airy else rows
        row = self._rows[self._at]
        return [*_measures(row, limit, _lines()), BLANK, *_weakest(row, limit)]

    def _one(self, limit: int) -> Sequence[Line]:
        if not self.broad:
            return []
        row = self._rows[self._at]
        beyond = [column for column in _lines() if column.name not in IN_TABLE]
        if limit < WIDE or self.app.size.height < TALL:
            return [
                rule(limit),
                *head(row, limit),
                *_measures(row, limit, [column for column in beyond if column.name in FIRST]),
                *_weakest(row, limit, 3),
                *_note(limit, self._rows),
            ]
        spots = [
            Spot(letter(n), alarms, hits, n == self._at)
            for n, group in enumerate(self._rows)
            if (hits := group["hit_rate"].value) is not None
            and (alarms := group["false_alarm_rate"].value) is not None
        ]
        room = limit - PLANE[0] - 4
        right = [
            *head(row, room),
            *_measures(row, room, beyond),
            *_weakest(row, room, 3),
        ]
        return [rule(limit), *beside(plane(spots, *PLANE), [*right, *_note(room, self._rows)], PLANE[0] + 4)]

    def hints(self) -> Sequence[Hint]:
        """Return the keys."""
        more = Hint(f"1-{PEOPLE}", _("more"))
        return [Hint("0", _("plain words")), more, Hint(_("Up/Down"), _("another group"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Go back to the words, or look behind the measures of the group that is pointed at."""
        if digit == 0:
            self.dismiss(None)
        elif digit == PEOPLE:
            self.app.push_screen(PeopleScreen(self._desk, self._rows[self._at], self._within))
        elif digit < PEOPLE:
            self.app.push_screen(GroupPage(self._desk, self._rows, self._at, self._within, digit))

    def action_move(self, across: int, down: int) -> None:
        """Look at another group."""
        self._at = (self._at + (1 if across + down > 0 else -1)) % len(self._rows)
        self._show()

    def action_confirm(self) -> None:
        """Look at the next group."""
        self.action_move(0, 1)

    def action_leave(self) -> None:
        """Go back to the words."""
        self.dismiss(None)


def _lines() -> list[Column]:
    """Return the measures that have a line, those of `FIRST` before the others."""
    columns = [column for column in GROUPS.columns if column.ends]
    return sorted(columns, key=lambda column: column.name not in FIRST)


def _measures(row: ScoreRow, limit: int, columns: Sequence[Column]) -> list[Line]:
    gutter = max(width(_(column.label)) for column in columns) + 2
    across = max(min(limit - gutter - 7, 41), 11)
    return [_measure(row[column.name], column, gutter, across - 1 + across % 2) for column in columns]


def _measure(value: Measured, column: Column, gutter: int, across: int) -> Line:
    scale = Scale.between(*(column.ends or (0, 1)))
    name = line((_(column.label), "soft"))
    return (*hung(name, [figure(value, column.style, 7)], gutter)[0], *drawn(value, scale, across))


def _weakest(row: ScoreRow, limit: int, most: int = 5) -> list[Line]:
    """Return the kinds missed most with a bar each."""
    kinds = row.weakest[:most]
    if not kinds:
        return flowed(_("No kind of sign was shown often enough to be named."), "soft", limit)
    names = [kind_words(kind.kind) for kind in kinds]
    counts = [_("missed {missed} of {shown}").format(missed=kind.missed, shown=kind.shown) for kind in kinds]
    rows: list[Line] = []
    for kind, name, words in zip(kinds, names, counts, strict=True):
        label = line(
            (name, "strong"), (" " * (max(map(width, names)) + 2 - width(name)), "ink"), (words, "soft")
        )
        bar = (blank(max(map(width, counts)) + 2 - width(words)), ink("▄" * round(kind.rate * BAR), "soft"))
        rows.append((*label, *bar) if cells((*label, *bar)) <= limit else label)
    return rows


def _note(limit: int, rows: Sequence[ScoreRow]) -> list[Line]:
    """Return how the lines are read, and what the mark of few people means where it stands."""
    words = _(
        "The heavy line is the range the value may lie in (95 %) were other people asked;"
        " the scenarios are held fixed."
    )
    few = next(filter(None, (remark(row.about) for row in rows)), "")
    return [*flowed(words, "soft", limit), *(flowed(f"{FEW} {few}", "soft", limit) if few else [])]
