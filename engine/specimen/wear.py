"""Use that looks alarming and is harmless."""

from __future__ import annotations

from collections.abc import Iterable

from engine.errors import InputError
from engine.language import N_
from engine.specimen.catalogue import Look

WEAR: dict[str, tuple[Look, ...]] = {
    "tape": ("see", "light"),
    "stain": ("see", "light"),
    "faded": ("see",),
    "crease": ("see", "feel"),
    "pen": ("see",),
    "corner": ("see", "light"),
    "washed": ("see", "uv"),
    "odd-prefix": ("compare-serials",),
}
"""Wear by name, with the looks whose words speak of it."""


def parse_wear(names: Iterable[str]) -> tuple[str, ...]:
    """Return the wear, ordered as in `WEAR`; raise `InputError` for names that are not known."""
    wanted = set(names)
    for name in sorted(wanted - set(WEAR)):
        raise InputError(
            "specimen-wear", N_("There is no wear {name}."), N_("Known: {known}."),
            name=name, known=", ".join(WEAR),
        )  # fmt: skip
    return tuple(name for name in WEAR if name in wanted)
