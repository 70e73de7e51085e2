"""The roster: people added from a pasted column or a file, looked at before they are taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from drills.desk import Desk
from drills.language import _, counted
from drills.roster import Roster, parse_text, read_roster
from drills.tui.lines import BLANK, Line, flowed, line
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.groups import GroupsScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from engine.errors import InputError, RingtrueError
from engine.language import N_
from results.records import GroupRecord

PREVIEWED = 5
Reading = Callable[[], Roster]


class RosterScreen(MenuScreen[str]):
    """Three ways to fill a group; stays open until Esc."""

    TITLE_WORDS = N_("Roster")

    def __init__(self, desk: Desk, group: GroupRecord | None) -> None:
        super().__init__()
        self._desk, self._group = desk, group
        self._told = ""

    def rows(self) -> Sequence[Row[str]]:
        """Return the ways."""
        return [
            Row(_("Type or paste names"), "paste", _("one a line")),
            Row(_("Read a file"), "file", _("CSV or XLSX")),
            Row(_("Another group"), "group", self._group.label if self._group else _("none yet")),
        ]

    def said(self) -> str:
        """Return what was done last, or what the names are for."""
        return self._told or _("Names stay on this computer; the journal holds only pseudonyms.")

    def chosen(self, value: str) -> None:
        """Go the way that was chosen; names need a group first."""
        if value == "group" or self._group is None:
            self.app.push_screen(GroupsScreen(self._desk), self._have_group)
        elif value == "paste":
            self.app.push_screen(PasteScreen(), self._pasted)
        else:
            said = _("Where is the file? Its first row may name the columns: 姓名, 工号, 小组.")
            self.app.push_screen(AskScreen(_("Read a file"), said), self._named)

    def _have_group(self, group: GroupRecord | None) -> None:
        if group is not None:
            self._group = group
            self.renew()

    def _pasted(self, text: str | None) -> None:
        if text:
            self._take(lambda: parse_text(text))

    def _named(self, name: str | None) -> None:
        if name:
            path = Path(name.strip("'\"")).expanduser()
            self._take(lambda: read_roster(_bytes(path), path.name))

    def _take(self, reading: Reading) -> None:
        try:
            roster = reading()
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))
            return
        label = self._group.label if self._group else ""
        self.app.push_screen(PreviewScreen(roster, label), lambda yes: self._enrol(roster) if yes else None)

    def _enrol(self, roster: Roster) -> None:
        try:
            new = self._desk.enrol(roster.entries, self._group.label if self._group else "")
        except RingtrueError as error:
            self.app.push_screen(ErrorScreen(error))
            return
        self._told = counted("{count} person was added.", "{count} people were added.", new)
        self.renew()
        self.query_one(Block).redraw()


class PasteScreen(RingtrueScreen[str]):
    """Dismissed with what was typed or pasted; F2 is done, for Enter begins a new line."""

    TITLE_WORDS = N_("Names, one a line")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "done", show=False, priority=True)]

    def body(self) -> ComposeResult:
        """Yield the paper to write on."""
        yield TextArea(id="pasted")

    def on_mount(self) -> None:
        """Put the cursor on the paper."""
        super().on_mount()
        self.query_one(TextArea).focus()

    def hints(self) -> Sequence[Hint]:
        """Return how to be done."""
        return [Hint("F2", _("done"))]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_done(self) -> None:
        """Take what stands on the paper."""
        self.dismiss(self.query_one(TextArea).text)

    def action_leave(self) -> None:
        """Go back with nothing."""
        self.dismiss("")


class PreviewScreen(MenuScreen[bool]):
    """Dismissed with whether to take the people in."""

    TITLE_WORDS = N_("Is this right?")

    def __init__(self, roster: Roster, group: str) -> None:
        super().__init__()
        self._roster, self._group = roster, group

    def rows(self) -> Sequence[Row[bool]]:
        """Return the two ways."""
        return [Row(_("Yes, take them in"), True), Row(_("No, back"), False)]

    def body(self) -> ComposeResult:
        """Yield the first rows and the question."""
        yield Block(self._first_rows)
        yield self._choices

    def _first_rows(self, limit: int) -> Sequence[Line]:
        entries = self._roster.entries
        count = counted("{count} person", "{count} people", len(entries))
        read = _("{people}, read as {encoding}").format(people=count, encoding=self._roster.encoding)
        shown = [
            line((one.name, "strong"), (f"  {one.number}  {one.group or self._group}", "soft"))
            for one in entries[:PREVIEWED]
        ]
        more = len(entries) - len(shown)
        tail = [line((counted("and {count} more", "and {count} more", more), "soft"))] if more else []
        return [*flowed(read, "soft", limit), BLANK, *shown, *tail, BLANK]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            "roster-file",
            N_("{path} cannot be read: {reason}."),
            N_("Check the path; the file may be on another drive."),
            path=str(path),
            reason=error.strerror or "?",
        ) from error
