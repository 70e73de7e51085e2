"""Backups: copies of a store and its names in a folder beside it, made while it is used.

The last 12 are kept, and the last of every month. Of those made in the same hour only the last is kept, if
it holds all that the one before held: so a morning of many short sessions is one backup. A backup is a
store like any other, with the time in its name (UTC): `store.20261128T011500Z.db`.
"""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from results.files import durable
from results.journal.copies.beside import moment, stamp
from results.journal.database import copy, named, reading
from results.journal.opening.own_names import names_file
from results.journal.proof import heads

FOLDER = "backups"
LAST = 12
"""How many are kept, besides the last of every month."""
_HOUR, _MONTH = len("20261128T01"), len("202611")
_STALE_S = 3600
"""After this long nobody goes on with a copy that was begun."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a store; `made` is milliseconds since 1970."""

    path: Path
    made: int

    @property
    def names(self) -> Path:
        """Return its file of names; there is none where the store had none."""
        return names_file(self.path)

    @property
    def stamp(self) -> str:
        """Return the time in its name, whose beginning is its hour and its month."""
        return stamp(self.made)


def folder(store: Path) -> Path:
    """Return where the backups of a store lie."""
    return store.parent / FOLDER


def backups(store: Path) -> list[Backup]:
    """Return the backups of a store by their names, the newest first."""
    pattern = re.compile(rf"{re.escape(store.stem)}\.(\d{{8}}T\d{{6}}Z){re.escape(store.suffix)}")
    copies: list[Backup] = []
    with suppress(OSError):
        for path in folder(store).iterdir():
            match = pattern.fullmatch(path.name)
            with suppress(ValueError):
                if match:
                    copies.append(Backup(path, moment(match[1])))
    return sorted(copies, key=lambda backup: backup.made, reverse=True)


def is_due(store: Path, now: int, age: int) -> bool:
    """Return whether the last backup is older than `age`, both in milliseconds; no store needs one."""
    last = next(iter(backups(store)), None)
    return store.exists() and (last is None or not 0 <= now - last.made <= age)


def back_up(store: Path, now: int) -> Backup | None:
    """Copy a store and its names as they are now, and drop what need not be kept; None if nothing is new.

    `now` is milliseconds since 1970. Others may write meanwhile. Raises `StoreError` where the store cannot
    be read whole, or the copy not be written; then no backup was made, and none dropped.
    """
    with named(store):
        before = next(iter(backups(store)), None)
        if before and not _is_news(store, before):
            return None
        backup = Backup(folder(store) / f"{store.stem}.{stamp(now)}{store.suffix}", now // 1000 * 1000)
        folder(store).mkdir(mode=0o700, exist_ok=True)
        # the store first: names are written before the facts that mention them, so none is missing
        parts = {store: durable.part_of(backup.path), names_file(store): durable.part_of(backup.names)}
        try:
            for source, part in parts.items():
                if source.exists():
                    copy(source, part)
            if parts[names_file(store)].exists():
                durable.place(parts[names_file(store)], backup.names)
            durable.place(parts[store], backup.path)
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)
        if before:
            _supersede(before, backup)
        _prune(store)
    return backup


def remove(backup: Backup) -> None:
    """Remove a backup with its names; the store first, so that none is listed without its names."""
    for path in (backup.path, backup.names):
        path.unlink(missing_ok=True)


def _is_news(store: Path, last: Backup) -> bool:
    """Return whether a store has facts or names that its last backup has not, or the backup is damaged."""
    with closing(reading(store)) as db:
        ends = heads.heads(db)
    with suppress(sqlite3.DatabaseError), closing(reading(last.path)) as copied:
        if ends == heads.heads(copied):
            return _has_newer_names(store, last)
    return True


def _has_newer_names(store: Path, last: Backup) -> bool:
    names = names_file(store)
    return names.exists() and names.stat().st_mtime_ns > last.path.stat().st_mtime_ns


def _supersede(before: Backup, backup: Backup) -> None:
    """Remove the backup before, where it is of the same hour and nothing is in it alone."""
    if before.path == backup.path or before.stamp[:_HOUR] != backup.stamp[:_HOUR]:
        return
    with suppress(sqlite3.Error), closing(reading(before.path)) as db, closing(reading(backup.path)) as newer:
        if not any(heads.cut_off(newer, heads.heads(db))):
            remove(before)


def _prune(store: Path) -> None:
    """Remove the backups that need not be kept, and what a program that was killed left unfinished."""
    copies = backups(store)
    months = {backup.stamp[:_MONTH]: backup for backup in reversed(copies)}
    for backup in copies[LAST:]:
        if months[backup.stamp[:_MONTH]] != backup:
            remove(backup)
    whole = {backup.names for backup in backups(store)}
    names = {*folder(store).glob(names_file(store.with_stem(f"{store.stem}.*Z")).name)} - whole
    for stray in (*folder(store).glob(durable.PARTS), *names):
        with suppress(OSError):
            if time.time() - stray.stat().st_mtime > _STALE_S:
                stray.unlink()
