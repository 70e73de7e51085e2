"""A quiz on paper: printed on a topic, and its sheets typed in on one screen."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Input

from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.paper_quiz.compose import Wanted, compose, printable
from drills.desk.paper_quiz.paper import FORMS, PaperQuiz, printed_into, read_paper
from drills.desk.paths import program_files
from drills.papers.quiz.pages import write_quiz
from drills.run.paper_answers import keep_sheet, read_sheet
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.folders import folder_to_read, folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.screens.work import at_work
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import _, counted, explain
from drills.words.paper_quiz import marked_words
from drills.words.topics import topic_words
from engine.errors import InputError, RingtrueError
from engine.language import N_
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records.enrolled import GroupRecord

TITLE = N_("A quiz on paper")
PRINT, ENTER = "print", "enter"


class PaperQuizScreen(MenuScreen[str]):
    """Print a quiz, or type its sheets in; stays open until Esc."""

    TITLE_WORDS = TITLE

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report = ""

    def rows(self) -> Sequence[Row[str]]:
        """Return both."""
        return [
            Row(_("Print a quiz"), PRINT, _("two forms, key, marking sheet")),
            Row(_("Type sheets in"), ENTER, _("one line a sheet")),
        ]

    def sentence(self) -> str:
        """Return what was done last, or what it is."""
        return self._report or _(
            "The same questions in two orders. What people wrote is counted for their group."
        )

    def chosen(self, value: str) -> None:
        """Print, or type in."""
        self.flow(self._go(value))

    async def _go(self, what: str) -> None:
        try:
            await (self._print() if what == PRINT else self._enter())
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    async def _print(self) -> None:
        shelf = content.shelf(self._desk.store.path)
        words, library = _("Counting the questions."), Library(shelf)
        counts = await at_work(self.app, words, lambda _tell: printable(library, self._desk.today))
        topic = await self.app.push_screen_wait(TopicsScreen(counts))
        folder = await folder_to_write(self.app, self._desk.store.path) if topic else None
        if topic and folder:
            words = _("Writing the pages.")
            self._report = await at_work(self.app, words, lambda _tell: self._written(shelf, topic, folder))

    def _written(self, shelf: Shelf, topic: str, folder: Path) -> str:
        quiz = compose(Library(shelf), Wanted(None, topic, secrets.token_hex(4)), self._desk.today)
        into = folder / f"{quiz.title}-{quiz.id}"
        write_quiz(quiz, into, program_files(str(self._desk.store.path)))
        count = counted("{count} question", "{count} questions", len(quiz.questions))
        return _("{count} are written into {folder}, with key and marking sheet.").format(
            count=count, folder=into
        )

    async def _enter(self) -> None:
        folder = await folder_to_read(self.app, self._desk.store.path)
        if folder is None:
            return
        places = printed_into(folder)
        chosen = await self.app.push_screen_wait(PapersScreen(places)) if len(places) > 1 else None
        if len(places) > 1 and chosen is None:
            return
        quiz = read_paper(chosen or (places[0] if places else folder))
        group = await self.app.push_screen_wait(GroupsScreen(self._desk))
        if group is not None:
            count = await self.app.push_screen_wait(SheetsScreen(self._desk, quiz, group))
            self._report = counted("{count} sheet is kept.", "{count} sheets are kept.", count or 0)


class TopicsScreen(MenuScreen[str]):
    """Dismissed with the topic a quiz is to be about."""

    TITLE_WORDS = N_("A quiz on what?")
    LEAST = 3
    """Questions a topic has at least to be offered."""

    def __init__(self, counts: Counter[str]) -> None:
        """Take how many questions each topic has."""
        super().__init__()
        self._topics = counts

    def rows(self) -> Sequence[Row[str]]:
        """Return the topics, those with most questions first."""
        return [
            Row(topic_words(topic), topic, counted("{count} question", "{count} questions", count))
            for topic, count in self._topics.most_common()
            if count >= self.LEAST
        ]


class PapersScreen(MenuScreen[Path]):
    """Dismissed with the folder of one of several printed quizzes."""

    TITLE_WORDS = N_("Which quiz?")

    def __init__(self, places: Sequence[Path]) -> None:
        super().__init__()
        self._places = places

    def rows(self) -> Sequence[Row[Path]]:
        """Return the folders, by name."""
        return [Row(place.name, place) for place in self._places]


class SheetsScreen(RingtrueScreen[int]):
    """Takes one line a sheet until an empty line or Esc; dismissed with how many were kept."""

    TITLE_WORDS = N_("Type sheets in")
    LISTED = 6
    """Lines of what was said last."""

    def __init__(self, desk: Desk, quiz: PaperQuiz, group: GroupRecord) -> None:
        super().__init__()
        self._desk, self._quiz, self._group = desk, quiz, group
        self._said: list[tuple[str, bool]] = []
        self._count = 0
        self._block = Block(self._rows)

    def body(self) -> ComposeResult:
        """Yield what was said, and the line."""
        yield self._block
        yield Input(id="typed", max_length=120)

    def _rows(self, limit: int) -> Sequence[Line]:
        questions = len(self._quiz.questions)
        sample = "".join(str(1 + place % 3) for place in range(questions))
        how = _("Number or name, form, {count} digits, 0 for none. Such as: 1023 {form} {sample}").format(
            count=questions, form=FORMS[0], sample=sample
        )
        rows = [*flowed(how, "ink", limit), BLANK]
        for words, fits in self._said[-self.LISTED :]:
            rows += flowed(words, "soft" if fits else "brass", limit)
        return [*rows, BLANK]

    def on_mount(self) -> None:
        """Put the cursor into the line."""
        super().on_mount()
        self._head()
        typed = self.query_one(Input)
        typed.cursor_blink = False
        typed.focus()

    def _head(self) -> None:
        count = counted("{count} sheet", "{count} sheets", self._count)
        self.header.show(f"{_(self.TITLE_WORDS)} · {self._group.label}", count)

    def hints(self) -> Sequence[Hint]:
        """Return how to go on."""
        return [Hint(_("Enter"), _("keep this sheet"))]

    def leave_words(self) -> str:
        """Return that Esc ends it."""
        return _("done")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep a sheet, or say what does not fit and leave the line to be mended."""
        line = message.value.strip()
        if not line:
            self.dismiss(self._count)
            return
        try:
            marked = keep_sheet(self._desk, self._quiz, self._group, read_sheet(line, self._quiz))
        except InputError as error:
            self._said.append((explain(error), False))
        else:
            self._count += 1
            words = marked_words(marked.person.name, marked.right, marked.questions, added=marked.added)
            self._said.append((words, True))
            message.input.value = ""
        self._head()
        self._block.redraw()

    def action_leave(self) -> None:
        """Be done."""
        self.dismiss(self._count)
