"""When a screen has settled: by what is still queued, not by how busy the processor looks."""

from __future__ import annotations

import asyncio

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

ROUNDS = 2
"""Rounds of all pumps in a row with nothing queued; a layout sends its resizes in the round after it."""
MOST = 50
"""Rounds after which a screen counts as settled though it goes on: one that closes, or moves by itself."""


async def settled(pilot: Pilot[None]) -> None:
    """Wait until no message, layout or repaint is left on the screen in front.

    Textual's own `pause` takes a process that another one holds up for an idle one: on a busy machine it
    returned between a layout and what its resizes scroll.
    """
    calm = 0
    for _ in range(MOST):
        if calm == ROUNDS or not await pilot._wait_for_screen():
            return
        await asyncio.sleep(0)
        screen = pilot.app.screen
        calm = 0 if _pending(screen) else calm + 1
        screen._on_timer_update()


def _pending(screen: Screen[object]) -> bool:
    widgets = [screen.app, *screen.walk_children(with_self=True)]
    queued = any(widget.message_queue_size or widget._next_callbacks for widget in widgets)
    due = screen._layout_required or screen._scroll_required or screen._repaint_required
    return queued or due or bool(screen._dirty_widgets or screen._callbacks)


async def threads_done(app: App[None]) -> None:
    """Wait for what threads work at, such as a picture; a flow goes on as long as its screens stand."""
    for worker in [worker for worker in app.workers if worker._thread_worker]:
        await worker.wait()
