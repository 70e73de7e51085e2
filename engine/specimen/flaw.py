"""What there was to find on a note that was checked, drawn or in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """One fault: its kind, how subtle it is (empty where only words tell it), and the looks that show it."""

    kind: str
    subtlety: str
    looks: tuple[str, ...]
