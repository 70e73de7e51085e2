"""Which notes a contact sheet holds: genuine, worn and false ones in every look that has a picture."""

from __future__ import annotations

from dataclasses import dataclass

from engine.chance import draw, shuffled
from engine.errors import InputError
from engine.language import N_
from engine.specimen.catalogue import DRAWN, FEATURES, SERIES, Look, Series
from engine.specimen.faults import FAULTS
from engine.specimen.note import Note, make_note
from engine.specimen.wear import WEAR

MOST = 96
_COLUMNS = 4
FOR_TABLES = 8
"""Pictures of a sheet for the tables of a hall: two a row, one side of A4."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture of a contact sheet."""

    note: Note
    look: Look


def tiles(seed: str, count: int) -> tuple[Tile, ...]:
    """Return the tiles of a sheet, four a row: as new, worn, plainly false, subtly false.

    Each row is one look, and its false notes fail in that look. Raises `InputError` for counts out of
    1 to `MOST`.
    """
    if not 1 <= count <= MOST:
        raise InputError(
            "specimen-sheet", N_("A sheet of {count} notes cannot be made."), N_("Take 1 to {most}."),
            count=count, most=MOST,
        )  # fmt: skip
    return tuple(_tile(seed, n) for n in range(count))


def tiles_for_tables(seed: str) -> tuple[Tile, ...]:
    """Return the tiles of a sheet that is handed out: those of `tiles`, in an order that tells nothing."""
    return tuple(shuffled(tiles(seed, FOR_TABLES), seed, "specimen", "tables"))


def _tile(seed: str, place: int) -> Tile:
    row, column = divmod(place, _COLUMNS)
    look = DRAWN[row % len(DRAWN)]
    own = f"{seed}/{place}"
    if column < 2:
        series = SERIES[draw(own, "specimen", "series") % len(SERIES)]
        return Tile(make_note(own, 3, series, 0, [], _worn(own, look) if column else []), look)
    series, fault = _fault(own, look, plain=column == 2)
    return Tile(make_note(own, 3, series, 0, [fault], _worn(own, look)[: row % 2]), look)


def _worn(seed: str, look: Look) -> list[str]:
    kinds = [kind for kind, looks in WEAR.items() if look in looks or "see" in looks]
    return list(shuffled(kinds, seed, "specimen", "sheet-wear")[:1])


def _fault(seed: str, look: Look, plain: bool) -> tuple[Series, str]:
    """Return a series and a fault that its picture of the look shows."""
    wished = "gross" if look == "see" else "clear" if plain else "hard"
    for kind in shuffled(FAULTS, seed, "specimen", "sheet-fault"):
        about = FAULTS[kind]
        if wished in about.subtleties and (look in ("see", about.look)):
            able = [series for series in SERIES if about.feature in FEATURES[series]]
            return able[draw(seed, "specimen", "sheet-series") % len(able)], f"{kind}:{wished}"
    raise AssertionError(look)
