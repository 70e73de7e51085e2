"""Copies that lie beside a store in its own folder: what a restore kept aside, what was rescued of it.

Each has the time it was made in its name, in UTC: `store.before-20261128T011500Z.db`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

_STAMP = "%Y%m%dT%H%M%SZ"
_BEFORE, _RESCUED = "before", "rescued"


def stamp(made: int) -> str:
    """Return a time in milliseconds since 1970 as it stands in the names of copies, in UTC."""
    return datetime.fromtimestamp(made // 1000, UTC).strftime(_STAMP)


def moment(text: str) -> int:
    """Return the time, milliseconds since 1970, of a stamp; raise `ValueError` where it is none."""
    return round(datetime.strptime(text, _STAMP).replace(tzinfo=UTC).timestamp()) * 1000


def aside_file(store: Path, now: int) -> Path:
    """Return where a store is kept that another takes the place of, `now`; nothing is there."""
    return _free(store.with_stem(f"{store.stem}.{_BEFORE}-{stamp(now)}"))


def rescue_file(store: Path, now: int) -> Path:
    """Return where what is rescued of a store, `now`, goes if nobody says; nothing is there."""
    return _free(store.with_stem(f"{store.stem}.{_RESCUED}-{stamp(now)}"))


def replaced(store: Path) -> list[Path]:
    """Return what was kept aside of a store, the newest first."""
    return _copies(store, _BEFORE)


def beside(store: Path) -> list[Path]:
    """Return all copies of a store that lie beside it, but for its backups."""
    return [*replaced(store), *_copies(store, _RESCUED)]


def _copies(store: Path, sort: str) -> list[Path]:
    pattern = re.compile(rf"{re.escape(store.stem)}\.{sort}-\d{{8}}T\d{{6}}Z(-\d+)?{re.escape(store.suffix)}")
    return sorted((path for path in store.parent.iterdir() if pattern.fullmatch(path.name)), reverse=True)


def _free(path: Path) -> Path:
    count = 1
    free = path
    while free.exists():
        count += 1
        free = path.with_stem(f"{path.stem}-{count}")
    return free
