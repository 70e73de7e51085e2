"""A rule as data: what `docs/rules.md` says of it, and how grave it is to break it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; `title` and `why` are message ids, `repair` is what a repaired file may hold."""

    code: str
    title: str
    why: str
    repair: str
    severity: Severity = "error"
