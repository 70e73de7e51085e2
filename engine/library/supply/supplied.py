"""What can be played beside the scenarios that were written: supplies of which more can always be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from engine.library.header import Header


class Supply(Protocol):
    """Heads of scenarios that are made from a number when asked for, twins by neighbouring numbers."""

    def first(self) -> Iterator[Header]:
        """Yield the heads of the first hundred pairs of each kind: those that menus know of."""

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of the hundred pairs of this number, from 0, of every kind that is taken."""

    def named(self, name: str) -> Header | None:
        """Return a head by its id, None for an id that is not of this supply."""


class Supplied(dict[str, Header]):
    """Heads by id, those of the supplies among them; what lies beyond the first hundred is made if asked for.

    Written scenarios stand before those of a supply that have the same id.
    """

    def __init__(self, others: Mapping[str, Header], supplies: Sequence[Supply]) -> None:
        super().__init__({head.id: head for supply in supplies for head in supply.first()})
        self.update(others)
        self._supplies = supplies

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of one hundred pairs of every kind that is taken."""
        return (head for supply in self._supplies for head in supply.hundred(number, takes))

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (isinstance(name, str) and self._named(name) is not None)

    def __missing__(self, name: str) -> Header:
        head = self._named(name)
        if head is None:
            raise KeyError(name)
        return head

    def _named(self, name: str) -> Header | None:
        return next((head for supply in self._supplies if (head := supply.named(name))), None)
