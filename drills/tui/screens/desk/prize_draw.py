"""A draw among numbered tickets before everybody: typed in, drawn, and the line that repeats it."""

from __future__ import annotations

from collections.abc import Sequence

from drills.desk.prize_draw import PrizeDraw, prize_draw
from drills.papers.quiz.pages import NO_FEE
from drills.tui.drawing.lines import BLANK, Line, flowed, line
from drills.tui.host import Host
from drills.tui.screens.ask import AskScreen
from drills.tui.screens.reading import ReadingScreen
from drills.words.language import _
from engine.errors import InputError
from engine.language import N_

TITLE = N_("A prize draw")


class PrizeDrawScreen(ReadingScreen):
    """The tickets drawn, the line, and what holds of every genuine prize."""

    TITLE_WORDS = TITLE

    def __init__(self, draw: PrizeDraw) -> None:
        super().__init__()
        self._draw = draw

    def rows(self, limit: int) -> Sequence[Line]:
        """Return the tickets, the first prize first, and the line below."""
        prizes = [
            line((_("Prize {number}: ticket {ticket}").format(number=number, ticket=ticket), "strong"))
            for number, ticket in enumerate(self._draw.drawn, start=1)
        ]
        again = _("Whoever does it again gets the same: `ringtrue draw --verify`, with this line.")
        return [
            *prizes, BLANK, *flowed(_(NO_FEE), "brass", limit), BLANK,
            *flowed(again, "soft", limit), *flowed(self._draw.line, "ink", limit),
        ]  # fmt: skip


async def ask_draw(app: Host) -> PrizeDraw | None:
    """Ask for tickets, prizes and the numbers called; None where somebody went back.

    Raises `InputError` for what cannot be drawn.
    """
    title = _(TITLE)
    tickets = await app.push_screen_wait(AskScreen(title, _("Which tickets were handed out? Such as 1-350")))
    prizes = await app.push_screen_wait(AskScreen(title, _("How many prizes?"))) if tickets else ""
    if not prizes:
        return None
    if not prizes.isdecimal() or len(prizes) > 6:
        raise InputError(
            "draw", N_("{typed} is no number of prizes."), N_("Type digits only."), typed=prizes[:20]
        )
    called = await app.push_screen_wait(
        AskScreen(
            title, _("Let people in the room call numbers, three or more. Type them as called: 17,204,88")
        )
    )
    return prize_draw(tickets, int(prizes), called) if called else None
