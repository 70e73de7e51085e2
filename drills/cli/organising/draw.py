"""`ringtrue draw`: prizes among numbered tickets, by numbers called in the room; anybody can do it again."""

from __future__ import annotations

import argparse

from drills.desk.prize_draw import PrizeDraw, prize_draw, verified
from drills.papers.quiz.pages import NO_FEE
from drills.words.language import _
from engine.errors import Exit, UsageError
from engine.language import N_


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `draw`."""
    parser.add_argument("--tickets", default="", metavar="1-350", help=_("numbers of the tickets handed out"))
    parser.add_argument("--prizes", type=int, default=1, metavar="N", help=_("how many are drawn"))
    parser.add_argument(
        "--called", default="", metavar="17,204,88", help=_("numbers called in the room, in that order")
    )
    parser.add_argument(
        "--verify", default="", metavar="LINE", help=_("do a printed line again, and compare")
    )


def execute(options: argparse.Namespace) -> int:
    """Draw, or do a printed line again; print who has won, and the line."""
    if options.verify:
        draw = verified(options.verify)
        print(_("The line holds: the same numbers draw the same tickets."))
    elif not options.tickets or not options.called:
        raise UsageError(
            "draw-usage", N_("A draw needs tickets and numbers called."),
            N_("ringtrue draw --tickets 1-350 --prizes 3 --called 17,204,88"),
        )  # fmt: skip
    else:
        draw = prize_draw(options.tickets, options.prizes, options.called)
    for row in draw_lines(draw):
        print(row)
    return Exit.DONE


def draw_lines(draw: PrizeDraw) -> list[str]:
    """Return the tickets drawn, the line that repeats it, and what holds of every genuine prize."""
    winners = [
        _("Prize {number}: ticket {ticket}").format(number=number, ticket=ticket)
        for number, ticket in enumerate(draw.drawn, start=1)
    ]
    return [*winners, draw.line, _(NO_FEE)]
