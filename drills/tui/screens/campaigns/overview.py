"""活动: which campaigns there are, and how one of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from drills.campaigns.opening import named_plans, open_plan
from drills.desk.desk import Desk
from drills.tui.drawing.lines import BLANK, Line, flowed
from drills.tui.screens.campaigns.papers import write_campaign_paper
from drills.tui.screens.campaigns.sheets import (
    NEW,
    MissingPage,
    new_campaign,
    send_out,
    take_in,
    write_missing,
)
from drills.tui.screens.campaigns.units import UnitsScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.reading import ReadingScreen
from drills.tui.widgets.pages import Block
from drills.words.campaigns import (
    come_in_words,
    days_words,
    permanent_words,
    phase_words,
    present_words,
    report_words,
    strange_words,
    total_words,
)
from drills.words.language import _
from engine.campaigns.plan import Plan
from engine.errors import RingtrueError
from engine.language import N_
from results.campaigns.progress import Progress, progress

TITLE = N_("Campaigns")
Way = Literal["measures", "reports", "units", "send", "take", "missing", "list", "paper"]


class CampaignsScreen(MenuScreen[str]):
    """The plans there are, the office's own first; stays open until Esc."""

    TITLE_WORDS = TITLE

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._report = desk, ""

    def rows(self) -> Sequence[Row[str]]:
        """Return the plans."""
        return [Row(title, plan) for plan, title in named_plans(self._desk.shelf).values()]

    def sentence(self) -> str:
        """Return what a campaign is."""
        about = _("Who does what until when, and what has come of it. Those shipped are samples to copy.")
        return self._report or about

    def extra(self) -> str:
        """Return that a campaign can be begun."""
        return _(NEW)

    def more(self) -> None:
        """Ask the twelve questions."""
        self.flow(self._begin())

    async def _begin(self) -> None:
        try:
            self._report = await new_campaign(self.app, self._desk)
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    def chosen(self, value: str) -> None:
        """Open one of them."""
        self.flow(self._open(value))

    async def _open(self, plan: str) -> None:
        try:
            await self.app.push_screen_wait(CampaignScreen(self._desk, open_plan(self._desk.shelf, plan)))
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))


class CampaignScreen(MenuScreen[Way]):
    """How one campaign stands, and ways to look closer; stays open until Esc."""

    TITLE_WORDS = TITLE

    def __init__(self, desk: Desk, plan: Plan) -> None:
        super().__init__()
        self._desk, self._plan, self._report = desk, plan, ""
        self._standing = progress(desk.store.db, plan, desk.today)

    def rows(self) -> Sequence[Row[Way]]:
        """Return what can be looked at."""
        total = self._standing.total()
        late = sum(handed.state == "late" for handed in self._standing.reports)
        return [
            Row(_("What has been done"), "measures", _("each measure over all units")),
            Row(
                _("Reports"),
                "reports",
                _("{count} late").format(count=late) if late else _("who has handed in, who has not"),
            ),
            Row(_("Units"), "units", _("{count} of {units} complete; log what one did").format(
                count=total.complete, units=total.units)),
            Row(_("Send sheets out"), "send", _("one a sender, to be filled in")),
            Row(_("Take sheets in"), "take", _("sheets, pasted lists and pictures of a folder")),
            Row(_("Who has not handed in"), "missing", _("as text to paste")),
            Row(_("The same as a workbook"), "list"),
            Row(_("Papers of the campaign"), "paper", _("summary, brief, plan, ledger")),
        ]  # fmt: skip

    def sentence(self) -> str:
        """Return how it stands today; what was just done alone, as paths are long."""
        if self._report:
            return self._report
        total = self._standing.total()
        lines = (
            self._plan.title,
            f"{days_words(self._plan.first, self._plan.last)}  {phase_words(self._plan, self._desk.today)}",
            permanent_words(self._standing),
            present_words(total),
            come_in_words(total),
            *strange_words(self._standing),
        )
        return "\n".join(filter(None, lines))

    def chosen(self, value: Way) -> None:
        """Go the way that was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: Way) -> None:
        self._report = ""
        try:
            await self._look(way)
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self._standing = progress(self._desk.store.db, self._plan, self._desk.today)
        self.renew()
        self.query_one(Block).redraw()

    async def _look(self, way: Way) -> None:
        match way:
            case "measures" | "reports":
                page = MeasuresPage if way == "measures" else ReportsPage
                await self.app.push_screen_wait(page(self._standing))
            case "units":
                await self.app.push_screen_wait(UnitsScreen(self._desk, self._plan))
            case "send":
                self._report = await send_out(self.app, self._desk, self._plan)
            case "take":
                await take_in(self.app, self._desk, self._plan)
            case "missing":
                await self.app.push_screen_wait(MissingPage(self._standing))
            case "list":
                self._report = await write_missing(self.app, self._desk, self._standing)
            case "paper":
                self._report = await write_campaign_paper(self.app, self._desk, self._plan)


class MeasuresPage(ReadingScreen):
    """Each measure over all units, level by level."""

    TITLE_WORDS = N_("What has been done")

    def __init__(self, standing: Progress) -> None:
        super().__init__()
        self._standing = standing

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the measures of each level under its name."""
        rows: list[Line] = []
        for level in self._standing.plan.levels:
            total = self._standing.level(level)
            if total.measures:
                rows += [*([BLANK] if rows else []), *flowed(level, "soft", limit)]
                for measure in total.measures:
                    rows += flowed(total_words(measure), "ink", limit)
        return rows


class ReportsPage(ReadingScreen):
    """The chain of reports: what is in, who is missing."""

    TITLE_WORDS = N_("Reports")

    def __init__(self, standing: Progress) -> None:
        super().__init__()
        self._standing = standing

    def rows(self, limit: int) -> Sequence[Line]:
        """Return each report with who has not handed it in."""
        rows: list[Line] = []
        for report in self._standing.plan.report:
            of_report = [each for each in self._standing.reports if each.report.id == report.id]
            missing = [self._standing.units[each.path].unit.name for each in of_report if not each.day]
            rows += [*([BLANK] if rows else []), *flowed(report_words(report, of_report), "ink", limit)]
            if missing:
                names = _("Not yet: {names}").format(names=_(", ").join(missing))
                rows += flowed(names, "soft", limit)
        return rows or flowed(_("The plan asks for no report."), "soft", limit)
