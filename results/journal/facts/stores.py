"""What is kept of a store itself, and of what is done with all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from results.journal.facts.fact import Body


@dataclass(frozen=True, slots=True)
class StoreOpened(Body):
    """A store was created, restored or copied: its chain begins here."""

    kind: ClassVar[str] = "store-opened"
    schema: int
    program: str


@dataclass(frozen=True, slots=True)
class UnitNamed(Body):
    """The unit (a branch, a village, an office) in which this chain is written; the last one said stands."""

    kind: ClassVar[str] = "unit-named"
    unit: str


@dataclass(frozen=True, slots=True)
class Released(Body):
    """Something was exported: what, in which format, how many rows, of which period.

    Values of fewer than `k` people were withheld; 0: none were. `shown` (the rows with values) and `heads`
    (how far each chain was known) are of earlier versions and empty since.
    """

    kind: ClassVar[str] = "released"
    what: str
    format: str
    rows: int
    k: int
    since: str = ""
    until: str = ""
    shown: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lost(Body):
    """Facts of a chain could not be read from a damaged store: those numbered `first` to `last`.

    `hash` is that of the last of them, from which the chain goes on.
    """

    kind: ClassVar[str] = "lost"
    chain: str
    first: int
    last: int
    hash: str


@dataclass(frozen=True, slots=True)
class Withdrawn(Body):
    """Scenarios (ids) are withdrawn, by a `pack` or none: what was ever judged in them counts in no score."""

    kind: ClassVar[str] = "withdrawn"
    scenarios: tuple[str, ...]
    reason: str = ""
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Reinstated(Body):
    """Scenarios (ids) that were withdrawn count again."""

    kind: ClassVar[str] = "reinstated"
    scenarios: tuple[str, ...]
