"""Before a run begins: what of it was met before is said, and can be declined."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drills.run.outlook import Outlook
from drills.tui.screens.between.repeats import RepeatsScreen

if TYPE_CHECKING:
    from drills.tui.host import Host


def beforehand(
    app: Host,
    outlook: Outlook,
    minutes: int | None,
    then: Callable[[], None],
    declined: Callable[[], object] = lambda: None,
) -> None:
    """Go on to `then`, at once where all is new; raise what drawing the run raises."""
    composed = outlook.composed(minutes)
    if not composed.repeats:
        then()
        return

    def answered(begin: bool | None) -> None:
        if begin:
            then()
        else:
            declined()

    app.push_screen(RepeatsScreen(composed), answered)
