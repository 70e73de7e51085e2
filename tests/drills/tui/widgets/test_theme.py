"""The themes: every pair of colours a screen may show stands at 7:1 or more."""

from __future__ import annotations

import pytest
from rich.color import Color

from drills.tui.theme import HALL, PALETTES, inks

GROUNDS = ("bg", "panel")


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colour: str, other: str) -> float:
    high, low = sorted((luminance(colour), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def name(color: Color | None) -> str:
    assert color and color.triplet
    return color.triplet.hex


@pytest.mark.parametrize("theme", PALETTES)
def test_every_text_stands_at_seven_to_one(theme: str) -> None:
    palette = PALETTES[theme]
    for role, style in inks(theme).items():
        if role == "line":
            continue
        grounds = [name(style.bgcolor)] if style.bgcolor else [getattr(palette, ground) for ground in GROUNDS]
        for ground in grounds:
            assert contrast(name(style.color), ground) >= 7, (role, ground)


def washed_out(colour: str) -> str:
    parts = [(int(colour[at : at + 2], 16) + 255) // 2 for at in (1, 3, 5)]
    return "#" + "".join(f"{part:02x}" for part in parts)


def test_in_a_hall_every_text_reads_with_all_colours_blended_half_with_white() -> None:
    # black on white has 3.9 then, so 4.5 cannot be had; 3 is what large type needs
    assert 3.9 < contrast(washed_out("#000000"), "#ffffff") < 4.5
    for role, style in inks(HALL).items():
        if role == "line":
            continue
        grounds = [name(style.bgcolor)] if style.bgcolor else [PALETTES[HALL].bg, PALETTES[HALL].panel]
        for ground in grounds:
            assert contrast(washed_out(name(style.color)), washed_out(ground)) >= 3, (role, ground)


@pytest.mark.parametrize("theme", PALETTES)
def test_lines_are_seen(theme: str) -> None:
    palette = PALETTES[theme]
    assert contrast(palette.line, palette.bg) >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_meaning_survives_without_colour(theme: str) -> None:
    ink = inks(theme)
    assert ink["cue-scam"].underline and ink["cue-real"].underline
    assert ink["cursor"].underline and ink["cursor"].bold
    assert ink["mark"].bgcolor and ink["mark-cursor"].underline
