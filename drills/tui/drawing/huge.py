"""Words to be read from the last row: bitmap glyphs as high as eight rows, drawn in half blocks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar

from textual.app import App

from drills.tui.drawing.lines import Line, Run, ink
from drills.tui.drawing.plain_frames import PlainFrames
from drills.tui.theme import Role
from engine.text import flow, width

ROWS = 8
"""Rows of one line of huge words."""
_PIXELS = 16
_HALF = _PIXELS // 2

T = TypeVar("T")

Glyph = tuple[int, ...]
"""Sixteen rows of pixels from the top, each as bits, the leftmost the highest of as many as it is wide."""


@cache
def glyphs() -> dict[str, Glyph]:
    """Return the glyphs there are by sign, from `unifont/labels.hex`."""
    lines = (files(__package__) / "unifont" / "labels.hex").read_text("ascii").splitlines()
    return {chr(int(code, 16)): _glyph(bits) for code, _, bits in (row.partition(":") for row in lines)}


def _glyph(bits: str) -> Glyph:
    digits = len(bits) // _PIXELS
    return tuple(int(bits[at : at + digits], 16) for at in range(0, len(bits), digits))


def across(text: str) -> int:
    """Return how many cells huge words take across."""
    return sum(_HALF * width(sign) for sign in text)


def huge(text: str, limit: int, role: Role = "strong") -> list[Line] | None:
    """Return words in huge type, in as many lines of `ROWS` rows as they need.

    None where a sign has no glyph here, or a word alone is wider than `limit` cells.
    """
    if any(sign != " " and sign not in glyphs() for sign in text):
        return None
    if any(across(word) > limit for word in text.split() if word.isascii()):
        return None
    lines = flow(text, max(limit // _HALF, 1))
    return [row for words in lines for row in _drawn(words.strip(), role)]


def draws_blocks(app: App[T]) -> bool:
    """Return whether half blocks are one cell wide here, and inverse where they have to be."""
    plain = any(isinstance(line_filter, PlainFrames) for line_filter in app.get_line_filters())
    return not plain and not os.environ.get("NO_COLOR")


def _drawn(words: str, role: Role) -> list[Line]:
    """Return one line; what has no pixel at all above or below it stays, so that lines stand apart."""
    columns = [
        [bool(row >> (_HALF * width(sign) - 1 - at) & 1) for row in _pixels(sign)]
        for sign in words
        for at in range(_HALF * width(sign))
    ]
    return [_row([(column[2 * at], column[2 * at + 1]) for column in columns], role) for at in range(ROWS)]


def _pixels(sign: str) -> Sequence[int]:
    return glyphs().get(sign, (0,) * _PIXELS)


_BLOCKS = {(False, False): " ", (True, True): "█", (False, True): "▄", (True, False): "▄"}
"""A cell by its upper and lower pixel; that with the upper one is drawn inverse, for many fonts lack ▀."""


def _row(cells: Sequence[tuple[bool, bool]], role: Role) -> Line:
    runs: list[Run[Role]] = []
    for upper, lower in cells:
        tag: Role = "mark" if upper and not lower else role
        block = _BLOCKS[upper, lower]
        if runs and runs[-1].tag == tag:
            runs[-1] = ink(runs[-1].text + block, tag)
        else:
            runs.append(ink(block, tag))
    return tuple(runs)
