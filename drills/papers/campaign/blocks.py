"""What papers are made of, whatever they are written as: headings, paragraphs, tables, bars, pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a paper; `rows` begin with a table's headings, `share` is of 1000 and drawn as a bar."""

    kind: Literal["heading", "text", "item", "table", "bar", "picture"]
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    share: int = 0
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class CampaignPaper:
    """A paper with its head; `as_of` and `made` are as they are printed."""

    title: str
    kind: str
    organiser: str
    as_of: str
    made: str
    lang: str
    blocks: tuple[Block, ...]


def heading(text: str) -> Block:
    """Return a heading."""
    return Block("heading", text)


def text(words: str) -> Block:
    """Return a paragraph."""
    return Block("text", words)


def item(words: str) -> Block:
    """Return one of a list."""
    return Block("item", words)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> Block:
    """Return a table; empty ones are a dash."""
    body = rows or [["–", *[""] * (len(head) - 1)]]
    return Block("table", rows=(tuple(head), *(tuple(map(str, row)) for row in body)))


def bar(words: str, count: int, most: int) -> Block:
    """Return a share as a bar, no longer than whole."""
    return Block("bar", words, share=min(1000 * count // most, 1000) if most else 0)
