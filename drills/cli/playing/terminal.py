"""Open the terminal program, at home or at one drill, where there is a terminal."""

from __future__ import annotations

import argparse
import gc
import sys
from typing import TYPE_CHECKING

from drills.desk.copies import Keeper, backed_up, may_be_mended
from drills.desk.desk import Desk
from drills.desk.paths import store_file
from drills.words.language import _, explain
from engine.errors import Exit, StoreError, UsageError
from engine.language import N_

if TYPE_CHECKING:
    from drills.tui.host import Host
    from engine.library.drill import Drill


def open_program(store: str) -> int:
    """Run the terminal program from home; raise `UsageError` without a terminal."""
    need_terminal()
    gc.disable()  # until the first frame: what is loaded for it stays, and looking for circles takes a tenth
    from drills.tui.app import run
    from drills.tui.screens.home.home import HomeScreen

    with _desk(store) as desk, backed_up(desk, tell_no_backup):
        return run(lambda: HomeScreen(desk)) or Exit.DONE


def _desk(store: str) -> Desk:
    """Open the desk; where its store is gone or damaged, after a backup or a rescue was offered."""
    try:
        return Desk.open(store)
    except StoreError as error:
        path = store_file(store)
        if not may_be_mended(path, error):
            raise
        from drills.tui.app import run
        from drills.tui.screens.care.mend import MendScreen

        trouble = error
        run(lambda: MendScreen(Keeper(path), trouble))
        return Desk.open(store)


def open_drill(desk: Desk, drill: Drill, options: argparse.Namespace) -> int:
    """Run one drill in the terminal program."""
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    async def lead(app: Host) -> None:
        from drills.tui.flows.direct import direct  # with the models, which the first frame does without

        await direct(app, desk, drill, options)

    return run(lambda: OpeningScreen(lead)) or Exit.DONE


def open_today(desk: Desk, person: str) -> int:
    """Ask a person (any words that name one) the question of the day in the terminal program."""
    from drills.tui.app import run
    from drills.tui.screens.between.opening import OpeningScreen

    async def lead(app: Host) -> None:
        from drills.tui.flows.stage import Stage
        from drills.tui.flows.today import ask_today  # with the models, which the first frame does without

        async with Stage(app) as stage:
            await ask_today(stage, desk, person)
        app.exit()

    return run(lambda: OpeningScreen(lead)) or Exit.DONE


def tell_no_backup(error: StoreError) -> None:
    """Tell on stderr that no backup could be made."""
    print(_("No backup was made."), explain(error), file=sys.stderr)


def need_terminal() -> None:
    """Raise `UsageError` without a terminal."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError(
            "no-terminal",
            N_("There is no terminal to draw on."),
            N_("Open ringtrue in a terminal window, or use `ringtrue play DRILL --plain`."),
        )
