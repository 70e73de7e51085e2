"""Choose a group, or make one."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.desk import Desk
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.words.language import _, counted
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.records.enrolled import GroupRecord


class GroupsScreen(MenuScreen[GroupRecord]):
    """Dismissed with the group that was chosen or made; simulated groups are not offered."""

    TITLE_WORDS = N_("Groups")

    def __init__(self, desk: Desk, question: str = "") -> None:
        """`question` says what the group is for, where that is not plain."""
        super().__init__()
        self._desk, self._question = desk, question

    def rows(self) -> Sequence[Row[GroupRecord]]:
        """Return the groups."""
        return [
            Row(group.label, group, counted("{count} person", "{count} people", group.people))
            for group in self._desk.groups()
            if not group.simulated
        ]

    def sentence(self) -> str:
        """Return what it is for; as long as there is no group, what one is."""
        about = _("A group is who is scored together, such as a branch or an evening class.")
        return "\n".join(filter(None, (self._question, "" if self.rows() else about)))

    def extra(self) -> str:
        """Return that a group can be made."""
        return _("Make a group")

    def more(self) -> None:
        """Ask for the name of a new group."""
        self.flow(self._make())

    async def _make(self) -> None:
        label = await self.app.push_screen_wait(AskScreen(_("New group"), _("What is the group called?")))
        if not label:
            return
        try:
            self.dismiss(self._desk.group(label))
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))
