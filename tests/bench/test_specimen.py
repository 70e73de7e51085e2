"""How long a view takes: the first absolutely, a kept one against Pillow's resize of the same picture."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import pytest

from engine.specimen.art.picture import note_cells, picture, raster
from engine.specimen.catalogue import DRAWN
from engine.specimen.cells import cells
from engine.specimen.note import make_note

pytestmark = pytest.mark.long
COLUMNS, ROWS = 76, 15


def test_first_and_kept_views() -> None:
    first, cached, turned, floor = [], [], [], []
    picture(make_note("warm"), "see", (COLUMNS, 2 * ROWS))
    for seed in range(12):
        note = make_note(f"bench{seed}")
        for look in DRAWN:
            start = perf_counter()
            note_cells(note, look, COLUMNS, ROWS)
            drawn = perf_counter()
            note_cells(note, look, COLUMNS, ROWS)
            cached.append(perf_counter() - drawn)
            first.append(drawn - start)
            start = perf_counter()
            cells(raster(note, look, (COLUMNS, 2 * ROWS)))
            turned.append(perf_counter() - start)
        large = picture(note, "see", (8 * COLUMNS, 16 * ROWS))
        start = perf_counter()
        large.resize((COLUMNS, 2 * ROWS))
        floor.append(perf_counter() - start)
    print(f"\nfirst view: median {median(first) * 1000:.0f} ms, worst {max(first) * 1000:.0f} ms")
    print(f"kept cells / resize: {median(cached) / median(floor):.2f}")
    print(f"cells of a kept picture / resize: {median(turned) / median(floor):.2f}")
