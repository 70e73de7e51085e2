"""Before a run begins: what of it was met before is said, and can be declined."""

from __future__ import annotations

from drills.run.overview.outlook import Outlook
from drills.tui.flows.stage import Stage
from drills.tui.screens.between.repeats import NotApartScreen, RepeatsScreen


async def beforehand(stage: Stage, outlook: Outlook, minutes: int | None) -> bool:
    """Return whether to begin, at once where all is new; raise what drawing the run raises."""
    composed = outlook.composed(minutes)
    if not outlook.apart:
        practise = await stage.show(NotApartScreen())
        return bool(practise)
    if not composed.repeats:
        return True
    begin = await stage.show(RepeatsScreen(composed))
    return bool(begin)
