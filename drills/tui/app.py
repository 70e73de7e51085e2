"""The app: themes, keys that work everywhere, and what may interrupt a screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, InputEvent, Key
from textual.screen import Screen

from drills.tui.keys.bindings import EVERYWHERE
from drills.tui.keys.idle import Idle
from drills.tui.theme import DARK, LIGHT, themes

T = TypeVar("T")
Opening = Callable[[], Screen[None]]
"""Makes the first screen; called once the app runs."""


@runtime_checkable
class Interruptible(Protocol):
    """A screen whose time stops while something else covers it."""

    def pause(self, ago: int = 0) -> None:
        """Stop its clock, as it stood `ago` milliseconds before."""

    def go_on(self) -> None:
        """Let its clock run again."""

    def come_back(self) -> None:
        """Ask how to go on, after the screen covered itself because nobody was there."""


@runtime_checkable
class Selective(Protocol):
    """A screen that takes only keys that were pressed for it."""

    def takes(self, key: str, at: float) -> bool:
        """Return whether a key stamped `at` was pressed for this screen."""


class RingtrueApp(App[None]):
    """The terminal program; `opening` makes its first screen."""

    TITLE = "ringtrue"
    CSS_PATH = "theme.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *EVERYWHERE,
        Binding("ctrl+q", "quit", show=False, priority=True),
    ]

    def __init__(self, opening: Opening, theme: str = DARK) -> None:
        super().__init__()
        self.animation_level = "none"
        for one in themes():
            self.register_theme(one)
        self.theme = theme
        self._opening = opening
        self.latest_key = ""
        """The last key that was taken."""
        self.idle = Idle(self, self._cover_by_itself)

    def on_mount(self) -> None:
        """Show the first screen."""
        self.idle.begin()
        self.push_screen(self._opening())

    async def on_event(self, event: Event) -> None:
        """Note that somebody is there, then do as always, but for keys meant for the screen before."""
        if isinstance(event, InputEvent):
            self.idle.touch()
        if isinstance(event, Key) and event.is_forwarded:  # bubbled up: now it would act
            if isinstance(self.screen, Selective) and not self.screen.takes(event.key, event.time):
                return
            self.latest_key = event.key
        await super().on_event(event)

    def interrupt(
        self, screen: Screen[T], then: Callable[[T | None], None] | None = None, ago: int = 0
    ) -> None:
        """Show a screen above the others; their clocks stand still until it is gone again.

        They stand as they stood `ago` milliseconds before.
        """
        depth = len(self.screen_stack)
        for one in self.screen_stack:
            if isinstance(one, Interruptible):
                one.pause(ago)

        def back(result: T | None) -> None:
            below = self.screen_stack[:depth]
            if isinstance(below[-1], Interruptible):
                below[-1].go_on()
            if then:
                then(result)

        self.push_screen(screen, back)

    def action_help(self) -> None:
        """Show every key of the screen."""
        from drills.tui.screens.base import RingtrueScreen
        from drills.tui.screens.help import HelpScreen

        if isinstance(self.screen, RingtrueScreen) and not isinstance(self.screen, HelpScreen):
            self.interrupt(HelpScreen(self.screen))

    def action_cover(self) -> None:
        """Hide everything behind a plain page."""
        from drills.tui.screens.between.cover import CoverScreen

        if not isinstance(self.screen, CoverScreen):
            self.interrupt(CoverScreen())

    def _cover_by_itself(self, ago: int) -> None:
        """Cover a run nobody has touched for so long; ask on return where an encounter was going on."""
        from drills.tui.screens.between.cover import CoverScreen

        def back(_: None) -> None:
            if isinstance(self.screen, Interruptible):
                self.screen.come_back()

        running = any(isinstance(one, Interruptible) for one in self.screen_stack)
        if running and not isinstance(self.screen, CoverScreen):
            self.interrupt(CoverScreen(), back, ago)

    def action_other_theme(self) -> None:
        """Change between dark and light."""
        self.theme = LIGHT if self.theme == DARK else DARK

    def action_help_quit(self) -> None:
        """Answer Ctrl+C like Esc: ask before leaving."""
        self.simulate_key("escape")


def run(opening: Opening) -> int:
    """Run the program in this terminal and return its exit code."""
    app = RingtrueApp(opening)
    app.run(mouse=True)
    return app.return_code or 0


__all__ = ["Interruptible", "RingtrueApp", "run"]
