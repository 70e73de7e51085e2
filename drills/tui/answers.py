"""The answers to a question as rows: right or not, which was chosen, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.language import _
from drills.tui.lines import Line, flowed, hung, ink, line
from engine.text import width

if TYPE_CHECKING:
    from engine.channels.quiz.asked import Answer


def answer_rows(one: Answer, limit: int) -> list[Line]:
    """Return one answer."""
    words = _("right") if one.right else _("not right")
    gutter = max(width(_("right")), width(_("not right"))) + 4
    chip = ink(f" {words} ", "label-real" if one.right else "chip")
    told = f"  {_('your answer')}" if one.chosen else ""
    text = wrap_two(one.text, told, limit - gutter)
    own = flowed(_("Yours: {own}.").format(own=one.own), "brass", limit - gutter) if one.own else []
    return hung((chip,), [*text, *own, *flowed(one.why, "soft", limit - gutter)], gutter)


def wrap_two(text: str, told: str, limit: int) -> list[Line]:
    """Return bold text followed by a quiet word, on a row of its own where it does not fit."""
    rows = flowed(text, "strong", limit)
    if width(text) + width(told) <= limit:
        return [(*rows[0], *line((told, "brass")))]
    return [*rows, *([line((told.strip(), "brass"))] if told else [])]
