"""Handing results in and taking them in: a folder, what is to be done, the receipt, who is the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.desk.desk import Desk
from drills.desk.exchange import TakenIn, hand_in, hand_in_all, take_in
from drills.desk.paths import program_files
from drills.desk.preferences.expected_units import expected_units, keep_expected_units
from drills.papers.hand_in import leave_workbook, month_due, name_unit, own_unit
from drills.papers.month import EMPTY
from drills.papers.returns import returns, write_returns
from drills.papers.workbook import SUFFIX
from drills.roster.files import near_files
from drills.roster.units import read_units
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.files import FilesScreen
from drills.tui.screens.folders import folder_to_read, folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.reading import ReadingScreen
from drills.tui.screens.work import Tell, at_work
from drills.tui.widgets.pages import Block
from drills.words.exchange import alike_words, folder_words, receipt_lines
from drills.words.language import _, counted, sentences
from engine.errors import InputError, RingtrueError
from engine.inert import inert
from engine.language import N_
from results.exchange.clearing import clear
from results.exchange.inbox import bundles
from results.exchange.manifest import Manifest
from results.exchange.receipt import Receipt
from results.exchange.twice import Twice, join, part, twice

ANSWERS = {"same": join, "two": part}
"""What is recorded where somebody was asked whether two are the same."""


class ExchangeScreen(MenuScreen[str]):
    """What can be done with the files of a folder; stays open until Esc."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._report, self._unit = "", own_unit(desk)
        self._expected = len(expected_units(desk.store.path))

    def sentence(self) -> str:
        """Return what was done last, or what a bundle is."""
        return self._report or _(
            "Results go into a folder as one file: on a stick, or where all laptops can write. Head office"
            " takes all files of the folder in."
        )

    def chosen(self, value: str) -> None:
        """Do what was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: str) -> None:
        try:
            if way == "unit":
                await self._rename_unit()
            elif way == "units":
                await self._take_list()
            else:
                await self._with_folder(way)
        except RingtrueError as error:
            self._report = ""
            await self.app.push_screen_wait(ErrorScreen(error))
        self._unit, self._expected = own_unit(self._desk), len(expected_units(self._desk.store.path))
        self.renew()
        self.query_one(Block).redraw()

    async def _with_folder(self, way: str) -> None:
        choose = folder_to_read if way == "merge" else folder_to_write
        folder = await choose(self.app, self._desk.store.path)
        if folder is not None:
            await {"merge": self._merge, "clear": self._clear}.get(way, self._bundle)(folder, way)

    async def _bundle(self, folder: Path, way: str) -> None:
        """Leave workbook and bundle in a folder; whose they are is asked once."""
        if not await self._ask_unit():
            return
        words = _("Writing the workbook of the month.")
        workbook = await at_work(self.app, words, lambda _tell: self._left(folder, way))
        written = _written_words(*await self._write(folder, way))
        self._report = f"{written}\n{workbook}\n{folder_words(folder)}"

    async def _ask_unit(self) -> bool:
        """Return whether this computer has a unit; where it has none, ask until one is named or Esc."""
        if own_unit(self._desk):
            return True
        prompt = _("What is this branch, village or office called? Head office knows it by that name.")
        needed = _(
            "Without a name head office cannot tell whose results these are. Esc hands in nothing yet."
        )
        unit = await self.app.push_screen_wait(AskScreen(_("Whose results?"), prompt, needed))
        if unit:
            name_unit(self._desk, unit)
        else:
            self._report = _("Nothing was handed in.")
        return bool(unit)

    async def _rename_unit(self) -> None:
        prompt = _("What is it called from now on? Head office then knows all of its results by that name.")
        unit = await self.app.push_screen_wait(AskScreen(_("Whose results?"), prompt))
        if unit:
            name_unit(self._desk, unit)
            self._report = _("These are the results of {unit}.").format(unit=own_unit(self._desk))

    def _left(self, folder: Path, way: str) -> str:
        """Leave the workbook, in a thread and so through a desk of its own; return what is said of it."""
        path = self._desk.store.path
        with Desk.open(path, self._desk.shelf, self._desk.clock, self._desk.zone) as desk:
            period = month_due(desk)
            file = leave_workbook(desk, period, folder, program_files(str(path)), named=way != "bundle")
        if file:
            return _("{file} is written.").format(file=file.name)
        return _("There is no workbook of {month}: nobody practised.").format(month=period.month)

    async def _write(self, folder: Path, way: str) -> tuple[Path, Manifest]:
        words = _("Writing the results of this computer into one file.")
        return await at_work(self.app, words, lambda _tell: self._written(folder, way))

    def _written(self, folder: Path, way: str) -> tuple[Path, Manifest]:
        """Write the bundle, in a thread and so through a desk of its own."""
        path = self._desk.store.path
        with Desk.open(path, self._desk.shelf, self._desk.clock) as desk:
            do = hand_in_all if way == "clear" else hand_in
            return do(desk, folder, program_files(str(path)), with_people=way != "bundle")

    async def _clear(self, folder: Path, way: str) -> None:
        """Hand everything in with names, ask, then leave nothing of it here."""
        if not await self._ask_unit():
            return
        self._report = f"{_written_words(*await self._write(folder, way))}\n{folder_words(folder)}"
        question = _(
            "The file was read back and holds everything. Results, names, backups and what was kept aside or"
            " rescued are now removed from this computer for good."
        )
        if await self.app.push_screen_wait(ClearScreen(question, _("Leave everything"), _("Remove it"))):
            with self._desk.closed() as path:
                await at_work(self.app, _("Removing what was handed in."), lambda _tell: clear(path))
            self._report += "\n" + _("They are removed.")

    async def _merge(self, folder: Path, way: str) -> None:
        words = _("Taking in the files of {folder}.").format(folder=folder)
        outcome, same = await at_work(self.app, words, lambda tell: self._taken(folder, tell))
        self._report = counted(
            "{count} bundle was merged.", "{count} bundles were merged.", len(outcome.receipt.merged)
        )
        await self.app.push_screen_wait(ReceiptScreen(outcome))
        for each in same:
            answer = await self.app.push_screen_wait(SameScreen(each))
            if answer in ANSWERS:
                ANSWERS[answer](self._desk.store, each.kind, each.ids)
        words = _("Writing the table of all units.")
        table = await at_work(self.app, words, lambda _tell: self._tabled(folder, outcome.receipt))
        self._report = f"{self._report}\n{table}\n{folder_words(folder)}"

    def _tabled(self, folder: Path, receipt: Receipt) -> str:
        """Write the table of all units into the folder, in a thread; return what is said of it."""
        path = self._desk.store.path
        with Desk.open(path, self._desk.shelf, self._desk.clock, self._desk.zone) as desk:
            rows = returns(desk.store.db, receipt, expected_units(path))
            period = month_due(desk)
            file = folder / f"{_('all units')}-{period.month}{SUFFIX}"
            words = _("{file} is written.").format(file=file.name)
            try:
                write_returns(desk, period, file, program_files(str(path)), rows, named=False)
            except InputError as error:
                if error.code != EMPTY:
                    raise
                words = _("There is no table of {month}: nobody practised.").format(month=period.month)
        silent = [inert(row.unit) for row in rows if not row.handed_in]
        if not silent:
            return words
        return sentences(words, _("Not handed in: {units}.").format(units=_(", ").join(silent)))

    async def _take_list(self) -> None:
        """Take a list of the units that are to hand in, once it was shown what is read in it."""
        path = await self.app.push_screen_wait(FilesScreen(near_files(Path.home(), Path.cwd())))
        if path is None:
            return
        units = read_units(path)
        if await self.app.push_screen_wait(UnitsScreen(units)):
            keep_expected_units(self._desk.store.path, units)
            self._report = _("Kept: {count} units are to hand in.").format(count=len(units))

    def _taken(self, folder: Path, tell: Tell) -> tuple[TakenIn, list[Twice]]:
        files = bundles([folder])
        with Desk.open(self._desk.store.path, self._desk.shelf, self._desk.clock) as desk:
            return take_in(desk, files, tell), twice(desk.store, desk.people)


class HandInScreen(ExchangeScreen):
    """The ways to hand the results of this computer in."""

    TITLE_WORDS = N_("Hand results in")

    def rows(self) -> Sequence[Row[str]]:
        """Return the ways."""
        return [
            Row(_("Hand results in"), "bundle", _("without names")),
            Row(_("Hand in with names"), "people", _("and staff numbers")),
            Row(_("Hand in and clear"), "clear", _("a borrowed computer")),
            Row(_("Whose results"), "unit", self._unit or _("not said yet")),
        ]


class TakeInScreen(ExchangeScreen):
    """The results of other computers, from a folder."""

    TITLE_WORDS = N_("Take results in")

    def rows(self) -> Sequence[Row[str]]:
        """Return the ways."""
        count = self._expected
        length = counted("{count} unit", "{count} units", count) if count else _("no list yet")
        return [
            Row(_("Take results in"), "merge", _("from a folder, at head office")),
            Row(_("Who is to hand in"), "units", length),
        ]


class UnitsScreen(MenuScreen[bool]):
    """Dismissed with whether a list of units is right."""

    TITLE_WORDS = N_("Is this right?")
    MENTIONED = 6

    def __init__(self, units: Sequence[str]) -> None:
        super().__init__()
        self._units = units

    def rows(self) -> Sequence[Row[bool]]:
        """Return both answers."""
        return [Row(_("Yes, these are to hand in"), True), Row(_("No, back"), False)]

    def sentence(self) -> str:
        """Return how many there are, and the first of them."""
        more = len(self._units) - self.MENTIONED
        names = _(", ").join(map(inert, self._units[: self.MENTIONED]))
        rest = counted("and {count} more", "and {count} more", more) if more > 0 else ""
        count = counted("{count} unit", "{count} units", len(self._units))
        return _("{units}: {names}").format(units=count, names=" ".join(filter(None, (names, rest))))


def _written_words(file: Path, about: Manifest) -> str:
    facts = counted("{count} fact is in it.", "{count} facts are in it.", about.facts)
    return sentences(_("{file} is written.").format(file=file.name), facts)


class ClearScreen(LeaveScreen):
    """Dismissed with whether everything is to be removed."""

    TITLE_WORDS = N_("Remove everything?")


class ReceiptScreen(ReadingScreen):
    """Who is in, who is silent, what could not be read."""

    TITLE_WORDS = N_("Receipt")
    ENTER_WORDS = N_("go on")

    def __init__(self, outcome: TakenIn) -> None:
        super().__init__()
        self._lines = [*receipt_lines(outcome.receipt, outcome.refused)]

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the sentences."""
        return [row for words in self._lines for row in (*flowed(words, "ink", limit), BLANK)]


class SameScreen(MenuScreen[str]):
    """Dismissed with whether two are the same; None leaves it open."""

    TITLE_WORDS = N_("The same?")

    def __init__(self, same: Twice) -> None:
        super().__init__()
        self._same = same

    def rows(self) -> Sequence[Row[str]]:
        """Return the answers."""
        return [
            Row(_("The same"), "same", _("counted once from now on")),
            Row(_("Not the same"), "two", _("not asked again")),
        ]

    def sentence(self) -> str:
        """Return what was added on several laptops."""
        return alike_words(self._same)
