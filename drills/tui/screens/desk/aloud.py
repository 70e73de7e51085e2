"""For an evening before a room: its script, cards, what is to be recorded, and recordings put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from drills.aloud.cards import write_cards
from drills.aloud.programme import programme_of
from drills.aloud.script import script
from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.folders import unused
from drills.desk.paths import program_files
from drills.papers.handout.handout import Handout
from drills.papers.handout.writers import save_handout
from drills.sound.recordings.calls import VoicedCall, calls_of, numbered_lines
from drills.sound.recordings.checking import voice_findings
from drills.sound.recordings.intake import keep
from drills.sound.recordings.kept import recordings
from drills.sound.recordings.listening import Listening
from drills.sound.recordings.matching import match, sound_files
from drills.sound.recordings.sheet import recording_sheet
from drills.tui.screens.desk.listening import FindingsScreen, ListeningScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.folders import folder_to_read, folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.work import at_work
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted, sentences
from drills.words.script import reading_order
from engine.errors import InputError, RingtrueError
from engine.language import N_
from engine.library.draws.gathering import holds_for_all
from engine.library.drill import Drill
from engine.library.library import Library
from results.files.durable import replacing

AloudWay = Literal["script", "cards", "record", "take-in", "check"]
"""What can be done for an evening."""


class AloudScreen(MenuScreen[AloudWay]):
    """What helps at an evening; stays open until Esc."""

    TITLE_WORDS = N_("For an evening before a room")

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report = ""

    def rows(self) -> Sequence[Row[AloudWay]]:
        """Return what can be done."""
        return [
            Row(_("Script to read aloud"), "script", _("who says what, and when")),
            Row(_("Cards to hold up"), "cards", _("○ △ ×, to print and cut")),
            Row(_("What is to be recorded"), "record", _("the sentences of the calls, numbered")),
            Row(_("Put recordings in"), "take-in", _("listen to each: yes or no")),
            Row(_("Are the recordings in order?"), "check", _("missing, too loud, too long")),
        ]

    def sentence(self) -> str:
        """Return what was done last."""
        return self._report

    def chosen(self, value: AloudWay) -> None:
        """Do what was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: AloudWay) -> None:
        try:
            if way == "cards":
                await self._cards()
            elif way == "script":
                await self._script()
            else:
                await self._voices(way)
        except RingtrueError as error:
            self._report = ""
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    async def _cards(self) -> None:
        folder = await folder_to_write(self.app, self._desk.store.path)
        if folder is None:
            return
        file = unused(folder, _("cards"), ".html")
        with replacing(file, self._owned) as target:
            write_cards(target)
        self._report = _("{file} is written.").format(file=file.name)

    async def _script(self) -> None:
        headers = self._desk.shelf.playable
        drills = [drill for drill in self._desk.drills() if holds_for_all(drill, headers, talks=True)]
        drill = await self.app.push_screen_wait(WhichDrillScreen(drills))
        readers = await self.app.push_screen_wait(ReadersScreen()) if drill else None
        if drill is None or readers is None:
            return
        await self._save(
            _("script-{drill}").format(drill=drill.id),
            lambda desk, _library: script(programme_of(desk, drill), readers),
        )

    async def _voices(self, way: AloudWay) -> None:
        headers = [*self._desk.shelf.headers.values()]
        calling = {header.id for header in headers if header.channel == "call"}
        drills = [
            drill
            for drill in self._desk.drills()
            if any(header.id in calling and drill.holds(header) for header in headers)
        ]
        drill = await self.app.push_screen_wait(WhichDrillScreen(drills))
        if drill is None:
            return
        if way == "record":
            name = _("to-record-{drill}").format(drill=drill.id)
            await self._save(name, lambda _desk, library: _sheet(drill, library))
        elif way == "take-in":
            await self._take_in(drill)
        else:
            library = self._library()
            calls = calls_of(library, drill)
            kept = recordings(self._desk.store.path, library.shelf)
            words = _("Listening to the recordings.")
            findings = await at_work(self.app, words, lambda _tell: [*voice_findings(calls, kept)])
            whole = sum(not kept.missing(call.lines) for call in calls)
            await self.app.push_screen_wait(FindingsScreen(findings, whole, len(calls)))

    async def _save(self, name: str, make: Callable[[Desk, Library], Handout]) -> None:
        """Ask in which form and where, and write what is made, in a thread and a desk of its own."""
        ending = await self.app.push_screen_wait(HandoutFormScreen())
        folder = await folder_to_write(self.app, self._desk.store.path) if ending else None
        if ending is None or folder is None:
            return
        file = unused(folder, name, ending)

        def write() -> None:
            with Desk.open(self._desk.store.path, self._desk.shelf, self._desk.clock) as desk:
                save_handout(make(desk, self._library()), file, self._owned)

        await at_work(self.app, _("Writing the file."), lambda _tell: write())
        self._report = _("{file} is written.").format(file=file.name)

    async def _take_in(self, drill: Drill) -> None:
        folder = await folder_to_read(self.app, self._desk.store.path)
        if folder is None:
            return
        library = self._library()
        lines = numbered_lines(_calls(library, drill))
        kept = recordings(self._desk.store.path, library.shelf)
        missing = [number for number, line in lines.items() if kept.file(line) is None]
        listening = Listening(match(sound_files(folder), lines.keys(), missing), missing)
        if listening.now is None:
            raise InputError(
                "no-recordings", N_("There is no recording in {folder}."),
                N_("Copy the files from the telephone into it, and choose it again."), folder=str(folder),
            )  # fmt: skip
        await self.app.push_screen_wait(ListeningScreen(listening, lines))
        for entry in listening.accepted:
            keep(kept, lines[entry.number], entry.file)
        accepted = len(listening.accepted)
        taken_in = counted("{count} recording is put in.", "{count} recordings are put in.", accepted)
        still = len(missing) - len({entry.number for entry in listening.accepted} & {*missing})
        self._report = sentences(
            taken_in, counted("{count} sentence is missing.", "{count} sentences are missing.", still)
        )

    def _library(self) -> Library:
        """Return the content in its own characters, whatever the interface reads."""
        return Library(content.shelf(self._desk.store.path))

    @property
    def _owned(self) -> Sequence[Path]:
        return program_files(str(self._desk.store.path))


