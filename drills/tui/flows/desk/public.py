"""What is printed for the public, and done before it, from the desk."""

from __future__ import annotations

from drills.desk.desk import Desk
from drills.tui.flows.stage import Stage
from drills.tui.screens.desk.paper_quiz import PaperQuizScreen
from drills.tui.screens.desk.prize_draw import PrizeDrawScreen, ask_draw
from drills.tui.screens.desk.publicity import ThemesScreen


async def public_words(stage: Stage, desk: Desk) -> str:
    """Print words for the public until somebody goes back; raise `InputError` where a theme is wrong."""
    await stage.show(ThemesScreen(desk))
    return ""


async def paper_quiz(stage: Stage, desk: Desk) -> str:
    """Print a quiz, or type its sheets in, until somebody goes back."""
    await stage.show(PaperQuizScreen(desk))
    return ""


async def draw_prizes(stage: Stage, desk: Desk) -> str:
    """Draw among tickets; return the line that repeats it. Raises `InputError` for what cannot be drawn."""
    draw = await ask_draw(stage.app)
    if draw is None:
        return ""
    await stage.show(PrizeDrawScreen(draw))
    return draw.line
