"""A copy put in the place of a store; what stood there is kept aside.

The copy begins a chain of its own, and who asked to be forgotten since it was made stays forgotten. At every
moment there is a whole store in the place: what is replaced is copied aside, then replaced by one renaming.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from engine.errors import StoreError
from engine.language import N_
from results.files import durable
from results.journal import database, journal
from results.journal.copies.beside import aside_file
from results.journal.database import connect, named, reading
from results.journal.facts import wire
from results.journal.facts.people import Forgotten
from results.journal.names.people import People
from results.journal.opening import migrations, origins
from results.journal.opening.own_names import names_file
from results.journal.proof import foreign, heads
from results.journal.store import Store

LOG = ("-wal", "-shm")
"""What SQLite keeps beside a store while it is open."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy holds: how many facts, and when the last was written, milliseconds since 1970."""

    facts: int
    last: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, where what stood there is kept (None: nothing did), who stays forgotten."""

    contents: Contents
    aside: Path | None
    forgotten: int


def look(source: Path) -> Contents:
    """Return what a copy holds; raise `StoreError` where it is no store, or is not what was written."""
    if not source.is_file():
        raise StoreError(
            "copy-gone",
            N_("There is no file {path}."),
            N_("`ringtrue backup --list` names those there are."),
            path=str(source),
        )
    with named(source):
        connect(source, migrations.APPLICATION, migrations.VERSION).close()
        with closing(reading(source)) as db:
            chains = journal.verify(db, foreign.gaps_of_any_version(db))
            (last,) = db.execute("SELECT max(time) FROM facts").fetchone()
    if chains.findings:
        raise StoreError(
            "copy-changed",
            N_("{path} is not as it was written."),
            N_("Take another copy, or `ringtrue rescue {path}`."),
            path=str(source),
        )
    return Contents(chains.facts, int(last or 0))


def restore(store: Path, source: Path, now: int) -> Restored:
    """Put a copy in the place of a store, with its names; `now` is milliseconds since 1970.

    Raises `StoreError` where the copy is not in order, or other programs have the store open; then nothing
    was changed. Where it ends halfway the store is either as it was or restored, and may be restored again.
    """
    contents = look(source)
    with named(store):
        _settle(store)
        part = durable.part_of(store)
        try:
            forgotten = _prepare(source, part, _forgotten(store))
            aside = _keep_aside(store, now)
            _put(part, store)
        finally:
            for path in (part, names_file(part), heads.note_file(part)):
                path.unlink(missing_ok=True)
    return Restored(contents, aside, forgotten)


def _settle(store: Path) -> None:
    """Move the log of a store into it; raise `StoreError` where other programs have it open."""
    if not store.exists():
        return
    try:
        with closing(sqlite3.connect(store, timeout=1, isolation_level=None)) as db:
            # only who is alone may do this
            db.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise
    except sqlite3.DatabaseError:
        return  # it is damaged, which is why it is replaced


def _forgotten(store: Path) -> frozenset[str]:
    """Return who asked to be forgotten, as far as the store can still be read."""
    people: set[str] = set()
    with suppress(sqlite3.Error, StoreError):
        if store.exists():
            with closing(reading(store)) as db:
                for (body,) in db.execute("SELECT body FROM facts WHERE kind = 'forgotten'"):
                    people.add(wire.read(Forgotten, body).person)
    return frozenset(people)


def _prepare(source: Path, part: Path, forgotten: frozenset[str]) -> int:
    """Make a store of a copy beside the one it is to replace; return how many are forgotten anew in it."""
    database.copy(source, part)
    if names_file(source).exists():
        database.copy(names_file(source), names_file(part))
    with closing(reading(source)) as db:
        former = origins.origin(db)
    with Store.open(part) as copied, closing(People(part)) as people:
        if copied.origin == former:
            # the part took the number of a file that is gone, and so was not seen to be a copy
            copied.new_origin()
        already = {person for (person,) in copied.db.execute("SELECT id FROM people WHERE forgotten")}
        people_there = {person for (person,) in copied.db.execute("SELECT id FROM people")}
        anew = sorted(forgotten & people_there - already)
        for person in anew:
            people.forget(person)
        copied.append(*map(Forgotten, anew))
    _settle(part)
    return len(anew)


def _keep_aside(store: Path, now: int) -> Path | None:
    """Copy what stands in the place, with its log, note and names; return where the store is kept."""
    if not store.exists():
        return None
    aside = aside_file(store, now)
    pairs = [(names_file(store), names_file(aside)), (heads.note_file(store), heads.note_file(aside))]
    pairs += [(Path(f"{store}{suffix}"), Path(f"{aside}{suffix}")) for suffix in LOG[:1]]
    for source, target in [*pairs, (store, aside)]:
        if source.exists():
            durable.duplicate(source, target)
    return aside


def _put(part: Path, store: Path) -> None:
    """Let the prepared store take its place: log and note of the old one go first, its names last."""
    for path in (heads.note_file(store), *(Path(f"{store}{suffix}") for suffix in LOG)):
        path.unlink(missing_ok=True)
    durable.place(part, store)
    durable.place(heads.note_file(part), heads.note_file(store))
    if names_file(part).exists():
        durable.place(names_file(part), names_file(store))
