"""Sheets of a campaign out and back, and who has not handed in; a campaign begun by twelve questions."""

from __future__ import annotations

from collections.abc import Sequence

from drills.campaigns.collection.collecting import Collected, collect
from drills.campaigns.collection.receipt_words import collected_words, remark_words
from drills.campaigns.form import write_forms
from drills.campaigns.missing import missing_text, missing_workbook
from drills.campaigns.new_plan import QUESTIONS, make_plan
from drills.desk import content
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.host import Host
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.folders import folder_to_read, folder_to_write
from drills.tui.screens.reading import ReadingScreen
from drills.tui.screens.work import Tell, at_work
from drills.words.language import _, counted, script, sentences
from engine.campaigns.plan import Plan
from engine.language import N_
from results.campaigns.progress import Progress, progress
from results.files.durable import write_files

NEW = N_("A new campaign")


async def send_out(app: Host, desk: Desk, plan: Plan) -> str:
    """Write the forms into a folder that is chosen; return what is said of it, nothing where none was."""
    folder = await folder_to_write(app, desk.store.path)
    if folder is None:
        return ""
    words = _("{title} sheets").format(title=plan.theme)
    files = write_forms(plan, folder / words, program_files(str(desk.store.path)))
    written = counted("{count} sheet is written.", "{count} sheets are written.", len(files))
    return sentences(written, str(folder / words))


async def take_in(app: Host, desk: Desk, plan: Plan) -> None:
    """Take in what lies in a folder that is chosen, and show what came of it."""
    folder = await folder_to_read(app, desk.store.path)
    if folder is None:
        return

    def work(tell: Tell) -> Collected:
        # in a thread, and so through a desk of its own
        with Desk.open(desk.store.path, desk.shelf, desk.clock, desk.zone) as own:
            return collect(own, plan, folder, tell=tell)

    collected = await at_work(app, _("Taking in the files of {folder}.").format(folder=folder), work)
    missing = progress(desk.store.db, plan, desk.today).without_sheet
    await app.push_screen_wait(CollectedPage(collected, len(missing)))


async def write_missing(app: Host, desk: Desk, standing: Progress) -> str:
    """Write who has not handed in as a workbook into a folder; return what is said of it."""
    folder = await folder_to_write(app, desk.store.path)
    if folder is None:
        return ""
    file = folder / f"{_('Not handed in')} {desk.today.isoformat()}.xlsx"
    write_files({file: missing_workbook(standing)}, program_files(str(desk.store.path)), over=True)
    return _("Written: {path}").format(path=file)


async def new_campaign(app: Host, desk: Desk) -> str:
    """Ask twelve questions and write the plan; return where it is, nothing where somebody went back."""
    answers: dict[str, str] = {}
    for number, question in enumerate(QUESTIONS, start=1):
        title = f"{_(NEW)}  {number}/{len(QUESTIONS)}"
        words = _("{question} ({example})").format(question=_(question.words), example=_(question.example))
        answers[question.key] = await app.push_screen_wait(AskScreen(title, words))
        if question.needed and not answers[question.key]:
            return ""
    file = make_plan(answers, content.own_folder(), desk.shelf, script())
    desk.shelf = content.reread(desk.shelf)
    return _("Written: {path}").format(path=file)


class CollectedPage(ReadingScreen):
    """What was taken in, and what was not, each with where it stands and what to do."""

    TITLE_WORDS = N_("Taken in")

    def __init__(self, collected: Collected, missing: int) -> None:
        super().__init__()
        self._collected, self._missing = collected, missing

    def rows(self, limit: int) -> Sequence[Line]:
        """Return counts first, then one remark after another."""
        rows: list[Line] = []
        for words in collected_words(self._collected, self._missing):
            rows += flowed(words, "ink", limit)
        for remark in self._collected.remarks:
            rows += [BLANK, *flowed(remark_words(remark), "soft", limit)]
        return rows


class MissingPage(ReadingScreen):
    """Who has not handed in, as it would be pasted."""

    TITLE_WORDS = N_("Not handed in")

    def __init__(self, standing: Progress) -> None:
        super().__init__()
        self._standing = standing

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the text, a line a sender."""
        lines = missing_text(self._standing).split("\n")
        return [row for words in lines for row in flowed(words, "ink", limit)]
