"""What in a cell may belong to a real person: identity and card numbers, telephones, full names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from drills.sheets.remarks import Cell
from engine import personal
from engine.check.fiction import TITLES

_TOLD: Mapping[personal.Kind, int] = {"identity": 6, "card": 6, "telephone": 6, "name": 40}
"""The kinds that are told of a cell, and how much of each is repeated there."""


class Sighting(NamedTuple):
    """Something that may be real: the cell, what is said of it (a message id), and the beginning of it."""

    where: str
    title: str
    what: str


def sightings(cells: Iterable[Cell]) -> Iterator[Sighting]:
    """Yield what may be real in some cells."""
    for cell in cells:
        for start, end, kind in personal.sightings(cell.text, "CN"):
            if kind in _TOLD:
                what = cell.text[start:end]
                told = what[: _TOLD[kind]] + ("…" if len(what) > _TOLD[kind] else "")
                yield Sighting(cell.where, TITLES[kind], told)
