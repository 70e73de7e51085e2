"""What an office hands in of who owes practice, so that whoever takes it in need not know its plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from results.journal.facts.fact import Body


@dataclass(frozen=True, slots=True)
class OwedRuns:
    """A person owes `due` runs of a drill from a first to a last day; played up to `until` they count.

    Days are ISO dates. `away` tells that the person was away on some of them, and never why; `late` that they
    were added after the first.
    """

    person: str
    drill: str
    due: int
    first: str
    last: str
    until: str
    away: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class PracticeOwed(Body):
    """What the people of a chain owe in a month (2026-11); the last one said of a month stands."""

    kind: ClassVar[str] = "practice-owed"
    month: str
    owed: tuple[OwedRuns, ...]
