"""Colour difference CIE76 between pictures: Euclid in CIELAB, sRGB under D65, two-degree observer."""

from __future__ import annotations

from functools import lru_cache
from math import dist

from PIL import Image

_WHITE = (0.95047, 1.0, 1.08883)


@lru_cache(maxsize=65536)
def lab(red: int, green: int, blue: int) -> tuple[float, float, float]:
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
              for channel in (red / 255, green / 255, blue / 255)]  # fmt: skip
    r, g, b = linear
    xyz = (
        0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
        0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
        0.0193339 * r + 0.1191920 * g + 0.9503041 * b,
    )
    x, y, z = (_curved(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _curved(t: float) -> float:
    return t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def differences(image: Image.Image, other: Image.Image) -> list[float]:
    """Return ΔE of each pixel, row by row."""
    first, second = image.tobytes(), other.tobytes()
    return [
        0.0 if first[n : n + 3] == second[n : n + 3]
        else dist(lab(*first[n : n + 3]), lab(*second[n : n + 3]))
        for n in range(0, len(first), 3)
    ]  # fmt: skip


def above(image: Image.Image, other: Image.Image, limit: float) -> int:
    """Return how many pixels differ by more than a limit."""
    return sum(value > limit for value in differences(image, other))
