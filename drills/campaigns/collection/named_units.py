"""Which unit a cell, a line or a folder means: by its name, where that is not clear by what stands around."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from engine.campaigns.plan import Plan
from engine.campaigns.units import SEPARATOR
from engine.text import fold

LEAST = 2
"""Signs of a name from which a longer text is looked through for it."""


class NamedUnits:
    """The units of a plan by what people call them."""

    def __init__(self, plan: Plan) -> None:
        self._paths: dict[str, list[str]] = {}
        for path in plan.units.by_path:
            parts = path.split(SEPARATOR)
            for at in range(len(parts)):
                self._paths.setdefault(_plain(SEPARATOR.join(parts[at:])), []).append(path)
        names = {_plain(unit.name) for unit in plan.unit}
        self._longest_first = sorted(
            (name for name in names if len(name) >= LEAST), key=lambda name: (-len(name), name)
        )

    def meant(self, name: str, around: Iterable[str] = ()) -> Sequence[str]:
        """Return the paths a name may mean: several only where what stands around tells nothing."""
        return self._near(self._paths.get(_plain(name), ()), around)

    def begun(self, text: str, around: Iterable[str] = ()) -> tuple[Sequence[str], str]:
        """Return the units whose name a text begins with, the longest, and the rest of the text."""
        for at in range(len(text), 0, -1):
            paths = self._paths.get(_plain(text[:at]), ())
            if paths:
                return self._near(paths, around), text[at:]
        return (), text

    def within(self, text: str, around: Iterable[str] = ()) -> Sequence[str]:
        """Return the units whose name stands within a text, the longest names alone."""
        plain = _plain(text)
        names = [name for name in self._longest_first if name in plain]
        longest = [name for name in names if len(name) == len(names[0])]
        return self._near([path for name in longest for path in self._paths[name]], around)

    def nearest(self, name: str) -> str:
        """Return the name of a unit most like one nobody has; empty where none is like it."""
        return next(iter(get_close_matches(_plain(name), self._longest_first, n=1, cutoff=0.6)), "")

    def _near(self, paths: Sequence[str], around: Iterable[str]) -> Sequence[str]:
        """Return those of several paths that lie under a unit which the texts around name."""
        if len(paths) < 2:
            return paths
        text = " ".join(map(_plain, around))
        near = [
            path
            for path in paths
            if any(fold(name) in text for name in path.split(SEPARATOR)[1:-1] or path.split(SEPARATOR)[:-1])
        ]
        return near or paths


def _plain(text: str) -> str:
    return fold(text).replace(" ", "").replace("\u3000", "")
