"""The units of a campaign, level by level: how each stands, and what is logged for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from drills.campaigns.evidence import ENDINGS
from drills.campaigns.logging import Doing, log
from drills.desk.desk import Desk
from drills.roster.files import near_files
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.duty.asks import DayScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.files import FilesScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.pages import Block
from drills.words.campaigns import (
    come_in_words,
    done_note,
    handed_in_note,
    logged_words,
    present_words,
    unit_words,
)
from drills.words.language import _
from engine.campaigns.plan import Plan
from engine.errors import InputError, RingtrueError
from engine.language import N_
from engine.text import typed_number
from results.campaigns.progress import progress


class UnitsScreen(MenuScreen[str]):
    """A unit with what it does and the units below it; those at the top for no unit. Stays until Esc."""

    TITLE_WORDS = N_("Units")

    def __init__(self, desk: Desk, plan: Plan, path: str = "") -> None:
        super().__init__()
        tops = plan.units.children.get("", ())
        self._desk, self._plan = desk, plan
        self._path = path or (tops[0] if len(tops) == 1 else "")
        self._report = ""
        self._standing = progress(desk.store.db, plan, desk.today)

    def rows(self) -> Sequence[Row[str]]:
        """Return what the unit does, what it hands in, and the units below it."""
        below = self._plan.units.children.get(self._path, ())
        heading = _("Below it") if self._path else ""
        units = [Row(self._standing.units[each].unit.name, each, self._note(each), heading) for each in below]
        if not self._path:
            return units
        unit = self._standing.units[self._path]
        own = _("Log what it did")
        return [
            *(Row(done.measure.title, done.measure.id, done_note(done), own) for done in unit.done),
            *(Row(handed.report.title, handed.report.id, handed_in_note(handed), own)
              for handed in unit.reports if not handed.report.form),
            *units,
        ]  # fmt: skip

    def _note(self, path: str) -> str:
        if not self._plan.units.children.get(path):
            return unit_words(self._standing.units[path])
        total = self._standing.total(path)
        words = _("{complete} of {units} complete").format(complete=total.complete, units=total.units)
        return _("{words}, {late} late").format(words=words, late=total.late) if total.late else words

    def sentence(self) -> str:
        """Return what was logged last, and how unit and all below it stand."""
        total = self._standing.total(self._path)
        sheet = self._standing.units[self._path].sheet if self._path else None
        lines = [
            self._report,
            self._path,
            f"{present_words(total)}  {come_in_words(total)}",
            _("Good practice: {text}").format(text=sheet.practice) if sheet and sheet.practice else "",
            _("Problems: {text}").format(text=sheet.problems) if sheet and sheet.problems else "",
        ]
        return "\n".join(filter(None, lines))

    def chosen(self, value: str) -> None:
        """Look at a unit below, or log something of this one."""
        self.flow(self._go(value))

    async def _go(self, value: str) -> None:
        try:
            if value in self._plan.units.by_path:
                await self.app.push_screen_wait(UnitsScreen(self._desk, self._plan, value))
            else:
                await self._log(value)
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self._standing = progress(self._desk.store.db, self._plan, self._desk.today)
        self.renew()
        self.query_one(Block).redraw()

    async def _log(self, measure: str) -> None:
        """Ask how many, on which day, where and with which pictures, and log it."""
        title = self._plan.titles[measure]
        typed = await self.app.push_screen_wait(AskScreen(title, _("How many more? Digits; Esc goes back.")))
        if not typed:
            return
        count = typed_number(typed)
        if count is None or "." in count:
            raise InputError(
                "campaign-count", N_("{text} is no count."), N_("Write how many, in digits."), text=typed
            )
        today = self._desk.today
        days = [today - timedelta(days=ago) for ago in range(5)]
        day = await self.app.push_screen_wait(
            DayScreen(title, _("On which day?"), [Row(each.isoformat(), each) for each in days])
        )
        if day is None:
            return
        place = await self.app.push_screen_wait(AskScreen(title, _("Where? Enter alone leaves it out.")))
        files = await self._evidence()
        doing = Doing(self._path, measure, int(count), day, place, "", files)
        self._report = logged_words(log(self._desk, self._plan, doing), title)

    async def _evidence(self) -> Sequence[Path]:
        """Ask for pictures and papers until Esc; they are copied, and stay where they are."""
        files: list[Path] = []
        near = near_files(Path.home(), Path.cwd(), frozenset(ENDINGS))
        while True:
            file = await self.app.push_screen_wait(
                EvidenceScreen([path for path in near if path not in files], files)
            )
            if file is None:
                return files
            files.append(file)


class EvidenceScreen(FilesScreen):
    """The files that may show what was done; Esc is done with choosing."""

    TITLE_WORDS = N_("Pictures and papers")

    def __init__(self, near: Sequence[Path], chosen: Sequence[Path]) -> None:
        super().__init__(near)
        self._taken = chosen

    def sentence(self) -> str:
        """Return what was chosen so far."""
        if self._taken:
            return _("Chosen: {names}. Esc when these are all.").format(
                names=_(", ").join(path.name for path in self._taken)
            )
        return _("Which pictures or papers show it? They are copied. Esc: none.")

    def leave_words(self) -> str:
        """Return that Esc is done."""
        return _("that is all")
