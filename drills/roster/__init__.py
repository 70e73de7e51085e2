"""Rosters from anywhere: typed, pasted, CSV or XLSX, in whatever encoding; asked about where unsure."""

from __future__ import annotations

from drills.roster.layout import Column, Layout, Sample, Table, UnsureColumnsError
from drills.roster.people import Entry, Roster
from drills.roster.reading import CROWD, MOST, parse_text, read_roster

__all__ = [
    "CROWD",
    "MOST",
    "Column",
    "Entry",
    "Layout",
    "Roster",
    "Sample",
    "Table",
    "UnsureColumnsError",
    "parse_text",
    "read_roster",
]
