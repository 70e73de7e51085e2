"""本月要练: what is asked for, changed, taken in as a file and written as one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.paths import program_files
from drills.roster.files import near_files
from drills.tui.screens.duty.asks import TITLE
from drills.tui.screens.duty.practised import PractisedScreen
from drills.tui.screens.duty.questions import ask, changed_requirement, new_requirement
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.files import FilesScreen
from drills.tui.screens.folders import folder_to_write
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.widgets.pages import Block
from drills.words.duty import requirement_words, strange_words, times_words, who_words
from drills.words.language import _, explain
from engine.errors import RingtrueError
from results.duty.plan import EMPTY, Plan, Requirement
from results.duty.plan_file import plan_text
from results.files.durable import write_files
from results.journal.derived.days import month_days


class DutyScreen(MenuScreen[str]):
    """What is asked for this month and later; stays open until Esc."""

    TITLE_WORDS = TITLE

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._report = desk, ""
        self._month = duty.this_month(desk)
        self._titles = {drill.id: drill.title for drill in desk.shelf.drills.values()}
        self._plan, self._trouble = _read(desk)

    def rows(self) -> Sequence[Row[str]]:
        """Return what is asked for, and what can be done about it."""
        if self._trouble:
            return []
        ways = [
            Row(_("Ask for one more drill"), "add"),
            Row(_("Take in a file of head office"), "take", _("it holds no names")),
        ]
        if self._plan.due:
            ways.append(Row(_("Write it as a file"), "write", _("to send to the branches")))
            ways.append(Row(_("Who has practised, who has not"), "who"))
        return [*(self._row(number, due) for number, due in self._current()), *ways]

    def _current(self) -> list[tuple[int, Requirement]]:
        """Return what is asked for this month or later, with its place in the plan."""
        first = month_days(self._month).first
        return [
            (number, due) for number, due in enumerate(self._plan.due) if not due.last or due.last >= first
        ]

    def _row(self, number: int, requirement: Requirement) -> Row[str]:
        days = requirement.within(self._month)
        since = _("from {day} on").format(day=requirement.first.isoformat())
        when = times_words(requirement, days) if days else since
        note = _("{times}; {who}").format(times=when, who=who_words(requirement))
        return Row(self._titles.get(requirement.drill, requirement.drill), str(number), note)

    def sentence(self) -> str:
        """Return what was done last or is wrong, or who asks for what stands here."""
        if self._trouble or self._report:
            return self._trouble or self._report
        if not self._current():
            return _("Nothing is to be practised yet. Ask for a drill, or take in what head office has sent.")
        month = _("To be practised in {month}.").format(month=self._month)
        issuer = self._plan.issuer
        return "\n".join([month, _("Asked by: {issuer}.").format(issuer=issuer)]) if issuer else month

    def chosen(self, value: str) -> None:
        """Go the way that was chosen."""
        self.flow(self._go(value))

    async def _go(self, way: str) -> None:
        ways = {"add": self._add, "take": self._take_in, "write": self._write, "who": self._look}
        try:
            if way in ways:
                await ways[way]()
            else:
                await self._change(int(way))
        except RingtrueError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
        self.renew()
        self.query_one(Block).redraw()

    def _keep(self, plan: Plan, report: str) -> None:
        duty.keep(self._desk, plan)
        self._plan, self._report = plan, report

    async def _look(self) -> None:
        await self.app.push_screen_wait(PractisedScreen(self._desk))

    async def _add(self) -> None:
        requirement = await new_requirement(self.app, self._desk, self._month)
        if requirement is not None:
            plan = self._plan.model_copy(update={"due": (*self._plan.due, requirement)})
            self._keep(plan, self._asked_words(requirement))

    async def _change(self, number: int) -> None:
        """Change one thing that is asked for, from this month on; what was asked for before stays."""
        requirement = self._plan.due[number]
        title = self._titles.get(requirement.drill, requirement.drill)
        question = _("{drill}: what is to change from {month} on?").format(drill=title, month=self._month)
        change = await changed_requirement(self.app, self._desk, requirement, question)
        if change is None:
            return
        (instead,) = change
        no_more = _("{drill} is asked for no more from {month} on.").format(drill=title, month=self._month)
        words = self._asked_words(instead) if instead else no_more
        self._keep(self._plan.changed(number, instead, self._month), words)

    def _asked_words(self, requirement: Requirement) -> str:
        days = requirement.within(self._month)
        words = requirement_words(requirement, days, self._titles) if days else ""
        return _("Asked for: {words}").format(words=words)

    async def _take_in(self) -> None:
        """Show what a file asks for, and ask for that from now on."""
        near = near_files(Path.home(), Path.cwd(), frozenset({".toml"}))
        path = await self.app.push_screen_wait(PlanFilesScreen(near))
        if path is None:
            return
        received = duty.receive(self._desk, path)
        begins = received.sent.first_month or self._month
        sentence = _("From {month} on this is asked for, and nothing else; earlier months stay.")
        lines = [
            requirement_words(requirement, days, self._titles)
            for requirement, days in received.sent.of_month(max(begins, self._month))
        ]
        question = [sentence.format(month=begins), *lines, *strange_words(received.strange)]
        ways = [Row(_("Yes, ask for this"), True), Row(_("No, back"), False)]
        if await ask(self.app, "\n".join(question), ways):
            self._keep(received.plan, _("Taken in: {path}").format(path=path.name))

    async def _write(self) -> None:
        """Write what is asked for into a folder, as a file to be sent."""
        folder = await folder_to_write(self.app, self._desk.store.path)
        if folder is not None:
            file = folder / _("to-be-practised-{month}.toml").format(month=self._month)
            owned = program_files(str(self._desk.store.path))
            write_files({file: plan_text(self._plan).encode()}, owned, over=True)
            self._report = _("Written: {path}").format(path=file)


class PlanFilesScreen(FilesScreen):
    """The files that may be what head office has sent."""

    def sentence(self) -> str:
        """Return where they were looked for."""
        if self._near:
            return super().sentence()
        return _("No TOML file on the desktop, among the downloads or here.")


def _read(desk: Desk) -> tuple[Plan, str]:
    """Return the plan, and what is wrong with its file, if anything is."""
    try:
        return duty.plan_of(desk), ""
    except RingtrueError as error:
        return EMPTY, explain(error)
