"""What can be played beside the scenarios that were written: supplies of which more can always be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from functools import cached_property
from typing import Protocol

from engine.library.header import Header


class Supply(Protocol):
    """Heads of scenarios that are made from a number when asked for, twins by neighbouring numbers.

    All of one kind are alike but for their id, twin, truth and setting; `takes` tells kinds by one head.
    """

    def kinds(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield one head of every kind that is taken."""

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of the hundred pairs of this number, from 0, of every kind that is taken.

        Those of number 0 are what menus know of.
        """

    def named(self, name: str) -> Header | None:
        """Return a head by its id, None for an id that is not of this supply."""


class Supplied(MutableMapping[str, Header]):
    """Heads by id, those of the supplies among them, made when they are asked for.

    Going through all of them meets the first hundred pairs of each kind. Written scenarios stand before those
    of a supply that have the same id.
    """

    def __init__(self, written: Mapping[str, Header], supplies: Sequence[Supply]) -> None:
        self._written = {**written}
        self._supplies = supplies
        self._before: dict[str, Header] = {}
        """What was made when it was asked for by its id: it is asked for again soon."""

    def wanted(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads that are taken; kinds that are not taken are never made."""
        yield from (head for head in self.hundred(0, takes) if head.id not in self._written)
        yield from self.written(takes)

    def written(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads that are taken of what is not made."""
        return filter(takes, self._written.values())

    def kinds(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield one head of every kind that can be made and is taken."""
        return (head for supply in self._supplies for head in supply.kinds(takes))

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of one hundred pairs of every kind that is taken."""
        return (head for supply in self._supplies for head in supply.hundred(number, takes))

    def __getitem__(self, name: str) -> Header:
        head = self._written.get(name) or self._made(name)
        if head is None:
            raise KeyError(name)
        return head

    def __setitem__(self, name: str, head: Header) -> None:
        self._written[name] = head

    def __delitem__(self, name: str) -> None:
        del self._written[name]

    def __contains__(self, name: object) -> bool:
        return name in self._written or (isinstance(name, str) and self._made(name) is not None)

    def __iter__(self) -> Iterator[str]:
        yield from (name for name in self._first if name not in self._written)
        yield from self._written

    def __len__(self) -> int:
        return len(self._written.keys() | self._first.keys())

    @cached_property
    def _first(self) -> Mapping[str, Header]:
        """The first hundred pairs of every kind."""
        return {head.id: head for head in self.hundred(0, lambda _head: True)}

    def _made(self, name: str) -> Header | None:
        if name not in self._before:
            head = next((head for supply in self._supplies if (head := supply.named(name))), None)
            if head is None:
                return None
            self._before[name] = head
        return self._before[name]
