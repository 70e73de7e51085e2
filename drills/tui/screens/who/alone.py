"""Who practises without a group: remembered for themselves, behind four digits of their own."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_
from results.journal.names.people import Person


class AloneScreen(MenuScreen[Person]):
    """Dismissed with a person; one whose id is empty is new."""

    TITLE_WORDS = N_("Only me")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def rows(self) -> Sequence[Row[Person]]:
        """Return the people who are in no group."""
        return [Row(person.name, person, person.number) for person in self._desk.alone()]

    def sentence(self) -> str:
        """Return what it means to practise alone."""
        return _(
            "In no group and in no group's scores. Four digits of your own keep others from playing under"
            " your name. You can join a group later; what you have done stays with you."
        )

    def extra(self) -> str:
        """Return that somebody new can be remembered."""
        return _("I am new here")

    def more(self) -> None:
        """Be somebody new."""
        self.dismiss(Person("", ""))
