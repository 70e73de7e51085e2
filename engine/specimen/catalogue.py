"""What a specimen note is made of: looks, series, denominations, features and where each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Look = Literal["see", "light", "tilt", "feel", "magnify", "uv", "compare-serials"]
Series = Literal["a", "b"]

LOOKS: tuple[Look, ...] = get_args(Look)
"""The ways of looking, in the order of their keys; `feel` is words only."""
DRAWN: tuple[Look, ...] = tuple(look for look in LOOKS if look != "feel")
"""The looks that have a picture."""
SERIES: tuple[Series, ...] = get_args(Series)
"""`a` is the older issue, still valid; `b` the newer one."""
DENOMINATIONS = (10, 30, 60, 100)
LEVELS = (1, 2, 3, 4, 5)
"""From faults seen in plain sight to faults that one look alone shows, faintly."""

ISSUER, UNIT = "演练银行", "训元"
"""The invented bank and its invented unit."""

LENGTH = 2.5
"""Length of a note in its own unit, the height; no real note has this shape."""

FEATURES: dict[Series, frozenset[str]] = {
    "a": frozenset(
        {"print", "cut", "layers", "watermark", "register", "thread", "hidden", "relief", "touch",
         "body", "lines", "microtext", "paper", "pattern", "fibres", "serials"}
    ),
    "b": frozenset(
        {"print", "cut", "layers", "watermark", "register", "thread", "numeral", "band", "relief",
         "body", "lines", "microtext", "paper", "pattern", "fibres", "serials", "pair"}
    ),
}  # fmt: skip
"""The newer series dropped the hidden numeral and the touch bars; it gained ink that shifts, a rolling
bright band and a second, vertical serial."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the face, in heights of the note from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


PLACES = {
    "watermark": Box(0.10, 0.12, 0.58, 0.66),
    "issuer": Box(0.66, 0.055, 1.14, 0.155),
    "register": Box(0.66, 0.20, 0.94, 0.48),
    "scene": Box(0.74, 0.16, 1.84, 0.90),
    "microtext": Box(0.78, 0.915, 1.80, 0.945),
    "numeral": Box(1.99, 0.50, 2.45, 0.88),
    "unit": Box(1.99, 0.385, 2.21, 0.475),
    "vertical": Box(2.385, 0.07, 2.445, 0.47),
    "touch": Box(2.38, 0.10, 2.45, 0.44),
    "hidden": Box(0.07, 0.67, 0.33, 0.85),
    "serial": Box(0.08, 0.885, 0.64, 0.955),
}
"""Where things stand on the face, the same on every note, so that looking can become a habit."""

CLOSE = {
    "watermark": PLACES["watermark"],
    "register": PLACES["register"],
    "numeral": PLACES["numeral"],
    "band": PLACES["numeral"],
    "hidden": PLACES["hidden"],
}
"""Features that stand in one place of the face, so that a picture can be drawn close to them; the looks
through a lens are close already, and the rest is seen on the whole note."""
