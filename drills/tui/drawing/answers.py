"""The answers to a question as rows: right or not, which was chosen, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.tui.drawing.lines import Line, flowed, hung, ink, line
from drills.words.language import _
from drills.words.vocabulary import answer_words, own_words
from engine.text import width

if TYPE_CHECKING:
    from engine.channels.quiz.question import Answer


def answer_rows(one: Answer, limit: int) -> list[Line]:
    """Return one answer."""
    chip = ink(f" {answer_words(one)} ", "label-real" if one.right else "chip")
    gutter = 5 if one.place else max(width(_("right")), width(_("not right"))) + 4
    own = own_words(one)
    text = wrap_two(one.text, f"  {own}" if own else "", limit - gutter)
    return hung((chip,), [*text, *(flowed(one.why, "soft", limit - gutter) if one.why else [])], gutter)


def wrap_two(text: str, told: str, limit: int) -> list[Line]:
    """Return bold text followed by a quiet word, on a row of its own where it does not fit."""
    rows = flowed(text, "strong", limit)
    if width(text) + width(told) <= limit:
        return [(*rows[0], *line((told, "brass")))]
    return [*rows, *([line((told.strip(), "brass"))] if told else [])]
