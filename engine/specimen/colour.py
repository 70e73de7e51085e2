"""Colours: mixing, distance, and the nearest of a terminal's 256."""

from __future__ import annotations

from functools import lru_cache

Rgb = tuple[int, int, int]

_CUBE = (0, 95, 135, 175, 215, 255)


def mix(start: Rgb, other: Rgb, share: float) -> Rgb:
    """Return the colour between two, `share` in [0, 1] of the way to the other."""
    return (
        round(start[0] + (other[0] - start[0]) * share),
        round(start[1] + (other[1] - start[1]) * share),
        round(start[2] + (other[2] - start[2]) * share),
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


def contrast(colour: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    high, low = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Rgb) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