def _calls(library: Library, drill: Drill) -> Sequence[VoicedCall]:
    return calls_of(library, library.shelf.drills.get(drill.id, drill))


def _sheet(drill: Drill, library: Library) -> Handout:
    calls = _calls(library, drill)
    return recording_sheet(library.shelf.drills.get(drill.id, drill), calls, calls[0].scenario.lang)


class WhichDrillScreen(MenuScreen[Drill]):
    """Dismissed with a drill."""

    TITLE_WORDS = N_("Which drill?")

    def __init__(self, drills: Sequence[Drill]) -> None:
        super().__init__()
        self._drills = sorted(drills, key=lambda drill: reading_order(drill.lang))

    def rows(self) -> Sequence[Row[Drill]]:
        """Return the drills."""
        return [Row(drill.title, drill) for drill in self._drills]


class ReadersScreen(MenuScreen[int]):
    """Dismissed with how many read aloud."""

    TITLE_WORDS = N_("How many read aloud?")

    def rows(self) -> Sequence[Row[int]]:
        """Return both."""
        return [
            Row(_("Two readers"), 2, _("one is the other side")),
            Row(_("One reader"), 1, _("with two voices")),
        ]


class HandoutFormScreen(MenuScreen[str]):
    """Dismissed with the ending of the file."""

    TITLE_WORDS = N_("In which form?")

    def rows(self) -> Sequence[Row[str]]:
        """Return the forms."""
        return [
            Row(_("To print"), ".html", _("opens in a browser")),
            Row(_("To change first, as a document"), ".docx"),
            Row(_("Plain text"), ".txt"),
        ]
