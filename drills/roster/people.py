"""What a roster holds once it is read: people, and how the file was understood."""

from __future__ import annotations

from dataclasses import dataclass

from drills.roster.layout import Column, Table


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a roster: who, the staff number or empty, the group or empty; `row` counts from 1."""

    name: str
    number: str = ""
    group: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class Roster:
    """The people read, the encoding recognised, and the headings found, in the order of the columns."""

    entries: tuple[Entry, ...]
    encoding: str
    headings: tuple[Column, ...] = ()
    unused_columns: tuple[str, ...] = ()
    """Headings of columns that were not used."""
    unused_rows: tuple[str, ...] = ()
    """Rows that hold no person, each with its number and beginning: titles, sums, signatures."""
    unused_sheets: tuple[str, ...] = ()
    """Sheets that were not used."""
    groups_from_above: bool = False
    """Whether empty cells of groups took the group above."""
    table: Table | None = None
    """The columns as they stand in the file; None where nobody could say otherwise which is which."""
    laid_out: bool = False
    """Whether somebody said which column is which."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that are named, in order; those named nowhere are not among them."""
        return tuple(dict.fromkeys(entry.group for entry in self.entries if entry.group))

    @property
    def groupless(self) -> int:
        """How many people have no group of their own."""
        return sum(not entry.group for entry in self.entries)
