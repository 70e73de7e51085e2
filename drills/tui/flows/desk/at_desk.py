"""At the trainer's desk: its PIN, its menu, what the menu leads to; it locks itself where nobody is there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from drills.desk.copies import Keeper
from drills.desk.desk import Desk
from drills.desk.preferences.pin import Pin
from drills.desk.preferences.settings import read_settings
from drills.tui.flows.desk.papers import papers
from drills.tui.flows.desk.settings import desk_settings
from drills.tui.flows.stage import Stage
from drills.tui.host import Chosen, Host
from drills.tui.screens.campaigns.overview import CampaignsScreen
from drills.tui.screens.care.copies import CopiesScreen
from drills.tui.screens.care.exchange import HandInScreen, TakeInScreen
from drills.tui.screens.desk.menu import DeskScreen, DeskWay
from drills.tui.screens.desk.pin import LockOrNotScreen, PinScreen, SetPinScreen
from drills.tui.screens.duty.overview import DutyScreen
from drills.tui.screens.duty.practised import PractisedScreen
from drills.tui.screens.error import ErrorScreen
from drills.tui.screens.roster.overview import RosterScreen
from drills.tui.screens.scores.overview import ScoresScreen
from drills.tui.screens.scores.periods import THIS_MONTH
from drills.tui.screens.work import WorkScreen
from drills.words.language import _
from engine.errors import RingtrueError
from results.journal.records.enrolled import GroupRecord

Open = Callable[[], Awaitable[object]]


async def at_desk(app: Host, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
    """Ask for the PIN, then lead where the menu says until somebody leaves; `chosen` is told the group."""
    async with Stage(app) as stage:
        pin = Pin(desk.store.path)
        try:
            if not await _opened(stage, desk, pin):
                return
        except RingtrueError as error:
            await stage.show(ErrorScreen(error))
            return
        lock = _Lock(stage, desk, pin)
        app.watches.append(lock.look)
        try:
            await _Work(stage, desk, group, chosen).lead(lock)
        finally:
            app.watches.remove(lock.look)


async def _opened(stage: Stage, desk: Desk, pin: Pin) -> bool:
    """Return whether the desk is open: by its PIN, by one set now, or because none is wanted."""
    if not pin.decided:
        return await _decided(stage, pin)
    if not pin.wanted:
        return True
    digits = await stage.show(PinScreen(pin, desk.clock))
    return bool(digits)


async def _decided(stage: Stage, pin: Pin) -> bool:
    """Ask once whether a PIN is to be set; return whether that was decided."""
    while (wanted := await stage.show(LockOrNotScreen())) is not None:
        if not wanted:
            pin.leave_open()
            return True
        digits = await stage.show(SetPinScreen())
        if digits:
            pin.set(digits)
            return True
    return False


class _Lock:
    """Asks for the PIN again where nobody has touched anything for as long as the settings say."""

    def __init__(self, stage: Stage, desk: Desk, pin: Pin) -> None:
        self._stage, self._desk, self._pin = stage, desk, pin
        self._asking = False
        self.left_locked = False
        """Whether the desk was left without the PIN."""

    def look(self, ago: int) -> None:
        """Lock where it is time; `ago` milliseconds nobody has touched anything."""
        busy = any(isinstance(screen, WorkScreen) for screen in self._stage.app.screen_stack)
        if self._asking or busy or not self._due(ago):
            return
        self._asking = True
        self._stage.app.run_worker(self._ask())

    def _due(self, ago: int) -> bool:
        try:
            minutes = read_settings(self._desk.store.path).lock
            return 0 < minutes * 60_000 <= ago and self._pin.wanted
        except RingtrueError:
            return True  # what cannot be read is told where the PIN is asked for

    async def _ask(self) -> None:
        reason = _("The desk has locked itself. What was open is as it was.")
        if not await self._stage.app.interrupt(PinScreen(self._pin, self._desk.clock, reason)):
            self.left_locked = True
            self._stage.give_up()
        self._asking = False


class _Work:
    """What the menu leads to."""

    def __init__(self, stage: Stage, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        self._stage, self._desk, self._group, self._chosen = stage, desk, group, chosen

    async def lead(self, lock: _Lock) -> None:
        """Show the menu, and what it leads to, until somebody leaves."""
        ways: Mapping[DeskWay, Open] = {
            "scores": lambda: self._stage.show(ScoresScreen(self._desk, THIS_MONTH)),
            "roster": lambda: self._stage.show(RosterScreen(self._desk, self._group, self._take_group)),
            "duty": lambda: self._stage.show(DutyScreen(self._desk)),
            "practised": lambda: self._stage.show(PractisedScreen(self._desk)),
            "hand-in": lambda: self._stage.show(HandInScreen(self._desk)),
            "take-in": lambda: self._stage.show(TakeInScreen(self._desk)),
            "papers": lambda: papers(self._stage, self._desk),
            "copies": lambda: self._stage.show(CopiesScreen(Keeper(self._desk.store.path, self._desk))),
            "campaigns": lambda: self._stage.show(CampaignsScreen(self._desk)),
            "settings": lambda: desk_settings(self._stage, self._desk),
        }
        way: DeskWay | None = None
        while not lock.left_locked:
            way = await self._stage.show(DeskScreen(self._group, way))
            if way is None:
                return
            try:
                await ways[way]()
            except RingtrueError as error:
                await self._stage.show(ErrorScreen(error))
            groups = {group.id: group for group in self._desk.groups()}  # another store may be in place
            self._group = groups.get(self._group.id) if self._group else None

    def _take_group(self, group: GroupRecord | None) -> None:
        if group is not None:
            self._group = group
            self._chosen(group)
