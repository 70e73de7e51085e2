"""The people of a group, to look at; one more can be added."""

from __future__ import annotations

from collections.abc import Sequence

from drills.language import _
from drills.tui.screens.menu import Row
from drills.tui.screens.trainees import TraineesScreen, Way
from drills.tui.widgets.hint_bar import Hint
from engine.language import N_


class PeopleScreen(TraineesScreen):
    """The list from which a trainee is chosen elsewhere; here nobody is."""

    TITLE_WORDS = N_("People of the group")

    def rows(self) -> Sequence[Row[Way]]:
        """Return the people, and nothing else."""
        return self.people()

    def chosen(self, value: Way) -> None:
        """Stay."""

    def hints(self) -> Sequence[Hint]:
        """Return how to turn pages and add somebody."""
        return [Hint("0", _("Add a person")), *super().hints()[2:]]
