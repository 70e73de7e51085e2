"""The measures behind the plain words: sensitivity, leaning and rates with their ranges."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult

from drills.run.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, flowed, hung, ink, line, rule
from drills.tui.drawing.scales import LEANING, POINTS, SENSITIVITY, SHARE, Scale, drawn
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.scores.head import head
from drills.tui.screens.scores.pages import PEOPLE, GroupPage, doors
from drills.tui.screens.scores.people import PeopleScreen
from drills.tui.screens.scores.plane import Spot, plane
from drills.tui.screens.scores.table import FEW, figure, headings, letter, table
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.language import _
from drills.words.values import remark
from drills.words.vocabulary import kind_words
from engine.language import N_
from engine.text import width
from results.measures.measured import Measured
from results.scores.groups import GroupScore, Period

PLANE = (44, 8)
"""Cells and rows of the plane."""
WIDE, TALL = 96, 30
"""Columns of the body, and rows of the screen, from which the plane is drawn."""
BAR = 16
"""Cells of a bar that stands for all."""


class MeasuresScreen(RingtrueScreen[None]):
    """All groups in a table, one of them in full below; where it is narrow, one group a page."""

    TITLE_WORDS = N_("Scores in detail")

    def __init__(self, desk: Desk, rows: Sequence[GroupScore], within: Period, when: str) -> None:
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
        return [*_measures(row, limit), BLANK, *_weakest(row, limit)]

    def _one(self, limit: int) -> Sequence[Line]:
        if not self.broad:
            return []
        row = self._rows[self._at]
        if limit < WIDE or self.app.size.height < TALL:
            return [
                rule(limit),
                *head(row, limit),
                *_measures(row, limit)[1:2],
                *_weakest(row, limit, 3),
                *_note(limit, self._rows),
            ]
        spots = [
            Spot(letter(n), group.false_alarm_rate.value, group.hit_rate.value, n == self._at)
            for n, group in enumerate(self._rows)
            if group.hit_rate.value is not None and group.false_alarm_rate.value is not None
        ]
        room = limit - PLANE[0] - 4
        right = [
            *head(row, room),
            *_measures(row, room)[4:],
            *_measures(row, room)[1:2],
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


def _measures(row: GroupScore, limit: int) -> list[Line]:
    measures: list[tuple[str, Measured, Scale, str]] = [
        (_("sensitivity d'"), row.d_prime, SENSITIVITY, "{:.2f}"),
        (_("c"), row.criterion, LEANING, "{:+z.2f}"),
        (_("scams seen"), row.hit_rate, SHARE, "{:.0%}"),
        (_("genuine doubted"), row.false_alarm_rate, SHARE, "{:.0%}"),
        (_("points"), row.mean_points, POINTS, "{:.0f}"),
        (_("passed"), row.pass_rate, SHARE, "{:.0%}"),
        (_("by repeats"), row.repeat_pass_rate, SHARE, "{:.0%}"),
        (_("taken part"), row.coverage, SHARE, "{:.0%}"),
    ]
    gutter = max(width(name) for name, *_rest in measures) + 2
    across = max(min(limit - gutter - 7, 41), 11)
    return [
        (
            *hung(line((name, "soft")), [figure(value, style, 7)], gutter)[0],
            *drawn(value, scale, across - 1 + across % 2),
        )
        for name, value, scale, style in measures
    ]


def _weakest(row: GroupScore, limit: int, most: int = 5) -> list[Line]:
    """Return the kinds missed most with a bar each."""
    kinds = row.weakest_kinds[:most]
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


def _note(limit: int, rows: Sequence[GroupScore]) -> list[Line]:
    """Return how the lines are read, and what the mark of few people means where it stands."""
    words = _(
        "The heavy line is the range the value may lie in (95 %) were other people asked;"
        " the scenarios are held fixed."
    )
    few = next(filter(None, map(remark, rows)), "")
    return [*flowed(words, "soft", limit), *(flowed(f"{FEW} {few}", "soft", limit) if few else [])]
