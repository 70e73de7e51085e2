"""The answers to a question as rows: right or not, which was chosen, and why."""

from __future__ import annotations

from drills.tui.drawing.lines import Line, flowed, hung, ink, line
from drills.words.encounter.answers import answer_words, own_words
from drills.words.language import _
from engine.play.encounter import Answer
from engine.text import width


def answer_rows(answer: Answer, limit: int) -> list[Line]:
    """Return one answer."""
    chip = ink(f" {answer_words(answer)} ", "label-real" if answer.right else "chip")
    gutter = 5 if answer.place else max(width(_("right")), width(_("not right"))) + 4
    own = own_words(answer)
    text = wrap_two(answer.text, f"  {own}" if own else "", limit - gutter)
    return hung((chip,), [*text, *(flowed(answer.why, "soft", limit - gutter) if answer.why else [])], gutter)


def wrap_two(text: str, note: str, limit: int) -> list[Line]:
    """Return bold text followed by a quiet word, on a row of its own where it does not fit."""
    rows = flowed(text, "strong", limit)
    if width(text) + width(note) <= limit:
        return [(*rows[0], *line((note, "brass")))]
    return [*rows, *([line((note.strip(), "brass"))] if note else [])]
