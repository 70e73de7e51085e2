"""The roster: people added from a pasted column or a file, looked at before they are taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from drills.roster import Roster, parse_text
from drills.roster.files import near_files, read_file
from drills.run.desk import Desk
from drills.run.remaining import remaining
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.roster.files import FilesScreen
from drills.tui.screens.roster.paste import PasteScreen
from drills.tui.screens.roster.people import PeopleScreen
from drills.tui.screens.roster.preview import PreviewScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from drills.words.vocabulary import remaining_words
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.records import GroupRecord

Chosen = Callable[[GroupRecord | None], None]
"""Is told which group people are added to now."""


class RosterScreen(MenuScreen[str]):
    """The ways to fill a group; stays open until Esc."""

    TITLE_WORDS = N_("Roster")

    def __init__(self, desk: Desk, group: GroupRecord | None, chosen: Chosen | None = None) -> None:
        super().__init__()
        self._desk, self._group, self._group_chosen = desk, group, chosen
        self._report = ""
        self._pasted = ""

    def rows(self) -> Sequence[Row[str]]:
        """Return the ways."""
        rows = [
            Row(_("Type or paste names"), "paste", _("one a line")),
            Row(_("Read a file"), "file", _("CSV or XLSX")),
            Row(_("Another group"), "group", self._group.label if self._group else _("none yet")),
        ]
        if self._group is None:
            return rows
        people = counted("{count} person", "{count} people", len(self._desk.trainees(self._group.id)))
        return [*rows, Row(_("Look at the people"), "people", people)]

    def sentence(self) -> str:
        """Return what was done last, or what the names are for and how much new is left to the group."""
        if self._report:
            return self._report
        names = _("Names stay on this computer; the journal holds only pseudonyms.")
        days = remaining(self._desk, self._group.id) if self._group else None
        return f"{names}\n{remaining_words(days)}" if days else names

    def chosen(self, value: str) -> None:
        """Go the way that was chosen."""
        if value == "group":
            self.app.push_screen(GroupsScreen(self._desk), self._have_group)
        elif value == "paste":
            self._paste()
        elif value == "file":
            near = near_files(Path.home(), Path.cwd())
            self.app.push_screen(FilesScreen(near), self._have_file)
        elif self._group is not None:
            self.app.push_screen(PeopleScreen(self._desk, self._group))

    def _have_group(self, group: GroupRecord | None) -> None:
        if group is None:
            return
        self._group = group
        if self._group_chosen:
            self._group_chosen(group)
        self.renew()

    def _paste(self, again: bool | None = True) -> None:
        if again:
            self.app.push_screen(PasteScreen(self._pasted), self._have_text)

    def _have_text(self, text: str | None) -> None:
        self._pasted = text or ""
        if self._pasted.strip():
            self._read(lambda: parse_text(self._pasted), self._paste)

    def _have_file(self, path: Path | None) -> None:
        if path is not None:
            self._read(lambda: read_file(path), lambda _again: None)

    def _read(self, reading: Callable[[], Roster], back: Callable[[bool | None], None]) -> None:
        """Show what was read; what cannot be read is told, and `back` leads to where it came from."""
        try:
            roster = reading()
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error), back)
            return

        def answered(yes: bool | None) -> None:
            if yes:
                self._enrol(roster)
            else:
                back(True)

        def with_group(group: GroupRecord | None) -> None:
            self._have_group(group)
            if group is not None:
                self.app.push_screen(PreviewScreen(roster, group.label), answered)

        if roster.groupless and self._group is None:
            self.app.push_screen(GroupsScreen(self._desk), with_group)
        else:
            self.app.push_screen(PreviewScreen(roster, self._group.label if self._group else ""), answered)

    def _enrol(self, roster: Roster) -> None:
        try:
            new = self._desk.enrol(roster.entries, self._group.label if self._group else "")
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))
            return
        self._pasted = ""
        self._report = counted("{count} person was added.", "{count} people were added.", new)
        already = len(roster.entries) - new
        if already:
            sentence = counted("{count} was there already.", "{count} were there already.", already)
            self._report = f"{self._report}\n{sentence}"
        if self._group is None:
            self._have_group(self._desk.group(roster.entries[0].group))
        self.renew()
        self.query_one(Block).redraw()
