"""Open the terminal program, where there is a terminal."""

from __future__ import annotations

import sys

from engine.errors import Exit, UsageError
from engine.language import N_


def open_program(store: str) -> int:
    """Run the terminal program; raise `UsageError` without a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "no-terminal",
            N_("There is no terminal to draw on."),
            N_("Open ringtrue in a terminal window, or use `ringtrue play DRILL --plain`."),
        )
    from drills.desk import Desk
    from drills.tui.app import make_app

    with Desk.open(store) as desk:
        make_app(desk).run()
    return Exit.DONE
