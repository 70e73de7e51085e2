"""Text messages: a thread, a cursor over its pieces, and what to do about them afterwards."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from drills.tui.screens.contract import Turn
from drills.tui.screens.encounter.encounter import EncounterScreen
from drills.tui.widgets.encounter.marked import Marked
from drills.tui.widgets.encounter.setting import SettingLine
from drills.tui.widgets.encounter.thread import Thread
from drills.tui.widgets.paper import Paper
from drills.words.language import _
from engine.language import N_
from engine.play.encounter import Passage
from engine.play.play import Play


class SmsScreen(EncounterScreen):
    """The thread at the left, what is marked at the right, or on one line below where it is narrow."""

    TITLE_WORDS = N_("Text message")
    PICKS_ALWAYS = True

    def __init__(self, turn: Turn) -> None:
        super().__init__(turn)
        self._setting = SettingLine(turn.session.play.scenario.setting)
        self._thread = Thread()
        self._marked = Marked(listed=True, classes="wide-only")
        self._count = Marked(listed=False, classes="narrow-only")

    @property
    def paper(self) -> Paper:
        """The thread."""
        return self._thread

    def stage(self) -> ComposeResult:
        """Yield setting, thread and what is marked."""
        yield self._setting
        with Horizontal(id="talk"):
            yield self._thread
            yield self._marked
        yield self._count

    def draw(self, play: Play) -> None:
        """Show the messages and the marks."""
        self._thread.show(play.passages, self.picker.at, self.divider)
        texts = marked_texts(play.passages)
        markable = bool(play.markable)
        self._marked.show(texts, markable=markable)
        self._count.show(texts, markable=markable)

    def guide_words(self) -> str:
        """Return how to read, mark and go on, or how to choose what to do."""
        if self.rereading or self.keyed.proceed:
            return _("Up and Down read; Enter goes on.")
        if self.keyed.numbered:
            return _("Now what to do: press the digit of what you would do. No hurry.")
        return _("Arrows point at words, Space marks what seems doubtful; none need be. Enter: read enough.")

    def confirm_words(self) -> str:
        """Return what Enter does."""
        return _("done marking")


def marked_texts(passages: tuple[Passage, ...]) -> list[str]:
    """Return the words of every marked piece."""
    return [piece.text.strip() for passage in passages for piece in passage.pieces if piece.marked]
