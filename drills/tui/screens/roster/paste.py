"""A paper to type or paste a column of names on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from drills.tui.drawing.lines import BLANK, Line, flowed, inert
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _
from engine.language import N_


class NamesArea(TextArea):
    """Takes a paste of rows and columns, but nothing a terminal would obey."""

    DEFAULT_CSS = """
    NamesArea .text-area--gutter, NamesArea .text-area--cursor-gutter { color: $soft; background: $bg; }
    """

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n")
        plain = "\t".join(inert(part) for part in lines.split("\t"))
        await super()._on_paste(events.Paste(plain))


class PasteScreen(RingtrueScreen[str]):
    """Dismissed with what was typed or pasted; F2 is done, for Enter begins a new line."""

    TITLE_WORDS = N_("Type or paste names")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "done", show=False, priority=True)]

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = text

    def body(self) -> ComposeResult:
        """Yield what may be written, and the paper to write on."""
        yield Block(self._sentence)
        yield NamesArea(self._text, id="pasted", show_line_numbers=True, highlight_cursor_line=False)

    def _sentence(self, limit: int) -> Sequence[Line]:
        words = _("One person a line; or copy columns from a spreadsheet, with 姓名, 工号, 小组 above them.")
        return [*flowed(words, "soft", limit), *([BLANK] if self.roomy else [])]

    def on_mount(self) -> None:
        """Put the cursor on the paper, behind what stands there; it does not blink."""
        super().on_mount()
        area = self.query_one(NamesArea)
        area.cursor_blink = False
        area.move_cursor(area.document.end)
        area.focus()

    def hints(self) -> Sequence[Hint]:
        """Return how to be done."""
        return [Hint("F2", _("done, have a look")), Hint(_("Enter"), _("new line"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return the keys in full."""
        return [
            *super().help_keys(),
            KeyHelp("Ctrl+Shift+V", _("paste; some terminals take Shift+Insert or the right mouse button")),
        ]

    def leave_words(self) -> str:
        """Return that Esc goes back."""
        return _("back")

    def action_done(self) -> None:
        """Take what stands on the paper."""
        self.dismiss(self.query_one(NamesArea).text)

    def action_leave(self) -> None:
        """Go back with nothing."""
        self.dismiss("")
