"""Frames for terminals that draw box signs two cells wide: ASCII in their place, cell for cell."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

PROBE = "\x1b[H─\x1b[6n\x1b[H  \x1b[H"
"""One box sign in the first cell, the question where the cursor stands after it, and the sign wiped again."""

_SIGNS = str.maketrans(
    {
        **dict.fromkeys("─╌┄┈╴╶", "-"),
        **dict.fromkeys("━╍┅┉╸╺╾╼═", "="),
        **dict.fromkeys("│┃║╎┆", "|"),
        **dict.fromkeys("┌┐└┘╭╮╰╯├┤┬┴┼┿╋╂╪╫", "+"),
        **dict.fromkeys("┏┓┗┛┣┫┳┻╔╗╚╝", "#"),
        **dict.fromkeys("▀▄▌▐░", " "),
        **dict.fromkeys("█▓▒■", "#"),
        **dict.fromkeys("●○◆◇", "o"),
        **dict.fromkeys("“”", '"'),
        **dict.fromkeys("‘’", "'"),
        **dict.fromkeys("·…", "."),
        **dict.fromkeys("–—", "-"),
        "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v", "±": "~", "≥": ">", "≤": "<", "√": "v",
    }
)  # fmt: skip


class PlainFrames(LineFilter):
    """Replaces every sign whose width terminals differ about; what is written keeps its cells."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments in signs that are one cell wide everywhere."""
        return [
            segment if segment.text.isascii() else segment._replace(text=segment.text.translate(_SIGNS))
            for segment in segments
        ]
