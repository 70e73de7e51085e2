"""What is printed for the public, from the desk."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.tui.flows.stage import Stage
from drills.tui.screens.desk.publicity import ThemesScreen


async def public_words(stage: Stage, desk: Desk) -> str:
    """Print words for the public until somebody goes back; raise `InputError` where a theme is wrong."""
    await stage.show(ThemesScreen(desk))
    return ""
