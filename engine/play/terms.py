"""Under which terms a play is played; recorded with the run, so that a replay is the same play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Timing = Literal["off", "gentle", "strict"]


@dataclass(frozen=True, slots=True)
class Terms:
    """Seed of all chance, how time presses, and whether marking is part of the task."""

    seed: str
    timing: Timing = "off"
    marks: bool = True
    seconds: int | None = None
    """Seconds for all looks at a note, > 0, where the drill sets them."""
    verdict_only: bool = False
    """Whether what can be read whole is judged at once, and nothing is done about it afterwards."""
    together: bool = False
    """Whether many judge it at one screen: what unfolds in a talk or by looks is then shown whole as well."""
