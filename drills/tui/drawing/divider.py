"""The divider between an encounter and what came of it."""

from __future__ import annotations

from drills.tui.drawing.lines import Line, ink
from drills.words.language import _
from engine.text import width


def came_of_it(limit: int) -> Line:
    """Return the divider as one row."""
    words = f" {_('What came of it')} "
    return (ink("──", "line"), ink(words, "soft"), ink("─" * max(limit - 2 - width(words), 0), "line"))
