"""One person in the roster: take off the four digits, or remove the person."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.names.people import Person


class PersonScreen(MenuScreen[str]):
    """Stays open until Esc or until the person is removed."""

    TITLE_WORDS = N_("One person")

    def __init__(self, desk: Desk, person: Person) -> None:
        super().__init__()
        self._desk, self._person = desk, person
        self._sure = False
        self._report = ""

    def rows(self) -> Sequence[Row[str]]:
        """Return what can be done, or whether it is meant."""
        if self._sure:
            return [Row(_("Keep the person"), "keep"), Row(_("Delete the name for good"), "forget")]
        rows = [Row(_("Remove this person"), "sure", _("asked first"))]
        if self._desk.people.digits.chosen(self._person.id):
            rows.insert(0, Row(_("Remove the four digits"), "digits", _("a new choice next time")))
        return rows

    def sentence(self) -> str:
        """Return who it is, or what removing means."""
        if self._sure:
            return _(
                "{name}: the name and the digits are deleted. What was done stays under a code and goes on"
                " counting for the group."
            ).format(name=self._person.name)
        return self._report or self._person.name

    def chosen(self, value: str) -> None:
        """Do it."""
        self._sure = value == "sure"
        try:
            if value == "forget":
                self._desk.forget(self._person.id)
                self.dismiss(value)
                return
            if value == "digits":
                self._desk.people.digits.remove(self._person.id)
                self._report = _("The digits of {name} are removed.").format(name=self._person.name)
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()
