"""Colours: mixing, distance, and the nearest of a terminal's 256."""

from __future__ import annotations

from functools import lru_cache

Rgb = tuple[int, int, int]

_CUBE = (0, 95, 135, 175, 215, 255)


def mix(one: Rgb, other: Rgb, share: float) -> Rgb:
    """Return the colour between two, `share` in [0, 1] of the way to the other."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )


def _level(part: int) -> int:
    return min(range(6), key=lambda n: abs(_CUBE[n] - part))


@lru_cache(maxsize=4096)
def xterm(colour: Rgb) -> int:
    """Return the number, 16 to 255, of the nearest colour of the xterm cube or grey ramp, in sRGB."""
    levels = [_level(part) for part in colour]
    cube = 16 + 36 * levels[0] + 6 * levels[1] + levels[2]
    step = min(23, max(0, round((sum(colour) / 3 - 8) / 10)))
    grey = 8 + 10 * step

    def far(red: int, green: int, blue: int) -> int:
        return (red - colour[0]) ** 2 + (green - colour[1]) ** 2 + (blue - colour[2]) ** 2

    return cube if far(*(_CUBE[n] for n in levels)) <= far(grey, grey, grey) else 232 + step
