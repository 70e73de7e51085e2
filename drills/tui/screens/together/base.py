"""What screens for a whole room share: where one is, only fresh keys, Esc asks, an evening is led."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from drills.tui.drawing.huge import draws_blocks, huge
from drills.tui.drawing.lines import Line
from drills.tui.keys.fresh_keys import FreshKeys, now
from drills.tui.screens.base import KeyHelp, RingtrueScreen
from drills.tui.screens.between.leave import LeaveScreen
from drills.tui.screens.together.lead import LeadScreen
from drills.tui.screens.together.pause import PauseScreen
from drills.tui.screens.together.steering import KEYS, Steering, Way
from drills.tui.widgets.pages import Block
from drills.words.encounter.evening import unkept_words
from drills.words.language import _

Onward = Literal["on", "later", "people", "close", "again", "skip"]
"""On to what comes next, left for later, or led another way."""
LOOKS = 10
"""Seconds between two looks at the clock."""


class TogetherScreen(RingtrueScreen[Onward]):
    """Tells how it goes on; `where` stands in the header, `done` is the share done, 0..1.

    It never covers itself: people talk. Where an evening is `led`, its time and its keys stand here too.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "lead('close')", show=False),
        Binding("f5", "lead('pause')", show=False),
        Binding("f6", "lead('again')", show=False),
        Binding("f7", "lead('skip')", show=False),
    ]

    def __init__(self, where: str = "", done: float = 0) -> None:
        super().__init__()
        self._where, self._done = where, done
        self._short = ""
        self._keys = FreshKeys()
        self._steering: Steering | None = None

    def led(self, steering: Steering, short: str = "") -> Self:
        """Let an evening be led from here; `short` is the place in few cells."""
        self._steering, self._short = steering, short
        return self

    def foot(self) -> ComposeResult:
        """Yield the keys that lead an evening."""
        if self._steering is not None:
            yield Block(self._steering.rows, classes="foot")

    def on_mount(self) -> None:
        """Show where one is."""
        super().on_mount()
        self._show_head()
        if self._steering is not None:
            self.set_interval(LOOKS, self.look_at_clock)

    def _show_head(self) -> None:
        title = _(self.TITLE_WORDS)
        if self._steering is None:
            self.header.show(title, self._where, self._done)
            return
        room = self.app.size.width - 4
        label, words = self._steering.head(title, self._where, self._short or self._where, room)
        self.header.show(title, words, self._done, label)

    def refit(self) -> None:
        """Lay out for another size."""
        super().refit()
        self._show_head()

    def look_at_clock(self) -> None:
        """Show the time as it is now; where the clock has jumped, stop and tell."""
        if self._steering is None:
            return
        self._steering.pace.look()
        self._show_head()
        if self._steering.pace.jumped and self.app.screen is self and self.ready:
            self.action_lead("pause")

    def action_lead(self, way: Way) -> None:
        """Lead the evening another way, where that can be done here."""
        if self._steering is None or way not in self._steering.ways:
            return
        if way == "pause":
            self.flow(self._pause(self._steering))
        else:
            self.dismiss(way)

    def action_recall(self) -> None:
        """Ask how many people are there now."""
        self.action_lead("people")

    async def _pause(self, steering: Steering) -> None:
        steering.pace.look()
        steering.pace.paused = True
        await self.app.push_screen_wait(PauseScreen(steering.pace))
        steering.pace.look()
        steering.pace.paused = False
        steering.pace.told()
        self._show_head()

    def on_screen_suspend(self) -> None:
        """Take no keys while another screen stands before this one."""
        self._keys.hide()

    def on_screen_resume(self) -> None:
        """Take keys once the frame is shown."""
        led_here = self.app.latest_key
        self.call_after_refresh(lambda: self._keys.show(led_here, now()))

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""
        return self._keys.takes(key, at) and self.ready

    def kept_words(self) -> str:
        """Return what is kept where one leaves now."""
        return _("Everything up to here is kept. You can go on later.")

    def action_confirm(self) -> None:
        """Go on."""
        self.dismiss("on")

    def action_leave(self) -> None:
        """Ask whether to leave, or what else to do."""
        self.flow(self._ask_to_leave() if self._steering is None else self._ask_the_way(self._steering))

    async def _ask_to_leave(self) -> None:
        leave = LeaveScreen(self.kept_words(), _("Go on now"), _("Leave, go on later"))
        if await self.app.push_screen_wait(leave):
            self.dismiss("later")

    async def _ask_the_way(self, steering: Steering) -> None:
        words = unkept_words(steering.remark) if steering.remark else self.kept_words()
        way = await self.app.push_screen_wait(LeadScreen(words, steering.ways))
        if way == "pause":
            await self._pause(steering)
        elif way is not None:
            self.dismiss(way)

    def from_afar(self, words: str, limit: int) -> list[Line]:
        """Return words in huge type; nothing where they do not fit across, or no blocks can be drawn."""
        return (huge(words, limit) if draws_blocks(self.app) else None) or []

    def lead_help(self) -> list[KeyHelp]:
        """Return the keys that lead an evening."""
        ways = self._steering.ways if self._steering else ()
        return [KeyHelp(KEYS[way][0], _(KEYS[way][1])) for way in ways]
