"""A store taken off a borrowed computer, once a bundle was read back and holds all of it.

Names go first, and their bytes are written over; the store goes last. Where it ends halfway it can be done
again: a bundle that holds all that the store has is used as it is.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from engine.errors import InputError, RefusedError
from engine.language import N_
from results.exchange.unpack import Bundle, opened
from results.files.durable import PARTS
from results.journal.any_store import AnyStore
from results.journal.copies.backups import backups, remove
from results.journal.copies.beside import beside
from results.journal.copies.forgetting import copied_names
from results.journal.copies.restore import LOG
from results.journal.database import named
from results.journal.facts.fact import Fact
from results.journal.names.people import People
from results.journal.opening.cut_log import damaged_log
from results.journal.opening.own_names import names_file
from results.journal.presence import BESIDE
from results.journal.proof.foreign import quarantined
from results.journal.proof.heads import note_file
from results.journal.store import Store


def holds_all(store: Store, people: People, file: Path, *, with_people: bool) -> bool:
    """Return whether a bundle can be read and has every fact, scenario version and name of a store."""
    try:
        with opened(file) as bundle:
            return _same(store, people, bundle, with_people=with_people)
    except InputError:
        return False


def _same(store: Store, people: People, bundle: Bundle, *, with_people: bool) -> bool:
    facts = all(here == there for here, there in zip_longest(store.facts(), _facts(bundle)))
    versions = dict(store.db.execute("SELECT hash, body FROM contents"))
    contents = dict(bundle.contents())
    needed = {digest for (digest,) in store.db.execute("SELECT DISTINCT content FROM plays")}
    names = {person.id: person for person in people.everyone()} if with_people else {}
    remembered = {person for (person,) in store.db.execute("SELECT id FROM people WHERE NOT forgotten")}
    there = {person.id: person for person in bundle.people()}
    return (
        facts
        and all(contents.get(digest) == versions[digest] for digest in needed & versions.keys())
        and all(there.get(person) == name for person, name in names.items() if person in remembered)
    )


def _facts(bundle: Bundle) -> Iterator[Fact]:
    source = bundle.all_facts()
    for span in bundle.manifest.ranges:
        yield from bundle.facts(span, source)
    bundle.refuse_more(source)


def refuse_apart(store: AnyStore) -> None:
    """Raise `RefusedError` where the store keeps facts apart, for no bundle holds these."""
    for fault in quarantined(store.db):
        raise RefusedError(
            "clear-apart",
            N_("This store keeps another history of {place} apart, which no bundle holds."),
            N_("Hand the store itself to head office; nothing was removed."),
            place=f"{fault.origin}:{fault.seq}",
        )


def clear(store: Path) -> None:
    """Remove a store with its names, notes and copies; raise `StoreError` where other programs have it open.

    Copies are its backups, what a restore kept aside, what was rescued, and what a program that was killed
    left half written. Settings and content stay.
    """
    with named(store):
        with closing(sqlite3.connect(store, timeout=1, isolation_level=None)) as db:
            # only who is alone may do this; then the log is within the file
            db.execute("PRAGMA journal_mode = DELETE")
        for names in (*copied_names(store), names_file(store)):
            _wipe(names)
        for backup in backups(store):
            remove(backup)
        for copied in beside(store):
            _remove_store(copied)
        for part in store.parent.glob(PARTS):
            _wipe(part)
        _remove_store(store)


def _remove_store(store: Path) -> None:
    for path in (
        note_file(store), damaged_log(store), *(Path(f"{store}{suffix}") for suffix in LOG),
        *store.parent.glob(f"{store.name}{BESIDE}*"), store,
    ):  # fmt: skip
        path.unlink(missing_ok=True)


def _wipe(names: Path) -> None:
    """Write over a file that holds names, then remove it; what a disk keeps elsewhere no program reaches."""
    if names.exists():
        descriptor = os.open(names, os.O_WRONLY)
        try:
            os.write(descriptor, bytes(os.fstat(descriptor).st_size))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        names.unlink()
    Path(f"{names}-journal").unlink(missing_ok=True)
