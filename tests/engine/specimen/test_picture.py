"""Pictures: gross faults are plain, hard ones hide from all looks but theirs; the mark is everywhere.

The measure is CIE76 a pixel at 76 by 30 pixels, the size of a picture in a terminal of 80 columns: a fault
counts as plain where at least 12 pixels differ from the sound note by more than 20, as shown by a look where
at least 6 differ by more than 5, some twice what the eye just notices.
"""

from __future__ import annotations

import pytest
from PIL import Image

from engine.errors import InputError
from engine.specimen.art.mark import MARK
from engine.specimen.art.picture import LARGEST, LENS, SMALLEST, _bare, _near, picture
from engine.specimen.catalogue import CLOSE, DRAWN, FEATURES, LENGTH, SERIES, Look, Series
from engine.specimen.faults import FAULTS
from engine.specimen.note import Note, make_note
from engine.specimen.wear import WEAR
from tests.engine.specimen.delta import above, differences

TERMINAL = (76, 30)
CASES = [
    (kind, subtlety, series)
    for kind, about in FAULTS.items()
    for subtlety in about.subtleties
    for series in SERIES
    if about.feature in FEATURES[series]
]


def false_note(kind: str, subtlety: str, series: Series, seed: str = "p1") -> Note:
    return make_note(seed, 3, series, 0, [f"{kind}:{subtlety}"], [])


def shows(note: Note, look: Look, limit: float) -> int:
    return above(picture(note, look, TERMINAL), picture(note.sound, look, TERMINAL), limit)


def check(kind: str, subtlety: str, series: Series, seed: str) -> None:
    note, look = false_note(kind, subtlety, series, seed), FAULTS[kind].look
    if subtlety == "gross":
        assert shows(note, "see", 20) >= 12
    else:
        assert picture(note, "see", TERMINAL) == picture(note.sound, "see", TERMINAL)
    if look != "feel":
        assert shows(note, look, 5) >= 6


@pytest.mark.parametrize(("kind", "subtlety", "series"), CASES)
def test_a_fault_shows_where_it_should_and_nowhere_plainer(kind: str, subtlety: str, series: Series) -> None:
    check(kind, subtlety, series, "p1")


@pytest.mark.long
@pytest.mark.parametrize("seed", [f"p{n}" for n in range(2, 26)])
def test_so_it_is_for_other_seeds(seed: str) -> None:
    for kind, subtlety, series in CASES:
        check(kind, subtlety, series, seed)


def test_at_least_twelve_kinds_are_plain_to_see() -> None:
    assert sum("gross" in about.subtleties for about in FAULTS.values()) >= 12


@pytest.mark.parametrize("kind", [kind for kind, looks in WEAR.items() if "see" in looks])
def test_wear_is_seen(kind: str) -> None:
    worn, fresh = make_note("w", 3, "b", 30, [], [kind]), make_note("w", 3, "b", 30, [], [])
    assert above(picture(worn, "see", TERMINAL), picture(fresh, "see", TERMINAL), 5) >= 6


def marked_box(note: Note, look: Look, size: tuple[int, int]) -> tuple[float, float, int]:
    """Return length and height of the mark as shares of the note, and how many pixels it changes plainly."""
    bare = _bare(note, look, size)
    values = differences(picture(note, look, size), bare.sheet.reduce(bare.times))
    mask = Image.frombytes("L", size, bytes(255 if value > 8 else 0 for value in values))
    box = mask.getbbox()
    assert box is not None
    wide, high = bare.frame[2] / bare.times, bare.frame[3] / bare.times
    return (box[2] - box[0]) / wide, (box[3] - box[1]) / high, sum(value > 8 for value in values)


@pytest.mark.parametrize("look", DRAWN)
@pytest.mark.parametrize("size", [SMALLEST, TERMINAL, (60, 30), (96, 38), (300, 120)])
def test_the_mark_is_in_every_look_and_size(look: Look, size: tuple[int, int]) -> None:
    for series in ("a", "b"):
        length, height, pixels = marked_box(make_note("m", 3, series), look, size)
        assert length >= 0.75
        assert height >= 0.15
        assert pixels >= 0.04 * size[0] * size[0] / LENGTH


def test_the_mark_says_what_the_currency_says() -> None:
    from engine.library.library import Library

    assert Library().currencies["specimen"].mark == MARK


def test_the_lens_moves() -> None:
    note = make_note("l", 3, "b", 30, [], [])
    centre, other = (picture(note, "magnify", TERMINAL, lens) for lens in ((0.5, 0.5), (2.2, 0.7)))
    assert above(centre, other, 20) > 200


@pytest.mark.parametrize("size", [(31, 30), (76, 4001), (0, 0), (LARGEST[0] + 1, 100)])
def test_sizes_that_cannot_be_drawn_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(InputError, match="32x12"):
        picture(make_note("x"), "see", size)


def test_what_is_felt_has_no_picture() -> None:
    with pytest.raises(InputError, match="words"):
        picture(make_note("x"), "feel", TERMINAL)


@pytest.mark.long
def test_ten_thousand_seeds_make_pictures() -> None:
    for seed in range(10_000):
        note = make_note(str(seed), seed % 5 + 1)
        assert picture(note, DRAWN[seed % len(DRAWN)], (40, 16)).size == (40, 16)


@pytest.mark.parametrize("feature", CLOSE)
@pytest.mark.parametrize("size", [(36, 18), (46, 22), (60, 24), SMALLEST])
def test_close_up_the_fault_is_larger_and_the_mark_as_long(feature: str, size: tuple[int, int]) -> None:
    kind = next(kind for kind, about in FAULTS.items() if about.feature == feature)
    look = FAULTS[kind].look
    series: Series = "a" if feature not in FEATURES["b"] else "b"
    note = false_note(kind, FAULTS[kind].subtleties[-1], series)
    near = CLOSE[feature]
    close = [picture(drawn, look, size, near=near) for drawn in (note, note.sound)]
    whole = [picture(drawn, look, size) for drawn in (note, note.sound)]
    assert close[0].size == size
    assert above(close[0], close[1], 5) > above(whole[0], whole[1], 5)
    bare = _near(note, look, size, LENS, near)
    values = differences(close[0], bare.sheet.reduce(bare.times))
    box = Image.frombytes("L", size, bytes(255 if value > 8 else 0 for value in values)).getbbox()
    assert box is not None
    assert (box[2] - box[0]) / size[0] >= 0.75
    assert (box[3] - box[1]) / size[1] >= 0.15
