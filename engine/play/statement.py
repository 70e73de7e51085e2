"""One thing a scenario states: what an office reads and signs."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

_BRIEF = 16


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: where it stands (a key without numbers), its words, and what else is said by it.

    `beside` are plain values in the words of the format: what an act is and gives, how it ends, a source.
    `factual` tells whether it states a fact of the world, which is looked at again in time, or is talk.
    """

    key: str
    text: str
    beside: tuple[str, ...] = ()
    factual: bool = field(default=False, compare=False)

    @property
    def mark(self) -> str:
        """A name that changes with the statement and with nothing else: 16 hexadecimal digits."""
        whole = "\x1f".join((self.key, self.text, *self.beside))
        return sha256(whole.encode()).hexdigest()[:_BRIEF]
