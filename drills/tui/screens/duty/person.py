"""One person and what is owed: drill by drill, and being excused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from drills.desk import duty
from drills.desk.desk import Desk
from drills.tui.screens.duty.asks import DayScreen, OptionsScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.pages import Block
from drills.words.duty import REASONS, excuse_words, reason_words, row_words
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_
from results.duty.totals import PersonDue
from results.journal.derived.days import month_days, month_of
from results.journal.names.excuses import OPEN, Excuse, Reason
from results.journal.names.people import Person


class PersonDueScreen(MenuScreen[str]):
    """Stays open until Esc."""

    TITLE_WORDS = N_("One person")

    def __init__(self, desk: Desk, person: Person, owed: PersonDue) -> None:
        super().__init__()
        self._desk, self._person, self._owed = desk, person, owed
        self._titles = {drill.id: drill.title for drill in desk.shelf.drills.values()}

    def _excuses(self) -> list[Excuse]:
        return duty.excuses_of(self._desk, self._person.id)

    def rows(self) -> Sequence[Row[str]]:
        """Return what can be done."""
        rows = [Row(_("Excuse this person"), "excuse", _("on leave, posted elsewhere, ill"))]
        if self._excuses():
            rows.append(Row(_("Take the excuse back"), "back"))
        return rows

    def sentence(self) -> str:
        """Return who it is, what is owed of each drill, and when the person is away."""
        owed = [row_words(row, self._titles) for row in self._owed.rows]
        away = [excuse_words(excuse) for excuse in self._excuses()]
        return "\n".join([self._person.name, *owed, *away])

    def chosen(self, value: str) -> None:
        """Do it."""
        self.flow(self._go(value))

    async def _go(self, way: str) -> None:
        try:
            if way == "back":
                duty.excuse_no_more(self._desk, self._person.id)
            else:
                await self._excuse()
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self._owed = duty.owed_by(self._desk, self._owed)
        self.renew()
        self.query_one(Block).redraw()

    async def _excuse(self) -> None:
        name, today = self._person.name, self._desk.today
        reasons: list[Row[Reason]] = [Row(reason_words(reason), reason) for reason in REASONS]
        why = await self.app.push_screen_wait(OptionsScreen(name, _("Why?"), reasons))
        if why is None:
            return
        month_first, month_last = month_days(duty.this_month(self._desk))
        beginnings = [Row(_("Today"), today)] if today != month_first else []
        beginnings += [Row(_("The first of this month"), month_first)]
        first = await self.app.push_screen_wait(DayScreen(name, _("From which day on?"), beginnings))
        if first is None:
            return
        next_last = month_days(month_of(month_last + timedelta(days=1))).last
        ends = [
            Row(_("Not known yet"), date.fromisoformat(OPEN)),
            Row(_("The end of this month"), month_last, month_last.isoformat()),
            Row(_("The end of next month"), next_last, next_last.isoformat()),
        ]
        last = await self.app.push_screen_wait(DayScreen(name, _("Until which day?"), ends))
        if last is not None:
            self._desk.people.excuses.keep(Excuse(self._person.id, first, last, why))
