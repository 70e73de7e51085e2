"""Home: play, look at one's own past drills; the trainer's desk stands behind its PIN."""

from __future__ import annotations

from collections.abc import Sequence

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.preferences.seen_today import seen_today
from drills.desk.state.notices import notices
from drills.tui.drawing.lines import BLANK, Line, blank, cells, flowed, hung, indented, line, packed, rule
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.home.language import LanguageScreen
from drills.tui.screens.who.groups import GroupsScreen
from drills.tui.warm import warm
from drills.tui.widgets.coin import Coin
from drills.tui.widgets.doors import Door, Doors
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.language import OWN_NAMES, _, counted, explain
from drills.words.today import done_words
from engine.errors import InputError, RingtrueError
from engine.language import N_
from engine.text import width
from results.journal.records.enrolled import GroupRecord
from results.journal.records.meetings import latest_group

TALL = 30
"""Rows of a terminal from which a word stands beside the question of the day."""


class HomeScreen(RingtrueScreen[None]):
    """Three doors; the group that is at it stands below."""

    TITLE_WORDS = N_("True or false by ear")

    def __init__(self, desk: Desk, group: GroupRecord | None = None) -> None:
        super().__init__()
        self._desk = desk
        self.group = group or _latest(desk)
        self._due, self._back, self._warmed = "", "", False
        self._doors = Doors()
        self._below = Block(self._current)

    def body(self) -> ComposeResult:
        """Yield the doors, the group, and the coin where there is room."""
        with Horizontal(id="home"):
            with Vertical(id="ways"):
                yield self._doors
                yield self._below
            yield Coin(classes="wide-only")

    def on_mount(self) -> None:
        """Show the doors, and load what playing needs once the first frame is drawn."""
        super().on_mount()
        self.header.show(_(self.TITLE_WORDS), _("offline; everything stays on this computer"))
        self._doors.show(self._ways())
        self.call_after_refresh(self._warm)

    @work(thread=True, exit_on_error=False)
    def _warm(self) -> None:
        warm()
        self.app.call_from_thread(self._look_at_due)

    def _look_at_due(self) -> None:
        """Tell how far the group is with this month's practice, now that what reads the plan is loaded."""
        self._warmed = True
        self._due = _due(self._desk, self.group) if self._asked else ""
        self._back = _back(self._desk, self.group)
        self._below.redraw()

    @property
    def _asked(self) -> bool:
        """Whether practice is asked for here, so that a row tells of it from the first frame on."""
        return self.group is not None and duty.asks_practice(self._desk)

    def on_screen_resume(self) -> None:
        """Show the group as it is now."""
        groups = {group.id: group for group in self._desk.groups()}
        self.group = groups.get(self.group.id) if self.group else _latest(self._desk)
        self._renew()

    def _ways(self) -> Sequence[Door]:
        return [
            Door("1", _("Play"), _("calls, messages, notes, the counter")),
            Door("2", _("My past drills"), _("behind four digits of your own")),
            Door("3", _("Trainer's desk"), _("scores, roster, files, backups")),
        ]

    def _current(self, limit: int) -> Sequence[Line]:
        above = [BLANK] if self.roomy else [rule(limit), BLANK]
        if self.group is None:
            words = _("No group yet. 1 leads you there; nothing has to be set up first.")
            first = indented(flowed(words, "soft", limit - 2), 2)
            return [*above, *first, *self._daily(limit), *self._to_come_back_to(limit)]
        people = counted("{count} person", "{count} people", self.group.people)
        label = line((_("Current group"), "soft"))
        gutter = cells(label) + 4
        group = flowed(self.group.label, "strong", limit - gutter - width(people) - 2)
        group_line = [*group[:-1], (*group[-1], *line((f"  {people}", "soft")))]
        remarks = [
            row for remark in notices(self._desk) for row in indented(flowed(remark, "strong", limit - 2), 2)
        ]
        return [
            *above,
            *hung((blank(2), *label), group_line, gutter),
            *self._owed(limit),
            *self._daily(limit),
            *self._to_come_back_to(limit),
            *([BLANK] if remarks else []),
            *remarks,
        ]

    def _owed(self, limit: int) -> Sequence[Line]:
        """Return how far the group is with this month's practice; nothing where none is asked."""
        label = line((_("To be practised"), "soft"))
        gutter = cells(label) + 4
        words = flowed(self._due, "ink", limit - gutter) if self._warmed else [line((_("a moment"), "soft"))]
        return hung((blank(2), *label), words, gutter) if self._asked else []

    def _daily(self, limit: int) -> Sequence[Line]:
        """Return the keys of what stands behind no door, as many on a row as fit."""
        seen = seen_today(self._desk.store.path, self._desk.today)
        keys = [
            ("7", _("Question of the day")),
            ("8", _("An evening in a room")),
            ("9", _("One to one")),
        ]
        caps = [line((f" {digit} ", "chip"), (f"  {words}", "ink")) for digit, words in keys]
        if self.app.size.height >= TALL:
            words = done_words(self._desk.today) if seen else _("a minute or two, not counted")
            caps[0] = (*caps[0], *line((f"  {words}", "soft")))
        elif seen:
            caps[0] = (*caps[0], *line((f"  {_('seen')}", "soft")))
        rows = indented(packed(caps, limit - 2), 2)
        return rows if self._asked else [BLANK, *rows]

    def _to_come_back_to(self, limit: int) -> Sequence[Line]:
        """Return what the group is to come back to; below the rest, for it is known a moment later."""
        label = line((_("To come back to"), "soft"))
        gutter = cells(label) + 4
        words = flowed(self._back, "ink", limit - gutter)
        return hung((blank(2), *label), words, gutter) if self._back else []

    def hints(self) -> Sequence[Hint]:
        """Return the keys beside the doors, which show their own."""
        return [Hint("4", _("Group")), Hint("5", _("Own note")), Hint("6", _("Language 中文"))]

    def help_keys(self) -> Sequence[KeyHelp]:
        """Return what each key does."""
        return [
            KeyHelp("1-3", _("choose")),
            KeyHelp("4", _("another group") if self.group else _("Make a group")),
            KeyHelp("5", _("a note of your own")),
            KeyHelp("6", ", ".join(OWN_NAMES.values())),
            KeyHelp("7", _("Question of the day")),
            KeyHelp("8", _("An evening in a room")),
            KeyHelp("9", _("one to one at a desk: visitors without a name, an encounter each")),
        ]

    def action_digit(self, digit: int) -> None:
        """Open a door."""
        if digit == 1:
            self.app.play(self._desk, self.group, self._chosen)
        elif digit == 2:
            self.app.look_back(self._desk, self.group, self._chosen)
        elif digit == 3:
            self.app.sit_at_desk(self._desk, self.group, self._chosen)
        elif digit == 4:
            self.app.push_screen(GroupsScreen(self._desk), self._chosen)
        elif digit == 5:
            self.flow(self._take_note())
        elif digit == 6:
            self.flow(self._speak_another())
        elif digit == 7:
            self.app.ask_today(self._desk, self.group)
        elif digit == 8:
            self.app.plan_evening(self._desk)
        elif digit == 9:
            self.app.help_visitors(self._desk)

    async def _take_note(self) -> None:
        from drills.tui.screens.home.in_hand import EditionScreen, InHandScreen, held_editions

        edition = await self.app.push_screen_wait(EditionScreen(held_editions(self._desk.shelf)))
        if edition is not None:
            await self.app.push_screen_wait(InHandScreen(edition))

    async def _speak_another(self) -> None:
        tag = await self.app.push_screen_wait(LanguageScreen())
        if tag is None:
            return
        try:
            self._desk.speak(tag)
        except InputError as error:
            await self.app.push_screen_wait(ErrorScreen(error))
            return
        self.app.switch_screen(HomeScreen(self._desk, self.group))

    def _chosen(self, group: GroupRecord | None) -> None:
        if group is not None:
            self.group = group
            self._renew()
            self.refresh_hints()

    def _renew(self) -> None:
        """Show the group as it is now."""
        if self._warmed:
            self._look_at_due()
        self._below.redraw()

    def action_move(self, across: int, down: int) -> None:
        """Point at another door."""
        self._doors.move(1 if down > 0 else -1)

    def action_confirm(self) -> None:
        """Open the door that is pointed at."""
        self.action_digit(self._doors.at + 1)

    def action_leave(self) -> None:
        """Ask whether to leave the program."""
        self.flow(self._ask_to_leave())

    async def _ask_to_leave(self) -> None:
        words = _("Nothing is open; everything is kept.")
        if await self.app.push_screen_wait(LeaveScreen(words, _("Stay"), _("Close the program"))):
            self.app.exit()


def _latest(desk: Desk) -> GroupRecord | None:
    """Return the group that played last, if it is one of real people."""
    latest = latest_group(desk.store.db)
    real = [group for group in desk.groups() if not group.simulated]
    return next((group for group in real if group.id == latest), real[0] if len(real) == 1 else None)


def _due(desk: Desk, group: GroupRecord | None) -> str:
    """Return how far a group is with this month's practice, or that none is asked of it."""
    from drills.words.duty import short_group_words

    try:
        practice = duty.group_due(desk, group.id) if group else None
    except RingtrueError as error:
        return explain(error)
    return short_group_words(practice) if practice and practice.due else _("nothing this month")


def _back(desk: Desk, group: GroupRecord | None) -> str:
    """Return to which drills a group is to come back, or without one who comes to a place; empty for none."""
    from drills.words.duty import short_back_words

    titles = {name: drill.title for name, drill in desk.shelf.drills.items()}
    due = duty.due_reminders(desk, group.id if group else "")
    whose = "group" if group else "place"
    theirs = [reminder for reminder in due if reminder.whose == whose]
    return short_back_words(theirs, titles, place=group is None)
