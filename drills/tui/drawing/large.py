"""Words for the last row: bold, with air between Chinese signs, and between rows where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import BLANK, Line, flowed, line
from drills.tui.theme import Role
from engine.text import width


def large(text: str, limit: int, role: Role = "strong") -> list[Line]:
    """Return one text in rows of at most `limit` cells, with an empty cell behind every wide sign."""
    wide = sum(width(sign) == 2 for sign in text)
    # two cells grow to three; a row of Latin words stays as it is
    narrower = limit * 2 // 3 if 2 * wide > len(text) else limit
    rows = flowed(text, role, narrower)
    return [line((_aired("".join(run.text for run in row)), role)) for row in rows]


def _aired(row: str) -> str:
    return "".join(
        f"{sign} " if width(sign) == 2 and sign.isalnum() and behind.isalnum() else sign
        for sign, behind in zip(row, f"{row[1:]} ", strict=True)
    )


def loosened(rows: Sequence[Line], room: int) -> list[Line]:
    """Return rows with a blank one between them, where so many rows of room hold that."""
    if len(rows) * 2 - 1 > room:
        return [*rows]
    return [row for number, drawn in enumerate(rows) for row in ([BLANK] if number else []) + [drawn]]
