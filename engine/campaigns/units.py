"""The units of a campaign as a tree: each with its path, the units below it, and how people name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from engine.campaigns.parts import Unit
from engine.text import fold

SEPARATOR = "/"
"""What stands between the names of a path."""


class MisplacedUnitError(ValueError):
    """A unit has no place in the tree: `key` of the unit at `number` (from 0) is wrong, for `reason`.

    `reason` is `twice`, `level` (not one of the plan's), `under` (no such unit), `several` (units of that
    name), or `order` (not below the level of what it is under).
    """

    def __init__(self, number: int, key: str, reason: str) -> None:
        super().__init__(number, key, reason)
        self.number, self.key, self.reason = number, key, reason


@dataclass(frozen=True)
class Units:
    """Units in the order they were written, in levels from the top down."""

    levels: tuple[str, ...]
    listed: tuple[Unit, ...]

    @cached_property
    def by_path(self) -> Mapping[str, Unit]:
        """The units by their paths, each after what it is under; raises `MisplacedUnitError`."""
        paths = self._paths()
        return {paths[number]: self.listed[number] for number in self._downwards()}

    def _downwards(self) -> Sequence[int]:
        """Return the numbers of the units, higher levels first."""
        return sorted(range(len(self.listed)), key=lambda at: self.levels.index(self.listed[at].level))

    def _paths(self) -> Sequence[str]:
        """Return the path of each unit, in the order written."""
        names: defaultdict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.listed):
            if unit.level not in self.levels:
                raise MisplacedUnitError(number, "level", "level")
            names[unit.name].append(number)
        paths: dict[int, str] = {}
        taken_paths: set[str] = set()
        for number in self._downwards():
            unit = self.listed[number]
            above = self._above(number, names, paths) if unit.under else ""
            path = f"{above}{SEPARATOR}{unit.name}" if above else unit.name
            if path in taken_paths:
                raise MisplacedUnitError(number, "name", "twice")
            taken_paths.add(path)
            paths[number] = path
        return [paths[number] for number in range(len(self.listed))]

    def _above(self, number: int, names: Mapping[str, Sequence[int]], paths: Mapping[int, str]) -> str:
        """Return the path of what a unit is under, all units of higher levels having theirs."""
        unit = self.listed[number]
        last = unit.under.rpartition(SEPARATOR)[2]
        alike = [at for at in names.get(last, ()) if at in paths and _ends(paths[at], unit.under)]
        if not alike:
            raise MisplacedUnitError(number, "under", "order" if last in names else "under")
        if len(alike) > 1:
            raise MisplacedUnitError(number, "under", "several")
        if self.listed[alike[0]].level == unit.level:
            raise MisplacedUnitError(number, "under", "order")
        return paths[alike[0]]

    def __len__(self) -> int:
        return len(self.listed)

    def at(self, level: str) -> tuple[str, ...]:
        """Return the paths of the units of a level, in order."""
        return tuple(path for path, unit in self.by_path.items() if unit.level == level)

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """The paths directly below each path; those at the top below the empty one."""
        below: defaultdict[str, list[str]] = defaultdict(list)
        for path in self.by_path:
            below[above(path)].append(path)
        return {path: tuple(paths) for path, paths in below.items()}

    def within(self, path: str) -> Iterator[str]:
        """Yield a path and all below it, each before what is below it; all units for the empty path."""
        if path:
            yield path
        for child in self.children.get(path, ()):
            yield from self.within(child)

    def named(self, name: str) -> tuple[str, ...]:
        """Return the paths that a name or the end of a path may mean: exactly, else however it is written."""
        exact = tuple(path for path in self.by_path if _ends(path, name))
        wanted = fold(name)
        return exact or tuple(path for path in self.by_path if _ends(fold(path), wanted))


def above(path: str) -> str:
    """Return the path of what a path is under; empty at the top."""
    return path.rpartition(SEPARATOR)[0]


def _ends(path: str, name: str) -> bool:
    return path == name or path.endswith(f"{SEPARATOR}{name}")
