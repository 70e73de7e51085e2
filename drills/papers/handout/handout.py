"""A handout: sections of rows, each of which says who, how, and what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RowKind = Literal["spoken", "quiet", "done"]
"""Words to be spoken; words that are only read; something to be done."""


@dataclass(frozen=True, slots=True)
class HandoutRow:
    """A row: `lead` is a number or who speaks, `note` a quiet word beside it, then its lines."""

    lead: str
    lines: tuple[str, ...]
    note: str = ""
    kind: RowKind = "spoken"


@dataclass(frozen=True, slots=True)
class HandoutSection:
    """A headed part; `aside` stands at the end of the heading, such as a time."""

    heading: str
    rows: tuple[HandoutRow, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Handout:
    """The whole; `lang` is that of its words, as content names it. `lines` stand below the title.

    `columns` are the headings of lead, note and lines; empty for none.
    """

    title: str
    lang: str
    lines: tuple[str, ...]
    sections: tuple[HandoutSection, ...]
    columns: tuple[str, str, str] | tuple[()] = ()
