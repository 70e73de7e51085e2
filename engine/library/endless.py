"""Heads of which more can always be made, and how to go through those of them that are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, runtime_checkable

from engine.library.header import Header


@runtime_checkable
class Endless(Protocol):
    """Heads of scenarios of which more can always be made; `takes` tells kinds only apart."""

    def wanted(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads that are taken, of what is made the first hundred pairs of each kind."""

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of the hundred pairs of this number, from 0, of every kind that is taken."""


def wanted(headers: Mapping[str, Header], takes: Callable[[Header], bool]) -> Iterator[Header]:
    """Yield the heads that are taken; of endless ones only the kinds that are taken are made."""
    return headers.wanted(takes) if isinstance(headers, Endless) else filter(takes, headers.values())
