"""The roster: people added from a pasted column or a file, looked at before they are taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.intake.differences import Reconciliation
from drills.desk.intake.taking_in import reconcile, take_in
from drills.desk.intake.undo import can_undo, undo_import
from drills.desk.intake.words import done_words, import_words, undone_words
from drills.desk.state.remaining import remaining, remaining_words
from drills.roster.files import near_files, read_file
from drills.roster.people import Roster
from drills.roster.reading import parse_text
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.files import FilesScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.roster.asked import Read, asked_for
from drills.tui.screens.roster.differences import Answers, DifferencesScreen, UndoScreen
from drills.tui.screens.roster.paste import PasteScreen
from drills.tui.screens.roster.people import PeopleScreen
from drills.tui.screens.roster.preview import PreviewScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted
from engine.errors import RingtrueError
from engine.language import N_
from results.journal.records.enrolled import GroupRecord

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
        if self._group is not None:
            people = counted("{count} person", "{count} people", len(self._desk.trainees(self._group.id)))
            rows.append(Row(_("Look at the people"), "people", people))
        if can_undo(self._desk):
            rows.append(Row(_("Take back the last import"), "undo", _("asked first")))
        return rows

    def sentence(self) -> str:
        """Return what was done last, or what the names are for and how much new is left to the group."""
        if self._report:
            return self._report
        names = _("Names stay on this computer; the journal holds only pseudonyms.")
        days = remaining(self._desk, self._group.id) if self._group else None
        return f"{names}\n{remaining_words(days)}" if days else names

    def chosen(self, value: str) -> None:
        """Go the way that was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: str) -> None:
        if way == "group":
            await self._choose_group()
        elif way == "paste":
            await self._paste()
        elif way == "file":
            await self._read_file()
        elif way == "undo":
            await self._undo()
        elif self._group is not None:
            await self.app.push_screen_wait(PeopleScreen(self._desk, self._group))

    async def _choose_group(self, question: str = "") -> None:
        group = await self.app.push_screen_wait(GroupsScreen(self._desk, question))
        if group is not None:
            self._take_group(group)

    def _take_group(self, group: GroupRecord) -> None:
        self._group = group
        if self._group_chosen:
            self._group_chosen(group)
        self.renew()

    async def _paste(self) -> None:
        """Take in what is typed or pasted; what is wrong with it is told and leads back to it."""
        again: bool | None = True
        while again:
            self._pasted = await self.app.push_screen_wait(PasteScreen(self._pasted))
            if not self._pasted.strip():
                return
            try:
                again = await self._take_in(partial(parse_text, self._pasted)) is False
            except RingtrueError as error:
                again = await self.app.push_screen_wait(ErrorScreen(error))

    async def _read_file(self) -> None:
        path = await self.app.push_screen_wait(FilesScreen(near_files(Path.home(), Path.cwd())))
        try:
            if path is not None:
                await self._take_in(partial(read_file, path))
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))

    async def _take_in(self, read: Read) -> bool | None:
        """Show what was read, and take the people in; return whether that is right, None without a group."""
        roster = await asked_for(self.app, read)
        while roster is not None:
            if roster.groupless and self._group is None:
                await self._choose_group(_("The list names no group. Which one do these people belong to?"))
                if self._group is None:
                    return None
            group = self._group.label if self._group else ""
            agreed = reconcile(self._desk, roster.entries, group)
            answer = await self.app.push_screen_wait(PreviewScreen(roster, group, agreed))
            if answer in ("yes", "each"):
                answers = await self._answers(agreed, each=answer == "each")
                if answers is None:
                    continue
                done = take_in(self._desk, roster.entries, group, agreed, answers)
                self._write(roster, done, [*answers.values()].count("leave"))
                return True
            if answer != "columns" or roster.table is None:
                return False
            roster = await asked_for(self.app, read, roster.table) or roster
        return False

    async def _answers(self, agreed: Reconciliation, *, each: bool) -> Answers | None:
        """Return what is to be done; people who are all new are gone through only where somebody wants to."""
        if not each and agreed.count("new") == len(agreed.differences):
            return {}
        answers = await self.app.push_screen_wait(DifferencesScreen(agreed))
        return None if isinstance(answers, int) else answers

    def _write(self, roster: Roster, done: Reconciliation, refused: int) -> None:
        self._pasted = ""
        if self._group is None:
            labels = {group.label: group for group in self._desk.groups()}
            there = [labels[label] for label in roster.groups if label in labels]
            if there:
                self._take_group(there[0])
        self._tell(done_words(done, refused))

    async def _undo(self) -> None:
        """Take the last import back, where that is meant."""
        if await self.app.push_screen_wait(UndoScreen(import_words(self._desk.people.last_import()))):
            try:
                self._tell(undone_words(undo_import(self._desk)))
            except RingtrueError as error:
                await self.app.push_screen_wait(ErrorScreen(error))
        groups = {group.id: group for group in self._desk.groups()}
        self._group = groups.get(self._group.id) if self._group else None
        self.renew()

    def _tell(self, sentences: Sequence[str]) -> None:
        self._report = "\n".join(sentences)
        self.renew()
        self.query_one(Block).redraw()
