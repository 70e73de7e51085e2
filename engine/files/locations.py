"""Where in a TOML file a key stands; looked for only once something is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TABLE = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.\"'-]+)\s*\]\]?")
_KEY = re.compile(r"^(\s*)([A-Za-z0-9_-]+|\"[^\"]*\")\s*=")


class Index:
    """Line and column of every key of a text, found in one pass, for many questions to one file."""

    def __init__(self, text: str) -> None:
        self._locations: dict[tuple[str, ...], tuple[int, int]] = {}
        table: list[str] = []
        counts: dict[str, int] = {}
        for number, line in enumerate(text.split("\n"), start=1):
            header = _TABLE.match(line)
            if header:
                table = _enter(header[2].split("."), header[1] == "[[", counts)
                self._locations.setdefault(tuple(table), (number, header.start(1) + 1))
                continue
            key = _KEY.match(line)
            if key:
                path = (*table, key[2].strip('"'))
                self._locations.setdefault(path, (number, len(key[1]) + 1))

    def locate(self, path: Sequence[str | int]) -> tuple[int, int]:
        """Return line and column, from 1, of the key at `path`, or of the nearest table above it."""
        wanted = tuple(str(part) for part in path)
        for depth in range(len(wanted), 0, -1):
            if wanted[:depth] in self._locations:
                return self._locations[wanted[:depth]]
        return (1, 1)


def locate(text: str, path: Sequence[str | int]) -> tuple[int, int]:
    """Return line and column, from 1, of the key at `path`, or of the nearest table above it."""
    return Index(text).locate(path)


def _enter(names: list[str], listed: bool, counts: dict[str, int]) -> list[str]:
    """Return the path of a table header with the index of every list of tables on the way."""
    path: list[str] = []
    for depth, name in enumerate(names, start=1):
        path.append(name)
        key = "\x1f".join(path)
        if listed and depth == len(names):
            counts[key] = counts.get(key, -1) + 1
        if key in counts:
            path.append(str(counts[key]))
    return path
