"""What is printed and exported at the desk: chosen, then written into a folder, until somebody goes back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.papers.exports import WHAT, Wish, save_workbook
from drills.papers.hand_in import workbook_name
from drills.papers.workbook import SUFFIX, write_workbook
from drills.tui.flows.desk.public import draw_prizes, paper_quiz, public_words
from drills.tui.flows.desk.sheets import notes, statements
from drills.tui.flows.stage import Stage
from drills.tui.screens.desk.paper_quiz import TITLE as QUIZ
from drills.tui.screens.desk.papers import BOOK, EVENING, NamesScreen, PapersScreen, PaperWish
from drills.tui.screens.desk.prize_draw import TITLE as DRAW
from drills.tui.screens.desk.publicity import TITLE as WORDS
from drills.tui.screens.desk.sheets import NOTES, STATEMENTS
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.work import at_work
from drills.words.exchange import folder_words
from drills.words.language import _, counted
from engine.errors import RingtrueError
from results.journal.derived.days import month_of
from results.scores.groups import Period


async def evening(stage: Stage, desk: Desk) -> str:
    """Show what helps at an evening before a room, until somebody goes back; what was done it says itself."""
    from drills.tui.screens.desk.aloud import AloudScreen  # with the models, which other papers do without

    await stage.show(AloudScreen(desk))
    return ""


SHEETS = {
    NOTES: notes,
    STATEMENTS: statements,
    EVENING: evening,
    WORDS: public_words,
    QUIZ: paper_quiz,
    DRAW: draw_prizes,
}
"""What is about no month."""


async def papers(stage: Stage, desk: Desk) -> None:
    """Ask what is to be written, and write it."""
    report = ""
    while (wish := await stage.show(PapersScreen(desk, report))) is not None:
        try:
            sheet = SHEETS.get(wish.what)
            report = await (sheet(stage, desk) if sheet else _monthly(stage, desk, wish))
        except RingtrueError as error:
            report = ""
            await stage.show(ErrorScreen(error))


async def _monthly(stage: Stage, desk: Desk, wish: PaperWish) -> str:
    """Write the workbook or a table of a month; return what is said of it, empty where somebody went back."""
    folder = await folder_to_write(stage.app, desk.store.path)
    if folder is None:
        return ""
    named: bool | None = False
    if wish.what in (BOOK, "people"):
        named = await stage.show(NamesScreen())
    if named is None:
        return ""
    with_names = named
    return await at_work(
        stage.app, _("Writing the file."), lambda _tell: _written(desk, wish, folder, with_names)
    )


def _written(open_desk: Desk, wish: PaperWish, folder: Path, named: bool) -> str:
    """Write a file, in a thread and so through a desk of its own; return what is said of it."""
    path = open_desk.store.path
    owned = program_files(str(path))
    period = Period.of_month(month_of(date.fromisoformat(wish.day)))
    with Desk.open(path, open_desk.shelf, open_desk.clock, open_desk.zone) as desk:
        if wish.what == BOOK:
            file = folder / workbook_name(desk, period)
            month = write_workbook(desk, period, file, owned, named=named)
            people = counted("{count} person", "{count} people", len(month.people))
        else:
            file = folder / f"{_(WHAT[wish.what])}-{period.month}{SUFFIX}"
            rows = save_workbook(desk, period, Wish(wish.what, words=True, named=named), file, owned)
            people = counted("{count} row", "{count} rows", rows)
    return f"{_('{file} is written.').format(file=file.name)} {people}\n{folder_words(folder)}"
