"""Huge words: every sign of them has a glyph, and from the last row one answer is told from another."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from drills.run.together.show_of_hands import Counting
from drills.tui.app import RingtrueApp
from drills.tui.drawing.huge import ROWS, across, glyphs, huge
from drills.tui.drawing.lines import cells
from drills.tui.screens.together.vote import VoteScreen
from drills.tui.theme import HALL
from drills.words.encounter.from_afar import HUGE, short_answers
from drills.words.language import choose
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


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
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
            assert max(range(3), key=lambda place: _likeness(seen, names[place])) == at
            await pilot.press("down")


def _likeness(seen: Image.Image, name: str) -> float:
    """Return how much a screen shows a name, 0..1, at the place of it that is like the name most."""
    shape, dark, left = _shape(name), ImageOps.invert(seen.convert("L")), 2 * CELL[0] // 10
    parts = (
        dark.crop((left, y, left + shape.width, y + shape.height))
        for y in range(dark.height - shape.height + 1)
    )
    return max(_common(part, shape) / (_common(part, part) * _common(shape, shape)) ** 0.5 for part in parts)


def _common(image: Image.Image, other: Image.Image) -> float:
    return ImageStat.Stat(ImageChops.multiply(image, other)).sum[0] or 1e-9


def _shape(name: str) -> Image.Image:
    """Return a name as it looks from the last row, its ink light, from the glyphs alone; as wide as the widest."""
    rows = [[glyphs().get(sign, (0,) * 16)[y] for sign in name] for y in range(2 * ROWS)]
    image = Image.new("L", (max(map(across, short_answers("scam"))), 2 * ROWS), 0)
    for y, row in enumerate(rows):
        x = 0
        for sign, bits in zip(name, row, strict=True):
            wide = across(sign)
            for at in range(wide):
                if bits >> (wide - 1 - at) & 1:
                    image.putpixel((x + at, y), 127)
            x += wide
    large = image.resize((image.width * CELL[0], image.height * CELL[1] // 2), Image.Resampling.NEAREST)
    return large.resize((large.width // 10, large.height // 10), Image.Resampling.BOX)
