"""Rosters from anywhere: typed, pasted, CSV or XLSX, in whatever encoding, recognised without asking."""

from __future__ import annotations

from drills.roster.people import Column, Entry, Roster
from drills.roster.reading import CROWD, MOST, parse_text, read_roster

__all__ = ["CROWD", "MOST", "Column", "Entry", "Roster", "parse_text", "read_roster"]
