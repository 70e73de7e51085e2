"""What is kept of campaigns: what somebody logged, and what came back on the sheets of units. Nobody's name.

`campaign` is the id of the plan, `unit` the path of a unit in it, `day` an ISO date. `evidence` are names of
files kept beside the store, each the SHA-256 of its bytes with an ending: the files themselves are no facts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from results.journal.facts.fact import Body


@dataclass(frozen=True, slots=True)
class MeasureLogged(Body):
    """A unit did something `count` times more on a day; of a report, it was handed in.

    `entry` is the id of this entry, `measure` that of a measure or report of the plan, or empty where files
    alone are kept. `replaces` is an entry that does not stand any more, and this one stands for it.
    """

    kind: ClassVar[str] = "measure-logged"
    entry: str
    campaign: str
    unit: str
    measure: str
    count: int
    day: str
    place: str = ""
    note: str = ""
    evidence: tuple[str, ...] = ()
    replaces: str = ""
    offset: int = 0


@dataclass(frozen=True, slots=True)
class MeasureCount:
    """How often a measure was done in all, as a unit says."""

    measure: str
    count: int


@dataclass(frozen=True, slots=True)
class MeasureCollected(Body):
    """What a unit says it has done in all up to a day; of each measure what is said latest stands.

    `row` is a hash of all that stood in its row, and empty where pictures alone came in; `sheet` is the
    SHA-256 of the file it stood in. `practice` and `problems` are texts of the office.
    """

    kind: ClassVar[str] = "measure-collected"
    campaign: str
    unit: str
    day: str
    counts: tuple[MeasureCount, ...]
    row: str = ""
    sheet: str = ""
    practice: str = ""
    problems: str = ""
    evidence: tuple[str, ...] = ()
    offset: int = 0
