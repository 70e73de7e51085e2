"""A line of the journal, and what its typed body is: `wire` reads and writes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the journal; its identity is (origin, seq), seq from 1 without gap."""

    origin: str
    seq: int
    time: int
    kind: str
    body: str
    hash: str


class Body:
    """The typed body of a fact; `kind` names it in the journal."""

    kind: ClassVar[str]
    __slots__ = ()
