"""A handout as plain text, its rows under each other with their leads in one column."""

from __future__ import annotations

from typing import BinaryIO

from drills.papers.handout.handout import Handout, HandoutRow
from engine.text import width

GAP = 2
"""Cells between the lead of a row and its lines."""


def write_text(handout: Handout, target: BinaryIO) -> None:
    """Write the text as UTF-8, with a byte-order mark: the editor of old Windows goes by that."""
    target.write(b"\xef\xbb\xbf" + handout_text(handout).encode())


def handout_text(handout: Handout) -> str:
    """Return the text."""
    rows = [row for section in handout.sections for row in section.rows]
    gutter = max((width(_lead(row)) for row in rows), default=0) + GAP
    parts = [handout.title, *handout.lines]
    for section in handout.sections:
        aside = f"  {section.aside}" if section.aside else ""
        parts += ["", f"{section.heading}{aside}", ""]
        for row in section.rows:
            parts += _row(row, gutter)
    return "\n".join(parts) + "\n"


def _lead(row: HandoutRow) -> str:
    note = f" ({row.note})" if row.note else ""
    return f"{row.lead}{note}".strip()


def _row(row: HandoutRow, gutter: int) -> list[str]:
    first, blank = _lead(row), " " * gutter
    leads = [first + " " * (gutter - width(first)), *([blank] * (len(row.lines) - 1))]
    return [f"{lead}{text}".rstrip() for lead, text in zip(leads, row.lines, strict=True)]
