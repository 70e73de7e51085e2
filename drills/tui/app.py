"""The app: themes, keys that work everywhere, and what may interrupt a screen."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from rich.console import RenderableType
from textual.binding import Binding, BindingType
from textual.events import CursorPosition, Event, InputEvent, Key
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import WorkerFailed

from drills.desk.desk import Desk
from drills.desk.state.unexpected import note
from drills.tui.departure import watch
from drills.tui.drawing.plain_frames import PROBE, PlainFrames
from drills.tui.host import Chosen, Host, Interruptible, Selective
from drills.tui.keys.bindings import EVERYWHERE
from drills.tui.keys.idle import Idle
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.between.cover import CoverScreen
from drills.tui.screens.help import HelpScreen
from drills.tui.theme import DARK, themes
from drills.words.language import _
from results.journal.records.enrolled import GroupRecord

Opening = Callable[[], Screen[None]]
"""Makes the first screen; called once the app runs."""


class RingtrueApp(Host):
    """The terminal program; `opening` makes its first screen."""

    TITLE = "ringtrue"
    CSS_PATH = "theme.tcss"
    ENABLE_COMMAND_PALETTE = False
    departure = 0
    """The exit code with which somebody else ended the program; 0 where nobody did."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *EVERYWHERE,
        Binding("ctrl+q", "quit", show=False, priority=True),
    ]

    def __init__(self, opening: Opening, theme: str = DARK) -> None:
        super().__init__()
        self.animation_level = "none"
        for each in themes():
            self.register_theme(each)
        self.theme = theme
        self._opening = opening
        self._frames = PlainFrames(enabled=os.environ.get("RINGTRUE_BOX") == "ascii")
        self.idle = Idle(self, self._away)

    def on_mount(self) -> None:
        """Show the first screen; ask the terminal how wide a box sign is, which the first frame covers."""
        self.idle.begin()
        if self._driver and os.environ.get("RINGTRUE_BOX") not in ("ascii", "line"):
            self._driver.write(PROBE)
        self.push_screen(self._opening())
        self.call_after_refresh(_collect)

    def leave(self, code: int) -> None:
        """End at once, with this exit code; everything confirmed is kept."""
        self.departure = code
        self.exit(return_code=code)

    async def on_event(self, event: Event) -> None:
        """Note that somebody is there, then do as always, but for keys meant for the screen before."""
        if isinstance(event, InputEvent):
            self.idle.touch()
        if isinstance(event, Key) and event.is_forwarded:  # bubbled up: now it would act
            if isinstance(self.screen, Selective) and not self.screen.takes(event.key, event.time):
                return
            self.latest_key = event.key
        await super().on_event(event)

    def on_cursor_position(self, event: CursorPosition) -> None:
        """Draw plain frames from now on where a box sign took two cells; the terminal tells it once."""
        if event.x == 2 and event.y == 0 and not self._frames.enabled:
            self._frames.enabled = True
            for screen in self.screen_stack:
                for widget in screen.walk_children(with_self=True):
                    widget.refresh()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what lines are drawn through."""
        return [*super().get_line_filters(), *([self._frames] if self._frames.enabled else [])]

    def action_help(self) -> None:
        """Show every key of the screen."""
        if isinstance(self.screen, RingtrueScreen) and not isinstance(self.screen, HelpScreen):
            self.interrupt(HelpScreen(self.screen))

    def action_cover(self) -> None:
        """Hide everything behind a plain page."""
        if not isinstance(self.screen, CoverScreen):
            self.interrupt(CoverScreen())

    def _away(self, ago: int) -> None:
        self._cover_by_itself(ago)
        for look in [*self.watches]:
            look(ago)

    def _cover_by_itself(self, ago: int) -> None:
        """Cover a run nobody has touched for so long; ask on return where an encounter was going on."""
        running = [screen for screen in self.screen_stack if isinstance(screen, Interruptible)]
        due = any(0 < screen.cover_after * 1000 <= ago for screen in running)
        if due and not isinstance(self.screen, CoverScreen):
            self.run_worker(self._covered(self.interrupt(CoverScreen(), ago)))

    async def _covered(self, uncovered: Awaitable[None]) -> None:
        await uncovered
        if isinstance(self.screen, Interruptible):
            self.screen.come_back()

    def play(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown into a run; `chosen` is told the group, once it is."""
        from drills.tui.flows.playing import playing  # with the models, which the first frame does without

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(playing(self, desk, group, chosen))

    def ask_today(self, desk: Desk, group: GroupRecord | None) -> None:
        """Lead from the screen that is shown to the question of the day."""
        from drills.tui.flows.today import today  # with the models, which the first frame does without

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(today(self, desk, group))

    def help_visitors(self, desk: Desk) -> None:
        """Lead from the screen that is shown to one to one at a desk."""
        from drills.tui.flows.visits import visits  # with the models, which the first frame does without

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(visits(self, desk))

    def plan_evening(self, desk: Desk) -> None:
        """Lead from the screen that is shown to an evening in a room."""
        from drills.tui.flows.evening.planning import plan_evening

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(plan_evening(self, desk))

    def look_back(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown to somebody's own past drills."""
        from drills.tui.flows.own_history import look_back

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(look_back(self, desk, group, chosen))

    def sit_at_desk(self, desk: Desk, group: GroupRecord | None, chosen: Chosen) -> None:
        """Lead from the screen that is shown to the trainer's desk, behind its PIN."""
        from drills.tui.flows.desk.at_desk import at_desk

        if isinstance(self.screen, RingtrueScreen):
            self.screen.flow(at_desk(self, desk, group, chosen))

    def idle_anew(self) -> None:
        """Count anew for how long nobody has touched anything."""
        self.idle.touch()

    @property
    def failure(self) -> Exception | None:
        """What the program could not go on from; None where it ended by itself."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        """End, and leave it to `run` to say why: Textual's dump shows answers and names to a whole room."""
        self._return_code = 1
        if self._exception is None:
            cause = error.error if isinstance(error, WorkerFailed) else error
            self._exception = cause if isinstance(cause, Exception) else error
            self._exception_event.set()
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """End without showing what Textual would show."""
        self._return_code = 1
        self._close_messages_no_wait()

    def action_mute_or_theme(self) -> None:
        """Where a call is heard be silent, or no longer; elsewhere change between dark and light."""
        if self.heard and isinstance(self.screen, RingtrueScreen) and self.screen.sounds:
            self.heard.toggle()
            on, off = _("The sound is on."), _("The sound is off; F8 switches it on.")
            self.say(off if self.heard.muted else on)
            return
        self.theme = self.bright if self.theme == DARK else DARK

    def action_help_quit(self) -> None:
        """Answer Ctrl+C like Esc: ask before leaving."""
        self.simulate_key("escape")


def _collect() -> None:
    """Look for circles again where a start did without, but not among what it has loaded."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run(opening: Opening) -> int:
    """Run the program in this terminal and return its exit code; raise what it could not go on from."""
    app = RingtrueApp(opening)
    threading.excepthook = _note_thread
    asyncio.run(_run(app))
    if app.failure is not None and not app.departure:
        raise app.failure
    return app.departure or app.return_code or 0


async def _run(app: RingtrueApp) -> None:
    watch(app.leave)  # before the screen is drawn on, so that it never stays behind
    await app.run_async(mouse=True)


def _note_thread(failed: threading.ExceptHookArgs) -> None:
    """Keep where a thread failed, in place of printing it over the screen, which may be gone."""
    if failed.exc_value is not None and not isinstance(failed.exc_value, OSError):
        note(failed.exc_value)
