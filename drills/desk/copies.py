"""Backups that nobody asks for: at the start when the last is a day old, and after a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from drills.desk.desk import Desk
from engine.errors import StoreError
from results.journal.copies.backups import back_up, is_due

DAY = 24 * 3600 * 1000
"""Milliseconds after which a backup is due at the start, and between two sessions of a program left open."""
LARGE = 64 << 20
"""Bytes from which a store is copied once a day only."""

Tell = Callable[[StoreError], None]
"""Is told what kept a backup from being made."""


@contextmanager
def backed_up(desk: Desk, tell: Tell) -> Iterator[None]:
    """Back up what is there before and after a session; where that fails the session goes on."""
    keep(desk, tell)
    try:
        yield
    finally:
        keep(desk, tell, after=True)


def keep(desk: Desk, tell: Tell, *, after: bool = False) -> None:
    """Make a backup if the last is a day old, or `after` a session if the store is not large."""
    path, now = desk.store.path, desk.clock()
    if not desk.groups():
        return  # there is nobody yet whose results could be lost
    try:
        if is_due(path, now, DAY) or (after and _size(path) < LARGE):
            desk.store.checkpoint()
            back_up(path, now)
    except StoreError as error:
        tell(error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return LARGE
