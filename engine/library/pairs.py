"""The names of twin pairs: the first of the two ids, so that either twin leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.library.header import Header


class Pairs(Mapping[str, str]):
    """The pair of every scenario by its id; worked out when asked for, so that nothing is made for it."""

    def __init__(self, heads: Mapping[str, Header]) -> None:
        self._heads = heads

    def __getitem__(self, scenario: str) -> str:
        return min(scenario, self._heads[scenario].twin or scenario)

    def __iter__(self) -> Iterator[str]:
        return iter(self._heads)

    def __len__(self) -> int:
        return len(self._heads)
