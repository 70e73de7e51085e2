"""What in a cell may belong to a real person: identity and card numbers, telephones, full names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drills.authoring.sheets.remarks import Cell, Remark
from engine.check.strings.fiction import wording
from engine.fiction import personal

_REPEATED: Mapping[personal.Kind, int] = {"identity": 6, "card": 6, "telephone": 6, "name": 40}
"""The kinds that are told of a cell, and how much of each is repeated there."""


def sightings(cells: Iterable[Cell]) -> Iterator[Remark]:
    """Yield warnings of what may be real in some cells."""
    for cell in cells:
        for start, end, kind in personal.sightings(cell.text, "CN"):
            if kind in _REPEATED:
                what = cell.text[start:end]
                repeated = what[: _REPEATED[kind]] + ("…" if len(what) > _REPEATED[kind] else "")
                yield Remark(cell.where, *wording(kind, repeated), warning=True)
