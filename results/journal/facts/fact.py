"""A line of the journal, and what its typed body is: `wire` reads and writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the journal; its identity is (origin, seq), seq from 1 without gap.

    `stated` is its body once more, typed, where whoever made it had that at hand.
    """

    origin: str
    seq: int
    time: int
    kind: str
    body: str
    hash: str
    stated: Body | None = field(default=None, compare=False, repr=False)


class Body:
    """The typed body of a fact; `kind` names it in the journal."""

    kind: ClassVar[str]
    __slots__ = ()
