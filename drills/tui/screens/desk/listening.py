"""Recordings one after another: the sentence, its recording, yes or no; what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from drills.sound.heard import Heard, Output
from drills.sound.players.choosing import system_player
from drills.sound.recordings.checking import VoiceFinding
from drills.sound.recordings.lines import SpokenLine
from drills.sound.recordings.listening import Listening
from drills.tui.drawing.large import large
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.reading import ReadingScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Page
from drills.words.language import _, counted, explain
from drills.words.voices import wrong_words
from engine.errors import RingtrueError
from engine.inert import inert
from engine.language import N_


class ListeningScreen(RingtrueScreen[None]):
    """Dismissed once every recording was heard, or by Esc; what was accepted stays in `listening`."""

    TITLE_WORDS = N_("Is it this sentence?")
    sounds = True

    def __init__(self, listening: Listening, lines: Mapping[int, SpokenLine]) -> None:
        super().__init__()
        self._listening, self._lines = listening, lines
        self._player = system_player()
        self._heard = Heard(Output(self._player), lambda _scenario: {}, self._report)
        self._trouble = "" if self._player else _("Nothing plays sound on this computer; look at the names.")
        self._page = Page(self._rows)

    def body(self) -> ComposeResult:
        """Yield the sentence and its file."""
        yield self._page

    def on_mount(self) -> None:
        """Play the first."""
        super().on_mount()
        self._play()

    def on_unmount(self) -> None:
        """Be silent."""
        self._heard.close()

    def _report(self, error: RingtrueError) -> None:
        self.app.call_from_thread(self._tell, explain(error))

    def _tell(self, words: str) -> None:
        self._trouble = words
        self._page.redraw()

    def _rows(self, limit: int) -> Sequence[Line]:
        entry = self._listening.now
        if entry is None:
            return []
        line = self._lines[entry.number]
        file = _("File: {name}").format(name=inert(entry.file.name))
        by_time = _("Its name has no number: it is taken by the time of recording.")
        return [
            *flowed(f"{entry.number:03}  {line.speaker or _('the caller')}", "soft", limit),
            BLANK,
            *large(line.text, limit),
            BLANK,
            *flowed(file, "ink", limit),
            *(flowed(by_time, "soft", limit) if entry.by_time else []),
            *(flowed(self._trouble, "strong", limit) if self._trouble else []),
        ]

    def _play(self) -> None:
        listening = self._listening
        entry = listening.now
        if entry is None:
            self.dismiss()
            return
        where = _("Recording {number} of {count}").format(
            number=listening.position + 1, count=listening.count
        )
        self.header.show(_(self.TITLE_WORDS), where, listening.position / listening.count)
        self._page.redraw()
        self._heard.play_file(entry.file)

    def action_digit(self, digit: int) -> None:
        """Say yes or no, hear it again, or go on to the next sentence."""
        steps = {
            1: self._listening.accept, 2: self._listening.reject, 3: lambda: None, 4: self._listening.skip,
        }  # fmt: skip
        if digit in steps:
            steps[digit]()
            self._play()

    def action_confirm(self) -> None:
        """Say yes."""
        self.action_digit(1)

    def leave_words(self) -> str:
        """Return that what was accepted stays."""
        return _("enough")

    def hints(self) -> Sequence[Hint]:
        """Return the answers."""
        return [Hint("1", _("this is it")), Hint("2", _("it is not")), Hint("3", _("once more"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return every key of the screen."""
        return [
            KeyHelp(_("1 or Enter"), _("yes, it is this sentence")),
            KeyHelp("2", _("no; the next recording may be it")),
            KeyHelp("3", _("play it once more")),
            KeyHelp("4", _("this sentence was not recorded; it may be the next one")),
        ]


class FindingsScreen(ReadingScreen):
    """What is wrong with the recordings of a drill, of which `whole` of `count` calls have all."""

    TITLE_WORDS = N_("The recordings")

    def __init__(self, findings: Sequence[VoiceFinding], whole: int, count: int) -> None:
        super().__init__()
        self._findings, self._whole, self._count = findings, whole, count

    def rows(self, limit: int) -> Sequence[Line]:
        """Return how many calls are whole, then what is wrong."""
        whole = counted(
            "{count} call has all its voices", "{count} calls have all their voices", self._whole
        ) + _(", of {all}.").format(all=self._count)
        rows = [*flowed(whole, "strong", limit), BLANK]
        for finding in self._findings:
            number = f"{finding.number:03} " if finding.number else ""
            words = f"{number}{wrong_words(finding.wrong, finding.seconds)}"
            rows += flowed(f"{words}  {finding.text or finding.scenario}", "ink", limit)
        if not self._findings:
            rows += flowed(_("Nothing is wrong with those that are there."), "ink", limit)
        return rows
