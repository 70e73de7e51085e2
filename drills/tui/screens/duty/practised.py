"""谁练了谁没练: what each person owes in a month; those with something to go first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from drills.desk import duty
from drills.desk.desk import Desk
from drills.tui.screens.duty.asks import OptionsScreen
from drills.tui.screens.duty.person import PersonDueScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.duty import labelled_words, nothing_due, progress_words
from drills.words.language import _, explain
from engine.errors import RingtrueError
from engine.language import N_
from results.duty.totals import PersonDue, by_group
from results.journal.derived.days import month_of
from results.journal.names.people import Person
from results.journal.records.enrolled import GroupRecord

MONTHS = 12
"""Months one can look back to."""


class PractisedScreen(MenuScreen[PersonDue]):
    """The people of all groups or of one; stays open while one after another is looked at."""

    TITLE_WORDS = N_("Who has practised, who has not")

    def __init__(self, desk: Desk, group: GroupRecord | None = None) -> None:
        super().__init__()
        self._desk, self._group, self._missing = desk, group, False
        self._labels = {each.id: each.label for each in desk.groups()}
        self._month = duty.this_month(desk)
        self._people: Sequence[PersonDue] = ()
        self._names: dict[str, Person] = {}
        self._trouble = ""

    def renew(self) -> None:
        """Ask who owes what as it is now."""
        try:
            self._people = duty.people_due(self._desk, self._month, self._group.id if self._group else "")
        except RingtrueError as error:
            self._trouble = explain(error)
        groups = {person.group for person in self._people}
        self._names = {person.id: person for group in groups for person in self._desk.trainees(group)}
        super().renew()
        for block in self.query(Block):
            block.redraw()

    def rows(self) -> Sequence[Row[PersonDue]]:
        """Return the people group by group: who has something to go, then the others, by number and name."""
        people = sorted(
            (person for person in self._people if person.lacking or not self._missing), key=self._place
        )
        several = len({person.group for person in self._people}) > 1
        return [
            Row(
                self._names[person.person].name,
                person,
                self._note(person),
                self._labels[person.group] if several else "",
            )
            for person in people
        ]

    def _place(self, person: PersonDue) -> tuple[str, bool, str, str]:
        somebody = self._names[person.person]
        return self._labels[person.group], not person.lacking, somebody.number, somebody.name

    def _note(self, person: PersonDue) -> str:
        number = self._names[person.person].number
        words = progress_words(person, self._desk.today)
        return f"{number}  {words}" if number else words

    def sentence(self) -> str:
        """Return how many have practised, over all."""
        if self._trouble:
            return self._trouble
        if not self._people:
            return nothing_due(self._month)
        lines = [labelled_words(self._labels[due.group], due) for due in by_group(self._people)]
        return f"{self._month}  {lines[0]}" if len(lines) == 1 else self._over_all(len(lines))

    def _over_all(self, groups: int) -> str:
        owing = [person for person in self._people if person.due]
        complete = sum(not person.lacking for person in owing)
        return _("{month}  {groups} groups: {complete} of {due} have practised, {lacking} have not").format(
            month=self._month, groups=groups, complete=complete, due=len(owing), lacking=len(owing) - complete
        )

    def extra(self) -> str:
        """Return that another month can be looked at."""
        return _("Another month")

    def more(self) -> None:
        """Choose another month."""
        self.flow(self._choose_month())

    async def _choose_month(self) -> None:
        first, months = self._desk.today.replace(day=1), list[str]()
        while len(months) < MONTHS:
            months.append(month_of(first))
            first = (first - timedelta(days=1)).replace(day=1)
        rows = [Row(month, month) for month in months]
        month = await self.app.push_screen_wait(OptionsScreen(_(self.TITLE_WORDS), _("Which month?"), rows))
        self._month = month or self._month
        self.renew()

    def chosen(self, value: PersonDue) -> None:
        """Look at one of them."""
        person = self._names[value.person]
        self.app.push_screen(PersonDueScreen(self._desk, person, value))

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, and how to see only those with something to go."""
        words = _("everybody") if self._missing else _("only those to go")
        return [Hint(_("Digit"), _("choose")), Hint(_("Space"), words), *super().hints()[1:-1]]

    def action_mark(self) -> None:
        """Show only those with something to go, or everybody again."""
        self._missing, self._first = not self._missing, 0
        self.renew()
        self.refresh_hints()
