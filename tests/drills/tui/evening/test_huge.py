"""Huge words: every sign of them has a glyph, and from the last row one answer is told from another."""

from __future__ import annotations

from statistics import correlation

import pytest
from PIL import Image

from drills.run.together.show_of_hands import Counting
from drills.tui.app import RingtrueApp
from drills.tui.drawing.huge import ROWS, across, glyphs, huge
from drills.tui.drawing.lines import cells
from drills.tui.screens.together.judging.vote import VoteScreen
from drills.tui.theme import HALL
from drills.words.encounter.from_afar import HUGE, short_answers
from drills.words.language import choose
from tests.drills.tui.geometry import painted
from tests.drills.tui.picture import CELL, from_the_last_row, picture, washed_out
from tests.glyphs import signs

SIZES = [(60, 18), (100, 30)]


def test_every_sign_of_huge_words_has_a_glyph_in_every_language() -> None:
    assert signs() <= set(glyphs())


def test_huge_words_take_the_rows_and_cells_they_say_and_are_none_where_a_sign_is_missing() -> None:
    for message in HUGE:
        drawn = huge(message, 56)
        assert drawn is not None and len(drawn) == ROWS, message
        assert {cells(row) for row in drawn} == {across(message)}
    assert huge("龘", 99) is None
    assert huge("Unsure", 40) is None


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_tenth_as_large_and_half_white_one_answer_is_told_from_another(
    size: tuple[int, int], language: str
) -> None:
    choose(language)
    names = short_answers("scam")
    app = RingtrueApp(lambda: VoteScreen(Counting(28), "scam", "1", 0), HALL)  # type: ignore[arg-type, return-value]
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for at, _name in enumerate(names):
            seen = from_the_last_row(washed_out(picture(app)))
            first = next(y for y, row in enumerate(painted(app).split("\n")) if {*row} & {*"█▄"})
            first -= min(y for sign in names[at] for y, bits in enumerate(glyphs()[sign]) if bits) // 2
            likeness = [_likeness(seen, name, first) for name in names]
            assert likeness[at] > 0.2 + max(likeness[:at] + likeness[at + 1 :])
            await pilot.press("down")


async def test_that_more_hands_than_people_went_up_stands_within_the_screen() -> None:
    choose("en")
    app = RingtrueApp(lambda: VoteScreen(Counting(20), "scam", "1", 0), HALL)  # type: ignore[arg-type, return-value]
    async with app.run_test(size=(100, 27)) as pilot:
        await pilot.press("9", "enter", "9", "enter", "9", "enter")
        await pilot.pause()
        assert "27 hands for 20 people" in painted(app)


def _likeness(seen: Image.Image, name: str, row: int) -> float:
    """Return how much a screen shows a name from a row on, -1..1: the correlation of their pixels."""
    top, high = row * CELL[1] // 10, ROWS * CELL[1] // 10
    part = (0, top, seen.width, top + high)
    alone = from_the_last_row(_alone(name, row, (seen.width * 10, seen.height * 10)))
    return correlation([*seen.convert("L").crop(part).tobytes()], [*alone.crop(part).tobytes()])


def _alone(name: str, row: int, size: tuple[int, int]) -> Image.Image:
    """Return a screen that shows one name and nothing else, from its glyphs, pixels half a cell high."""
    image = Image.new("L", size, 255)
    wide, high = CELL[0], CELL[1] // 2
    x = 2 * wide
    for sign in name:
        for y, bits in enumerate(glyphs()[sign]):
            for at in range(across(sign)):
                if bits >> (across(sign) - 1 - at) & 1:
                    left, top = x + at * wide, row * CELL[1] + y * high
                    image.paste(0, (left, top, left + wide, top + high))
        x += across(sign) * wide
    return image
