"""Who is asked the question of the day: the name decides which twin comes, and is kept nowhere."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _
from engine.language import N_
from results.journal.records.enrolled import GroupRecord


class AskedScreen(MenuScreen[str]):
    """Dismissed with a pseudonym, or with any words for nobody by name."""

    TITLE_WORDS = N_("Question of the day")

    def __init__(self, desk: Desk, group: GroupRecord) -> None:
        super().__init__()
        self._people, self._group = desk.trainees(group.id), group

    def rows(self) -> Sequence[Row[str]]:
        """Return the people of the group, and nobody by name."""
        people = [Row(person.name, person.id, person.number) for person in self._people]
        return [*people, Row(_("No name, just practise"), secrets.token_hex(8))]

    def sentence(self) -> str:
        """Return that nothing is kept."""
        return _("Who is it? The story is the same for all, true or false for each. Nothing of it is kept.")
