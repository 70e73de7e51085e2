"""Group scores in plain words; the measures stand behind 0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from textual.app import ComposeResult

from drills.desk import duty
from drills.desk.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, cells, flowed, hung, line, packed, rule
from drills.tui.drawing.scales import HUNDRED, LEANING, ended
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.scores.evenings import EveningsScreen, anything_held
from drills.tui.screens.scores.head import head
from drills.tui.screens.scores.periods import PERIODS, THIS_MONTH, period
from drills.tui.screens.scores.sift import Sift, SiftScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block, Page
from drills.words.language import _, counted
from drills.words.scores.change import change_words, longest_change_words
from drills.words.scores.next_step import next_step
from drills.words.scores.passing import group_passing
from drills.words.scores.skill import apart_words, doubted_words, lean_words, seen_words, weak_words
from drills.words.scores.unscored import unscored_words
from engine.language import N_
from engine.text import width
from results.scores.group_measures import row_of_hundred
from results.scores.groups import WHOLE
from results.scores.over_time.sittings import latest_change
from results.scores.row import ScoreRow
from results.scores.unscored import unscored_groups

AT_ONCE = 20
"""Groups up to which changes are asked for before they are shown; of more, only those on the page."""


class ScoresScreen(RingtrueScreen[None]):
    """Whole groups a page, one where it is narrow; never ranked, for their ranges may overlap."""

    TITLE_WORDS = N_("Scores")

    def __init__(self, desk: Desk, at: int = 0) -> None:
        """Begin at one of `PERIODS`."""
        super().__init__()
        self._desk = desk
        self._page = Page(self._made)
        self._period, self._within = at, WHOLE
        self._counted: Sequence[ScoreRow] = ()
        self._rows: Sequence[ScoreRow] = ()
        self._sift = Sift()
        self._first = 0
        self._held = False
        self._changes: dict[str, list[str]] = {}
        self._quiet: Mapping[str, list[str]] = {}
        """What is said of groups that have no scores, by id."""

    def body(self) -> ComposeResult:
        """Yield the page, and what the digits do."""
        yield self._page
        yield Block(self._keys)

    def _keys(self, limit: int) -> Sequence[Line]:
        keys = (
            ("0", _("details")),
            ("1", _("another time")),
            ("2", _("find")),
            ("3", _("people one by one")),
            *((("4", _("evenings")),) if self._held else ()),
        )
        return packed([line((key, "brass-strong"), (f" {does}", "ink")) for key, does in keys], limit)

    def on_mount(self) -> None:
        """Count, and show."""
        super().on_mount()
        self._count()

    def refit(self) -> None:
        """Fill pages anew for another size."""
        self._show()

    def _count(self) -> None:
        self._within = period(self._period, self._desk.today)
        self._changes.clear()
        rows = self._desk.scores(self._within)
        unscored = unscored_groups(self._desk.store.db, rows, self._within)
        owed = duty.groups_due(self._desk) if unscored and self._period == THIS_MONTH else {}
        self._quiet = {each.group.id: unscored_words(each, owed.get(each.group.id)) for each in unscored}
        rows += [each.row for each in unscored]
        self._counted = sorted(rows, key=lambda row: row.about.simulated)
        self._held = anything_held(self._desk, self._within)
        self.query_one(Block).redraw()
        self._choose()

    def _choose(self) -> None:
        """Show the groups that are asked for, in the order that is."""
        self._rows = [
            row
            for row in self._counted
            if self._sift.holds(row.about.label) and (self._sift.only == "all" or _somebody_absent(row))
        ]
        if self._sift.order == "fewest":
            self._rows = sorted(self._rows, key=lambda row: row.about.judgements)
        self._first = 0
        self._show()

    def _show(self) -> None:
        pages = self._pages()
        where = counted("{count} group", "{count} groups", len(self._rows))
        if len(self._rows) < len(self._counted):
            where = _("{count} of {all} groups").format(count=len(self._rows), all=len(self._counted))
        if len(pages) > 1:
            where = _("page {number} of {count}").format(number=self._at(pages) + 1, count=len(pages))
        self.header.show(_(self.TITLE_WORDS), f"{_(PERIODS[self._period])}  {where}")
        self.refresh_hints()
        self._page.redraw()
        self._page.move(-self._page.scroll_offset.y)

    def _pages(self) -> list[list[ScoreRow]]:
        """Return the groups by page: as many whole ones as fit."""
        limit = self.app.size.width - 4
        pages: list[list[ScoreRow]] = []
        room = 0
        for row in self._rows:
            high = len(self._group(row, limit, ask=len(self._rows) <= AT_ONCE)) + 1
            if not pages or self._apart(pages[-1][-1], row) or room < high:
                pages.append([])
                room = self._room + 1
            pages[-1].append(row)
            room -= high
        return pages

    def _apart(self, before: ScoreRow, row: ScoreRow) -> bool:
        """Return whether two never stand on one page: where it is narrow, unless neither has scores."""
        return not self.broad and bool(before.values or row.values)

    def _at(self, pages: Sequence[Sequence[ScoreRow]]) -> int:
        """Return the page that holds the group that is looked at, whatever the size."""
        ends = accumulate(map(len, pages))
        return next(number for number, end in enumerate(ends) if self._first < end)

    @property
    def _room(self) -> int:
        """Rows of the page."""
        keys = len(self._keys(self.app.size.width - 4))
        return self.app.size.height - (5 if self.roomy else 3) - keys

    def _made(self, limit: int) -> Sequence[Line]:
        pages = self._pages()
        if not pages:
            words = (
                _("No group is like that: {words}").format(words=self._sift.words())
                if self._counted
                else _("No group has judged in this time; 4 shows the evenings.")
                if self._held
                else _("Nobody has played in this time. Scores come with the first verdict.")
            )
            return flowed(words, "soft", limit)
        rows = pages[self._at(pages)]
        airy = self._blocks(rows, limit, [BLANK])
        return airy if len(airy) <= self._room else self._blocks(rows, limit, [])

    def _blocks(self, rows: Sequence[ScoreRow], limit: int, air: list[Line]) -> list[Line]:
        made: list[Line] = []
        for row in rows:
            made += [rule(limit)] if made else []
            made += self._group(row, limit, air)
        return made

    def _group(self, row: ScoreRow, limit: int, air: Sequence[Line] = (), *, ask: bool = True) -> list[Line]:
        room = limit - gutter()
        if not row.values:
            words = self._quiet[row.about.id]
            return [*head(row, limit), *(part for each in words for part in flowed(each, "ink", limit))]
        right, changed = row_of_hundred(row), self._changed(row, ask)
        thoughts: list[list[tuple[str, list[Line]]]] = [
            [
                (_("Told apart"), flowed(apart_words(right), "strong", room)),
                ("", [ended(_("guessing"), right, HUNDRED, _("all right"), room)]),
                (_("Leaning"), self._lean(row, room)),
            ],
            [
                (_("Scams"), flowed(seen_words(row), "ink", room)),
                (_("Genuine"), flowed(doubted_words(row), "ink", room)),
                (_("Missed"), [part for words in weak_words(row) for part in flowed(words, "ink", room)]),
                (_("Passing"), flowed(passing, "ink", room) if (passing := group_passing(row)) else []),
                (_("What changed"), [part for words in changed for part in flowed(words, "ink", room)]),
            ],
            [(_("Next"), flowed(next_step(row), "ink", room))],
        ]
        rows = head(row, limit)
        for parts in thoughts:
            rows += air
            for label, lines in parts:
                rows += hung(line((label, "soft")), lines, gutter()) if lines else []
        return rows

    def _changed(self, row: ScoreRow, ask: bool) -> list[str]:
        """Return what the last sitting changed; where it is not asked for, the longest there is to say."""
        if row.about.mode != "individual":
            return []
        if not ask:
            return [longest_change_words()]
        about, desk = row.about, self._desk
        if about.id not in self._changes:
            latest = latest_change(
                desk.store.db, about.id, self._within, simulated=about.simulated, pairs=desk.pairs
            )
            self._changes[about.id] = [change_words(latest.change)] if latest else []
        return self._changes[about.id]

    def _lean(self, row: ScoreRow, limit: int) -> list[Line]:
        scale = ended(_("trusting"), row["leaning"], LEANING, _("doubting"), limit)
        words = line((lean_words(row["leaning"]), "ink"))
        if cells(scale) + 3 + cells(words) <= limit:
            return [(*scale, *line(("   ", "ink")), *words)]
        return [scale, words] if words else [scale]

    def hints(self) -> Sequence[Hint]:
        """Return the keys."""
        pages = [Hint(_("Left/Right"), _("page"))] if len(self._pages()) > 1 else []
        return [Hint("0-4" if self._held else "0-3", _("choose")), *pages]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return the keys in full."""
        return [
            KeyHelp("0", _("the measures with their ranges, and what was missed most")),
            KeyHelp("1", _("all of it, this month, the last 30 days")),
            KeyHelp("2", _("find groups, sort them")),
            KeyHelp("3", _("the people of a group: who has practised, who has passed")),
            *([KeyHelp("4", _("evenings by show of hands, and who was helped"))] if self._held else []),
            KeyHelp(_("Arrows"), _("turn the page, read on")),
        ]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_digit(self, digit: int) -> None:
        """Show the measures; or count over another time."""
        if digit == 0 and (rows := [row for row in self._rows if row.values]):
            from drills.tui.screens.scores.measures import MeasuresScreen

            when = _(PERIODS[self._period])
            self.app.push_screen(MeasuresScreen(self._desk, rows, self._within, when))
        elif digit == 1:
            self._period = (self._period + 1) % len(PERIODS)
            self._count()
        elif digit == 2:
            self.flow(self._sift_anew())
        elif digit == 3 and self._rows:
            self.flow(self._look_at_people())
        elif digit == 4 and self._held:
            self.app.push_screen(EveningsScreen(self._desk, self._within, _(PERIODS[self._period])))

    async def _sift_anew(self) -> None:
        sift = await self.app.push_screen_wait(
            SiftScreen(self._sift, ("all", "unpractised"), ("name", "fewest"))
        )
        if sift is not None:
            self._sift = sift
            self._choose()

    async def _look_at_people(self) -> None:
        from drills.tui.screens.scores.people import PeopleScreen
        from drills.tui.screens.scores.which import WhichGroupScreen

        group: ScoreRow | None = self._rows[0]
        if len(self._rows) > 1:
            group = await self.app.push_screen_wait(WhichGroupScreen(self._rows))
        if group is not None:
            await self.app.push_screen_wait(PeopleScreen(self._desk, group, self._within))

    def action_move(self, across: int, down: int) -> None:
        """Turn the page, or scroll where one page is longer than the screen."""
        pages = self._pages()
        if down and (self._page.more_below if down > 0 else self._page.scroll_offset.y):
            self._page.move(down)
        elif len(pages) > 1:
            to = (self._at(pages) + (1 if across + down > 0 else -1)) % len(pages)
            self._first = sum(map(len, pages[:to]))
            self._show()

    def action_confirm(self) -> None:
        """Turn to the next page."""
        self.action_move(1, 0)

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)


def _somebody_absent(row: ScoreRow) -> bool:
    """Return whether somebody of the group of today has judged nothing in the time."""
    return not row.values or (row["coverage"].value or 0) < 1


def gutter() -> int:
    """Return the cells of the labels."""
    labels = ("Told apart", "Leaning", "Scams", "Genuine", "Missed", "What changed", "Next")
    return max(width(_(label)) for label in labels) + 2
