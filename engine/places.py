"""Where in a TOML file a key stands; looked for only once something is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TABLE = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.\"'-]+)\s*\]\]?")
_KEY = re.compile(r"^(\s*)([A-Za-z0-9_-]+|\"[^\"]*\")\s*=")


def locate(text: str, path: Sequence[str | int]) -> tuple[int, int]:
    """Return line and column, from 1, of the key at `path`, or of the nearest table above it."""
    wanted = [str(part) for part in path]
    best, best_depth = (1, 1), -1
    table: list[str] = []
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        header = _TABLE.match(line)
        if header:
            table = _enter(header[2].split("."), header[1] == "[[", counts)
            here, column = table, header.start(1) + 1
        else:
            key = _KEY.match(line)
            if not key:
                continue
            here, column = [*table, key[2].strip('"')], len(key[1]) + 1
        if here == wanted[: len(here)] and len(here) > best_depth:
            best, best_depth = (number, column), len(here)
    return best


def _enter(names: list[str], listed: bool, counts: dict[str, int]) -> list[str]:
    """Return the path of a table header with the index of every list of tables on the way."""
    path: list[str] = []
    for depth, name in enumerate(names, start=1):
        path.append(name)
        key = "\x1f".join(path)
        if listed and depth == len(names):
            counts[key] = counts.get(key, -1) + 1
            for below in [one for one in counts if one.startswith(key + "\x1f")]:
                del counts[below]
        if key in counts:
            path.append(str(counts[key]))
    return path
