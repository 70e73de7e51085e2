"""The people of a group, to look at; one more can be added, one can be removed."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.party import Party
from drills.tui.screens.menu import Row
from drills.tui.screens.roster.person import PersonScreen
from drills.tui.screens.who.trainees import TraineesScreen, Way
from drills.tui.widgets.hint_bar import Hint
from drills.words.language import _
from engine.language import N_


class PeopleScreen(TraineesScreen):
    """The list from which a trainee is chosen elsewhere; here it is whom to do something about."""

    TITLE_WORDS = N_("People of the group")

    def rows(self) -> Sequence[Row[Way]]:
        """Return the people, and nothing else."""
        return self.people()

    def chosen(self, value: Way) -> None:
        """Show what can be done about one person."""
        if isinstance(value, Party):
            self.app.push_screen(PersonScreen(self._desk, value.people[0]))

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, add somebody and turn pages."""
        return [Hint(_("Digit"), _("choose")), Hint("0", _("Add a person")), *super().hints()[2:]]
