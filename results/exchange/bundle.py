"""A bundle: the facts of all chains of a store and the scenario versions they rest on, as one zip file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from engine.errors import StoreError
from engine.language import N_
from results.exchange import manifest
from results.exchange.lines import content_line, fact_line, person_line
from results.exchange.manifest import Manifest, Range, manifest_text
from results.journal.any_store import program_version
from results.journal.canonical import link
from results.journal.database import snapshot
from results.journal.facts import wire
from results.journal.facts.fact import Fact
from results.journal.facts.runs import PlayBegun
from results.journal.journal import FIRST
from results.journal.names.people import Person
from results.journal.proof import foreign
from results.journal.store import Store

FACTS, CONTENTS, PEOPLE = "facts.jsonl", "contents.jsonl", "people.jsonl"
SUFFIX = ".ringtrue"
"""What the names of bundles end with in a shared folder."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in it."""
Wanted = Callable[[Fact], bool]


def write_bundle(
    store: Store,
    target: BinaryIO,
    made: int,
    people: Sequence[Person] = (),
    wanted: Wanted = lambda fact: True,
) -> Manifest:
    """Write what a store holds at this moment, made at a time in milliseconds, and return its manifest.

    Names are in it only where people are handed over. `wanted` tells which facts go along, for parts of a
    store. Raises `StoreError` where a chain of the store does not hold.
    """
    with snapshot(store.db), ZipFile(target, "w", ZIP_DEFLATED) as archive:
        chains = _Chains(store.db, wanted)
        files = {FACTS: _write(archive, FACTS, map(fact_line, chains))}
        versions = _Counted(_kept(store, chains.contents))
        files[CONTENTS] = _write(archive, CONTENTS, versions)
        names = _Counted(person_line(person) for person in sorted(people, key=lambda person: person.id))
        if people:
            files[PEOPLE] = _write(archive, PEOPLE, names)
        about = Manifest(
            program_version(), made, store.origin, tuple(chains.ranges), versions.count, names.count, files
        )
        archive.writestr(_entry(manifest.NAME), manifest_text(about))
    return about


class _Chains:
    """The facts of a store, chain by chain; once all are read, their ranges and the contents they rest on."""

    def __init__(self, db: sqlite3.Connection, wanted: Wanted) -> None:
        self._db, self._wanted = db, wanted
        self._gaps = foreign.known_gaps(db)
        self.ranges: list[Range] = []
        self.contents: set[str] = set()

    def __iter__(self) -> Iterator[Fact]:
        rows = self._db.execute("SELECT origin, seq, time, kind, body, hash FROM facts ORDER BY origin, seq")
        origin, seq, previous = "", 0, FIRST
        open_range = False
        for fact in (Fact(*row) for row in rows):
            if fact.origin != origin:
                origin, seq, previous, open_range = fact.origin, 0, FIRST, False
            if fact.seq != seq + 1:
                previous, open_range = self._gaps.get((origin, fact.seq), ""), False
            _refuse_changed(fact, previous)
            if self._wanted(fact):
                self._extend(fact, previous, goes_on=open_range)
                yield fact
            open_range = self._wanted(fact)
            seq, previous = fact.seq, fact.hash

    def _extend(self, fact: Fact, previous: str, *, goes_on: bool) -> None:
        if fact.kind == PlayBegun.kind:
            self.contents.add(wire.read(PlayBegun, fact.body).content)
        first, before = fact.seq, previous
        if goes_on:
            span = self.ranges.pop()
            first, before = span.first, span.previous
        self.ranges.append(Range(fact.origin, first, fact.seq, before, fact.hash))


class _Counted:
    """Lines, counted as they are read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines, self.count = lines, 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.count += 1
            yield line


def _write(archive: ZipFile, name: str, lines: Iterable[str]) -> str:
    """Write a file of lines into the archive and return its SHA-256."""
    digest = sha256()
    with archive.open(_entry(name), "w") as stream:
        for line in lines:
            data = line.encode()
            digest.update(data)
            stream.write(data)
    return digest.hexdigest()


def _entry(name: str) -> ZipInfo:
    info = ZipInfo(name, _DAY)
    info.compress_type, info.external_attr, info.create_system = ZIP_DEFLATED, 0o100600 << 16, 3
    return info


def _kept(store: Store, digests: Iterable[str]) -> Iterator[str]:
    """Yield the lines of scenario versions; one that is lost is passed over, and `verify` names it."""
    for digest in sorted(digests):
        body = store.content(digest)
        if body is not None:
            yield content_line(digest, body)


def _refuse_changed(fact: Fact, previous: str) -> None:
    try:
        fits = link(previous, fact.origin, fact.seq, fact.time, fact.kind, fact.body) == fact.hash
    except (TypeError, ValueError):
        fits = False
    if not fits:
        raise _broken(f"{fact.origin}:{fact.seq}")


def _broken(place: str) -> StoreError:
    return StoreError(
        "bundle-broken",
        N_("This store is not as it was written: {place}. No bundle was made."),
        N_("`ringtrue verify` names what does not fit; go on with a backup."),
        place=place,
    )
