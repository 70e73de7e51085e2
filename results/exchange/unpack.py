"""A bundle read without trust: what it is made of, how large, and every line of it."""

from __future__ import annotations

import io
import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, TypeVar
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from engine.errors import InputError, Location, StoreError
from engine.language import N_
from results.exchange import lines, manifest
from results.exchange.bundle import CONTENTS, FACTS, PEOPLE
from results.exchange.manifest import Manifest, Range, read_manifest
from results.files.durable import reading
from results.journal.canonical import link
from results.journal.facts.fact import Fact
from results.journal.names.people import Person

MOST_PACKED = 512 * 1024 * 1024
"""Bytes of a bundle."""
MOST_UNPACKED = 2000 * 1024 * 1024
"""Bytes of all files in it; a million facts take some 400,000,000."""
_ALLOWED = frozenset({manifest.NAME, FACTS, CONTENTS, PEOPLE})
_END, _END_SIZE = b"PK\x05\x06", 22
_END_64, _END_64_SIZE = b"PK\x06\x07", 20
_LARGEST_LIST = 4096
"""Bytes of the list of contents of a zip file of four names."""
_UNREADABLE = (BadZipFile, NotImplementedError, RuntimeError, EOFError, OverflowError, ValueError, zlib.error)
T = TypeVar("T")


class Bundle:
    """An open bundle: its manifest, and what stands in it, each to be read once and to its end."""

    def __init__(self, archive: ZipFile, about: Manifest, file: str) -> None:
        self._archive, self.manifest, self._file = archive, about, file

    def facts(self, span: Range, source: Iterator[Fact]) -> Iterator[Fact]:
        """Yield the facts of a range out of those of the file; raise `InputError` where they do not link."""
        previous, seq = span.previous, span.first
        while seq <= span.last:
            fact = next(source, None)
            if fact is None or (fact.origin, fact.seq) != (span.origin, seq) or not _fits(fact, previous):
                raise _altered(self._file, f"{span.origin}:{seq}")
            yield fact
            previous, seq = fact.hash, seq + 1
        if previous != span.hash:
            raise _altered(self._file, f"{span.origin}:{span.last}")

    def all_facts(self) -> Iterator[Fact]:
        """Yield the facts of the file, in the order of its ranges; whether they link is not looked at."""
        return self._read(FACTS, lines.read_fact)

    def refuse_more(self, source: Iterator[Fact]) -> None:
        """Raise `InputError` where the file has more facts than its ranges, or another hash than it says."""
        if next(source, None) is not None:
            raise _altered(self._file, FACTS)

    def contents(self) -> Iterator[tuple[str, str]]:
        """Yield hash and text of each kept scenario version."""
        return self._read(CONTENTS, lines.read_content, self.manifest.contents)

    def people(self) -> Iterator[Person]:
        """Yield the names, where the bundle has any."""
        if PEOPLE in self.manifest.files:
            yield from self._read(PEOPLE, lines.read_person, self.manifest.people)

    def _read(self, name: str, parse: Callable[[bytes], T], count: int | None = None) -> Iterator[T]:
        number = 0
        with self._archive.open(name) as packed:
            raw = _Hashed(packed, self._archive.getinfo(name).file_size)
            stream = io.BufferedReader(raw, 1 << 16)
            while line := stream.readline(lines.LONGEST):
                number += 1
                yield self._parsed(name, number, line, parse)
        if raw.digest() != self.manifest.files.get(name) or count not in (None, number):
            raise _altered(self._file, name)

    def _parsed(self, name: str, number: int, line: bytes, parse: Callable[[bytes], T]) -> T:
        try:
            if not line.endswith(b"\n"):
                raise ValueError("too long, or cut off")
            return parse(line)
        except (ValueError, TypeError, KeyError, RecursionError, StoreError) as error:
            raise InputError(
                "bundle-line",
                N_("Line {line} of {name} in the bundle cannot be read."),
                N_("Nothing was changed. Ask for the file again; a later version may read it."),
                location=Location(self._file),
                line=number,
                name=name,
            ) from error


@contextmanager
def opened(path: Path) -> Iterator[Bundle]:
    """Open a bundle; raise `InputError`, placed in its file, for what is wrong, also while reading.

    Refused are what is no plain file, more than `MOST_PACKED` or `MOST_UNPACKED` bytes, names that have no
    place in a bundle, what is encrypted or packed oddly, and whatever differs from the manifest.
    """
    file = str(path)
    with reading(path):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _no_bundle(file)
        stream = path.open("rb")
    with stream:
        if status.st_size > MOST_PACKED:
            raise _too_large(file)
        try:
            _refuse_end(stream, file)
            with ZipFile(stream) as archive:
                about = _about(archive, file)
                yield Bundle(archive, about, file)
        except _UNREADABLE as error:
            raise _no_bundle(file) from error


def _refuse_end(stream: IO[bytes], file: str) -> None:
    """Refuse a list of contents no bundle has, before anything reads it."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _END_SIZE - _END_64_SIZE))
    tail = stream.read()
    end = tail[-_END_SIZE:]
    if end[:4] != _END or tail[:-_END_SIZE].startswith(_END_64):
        raise _no_bundle(file)
    if int.from_bytes(end[12:16], "little") > _LARGEST_LIST:
        raise _no_bundle(file)
    stream.seek(0)


def _about(archive: ZipFile, file: str) -> Manifest:
    entries = archive.infolist()
    names = [entry.orig_filename for entry in entries]
    if (
        len(set(names)) != len(names)
        or not _ALLOWED.issuperset(names)
        or not {FACTS, CONTENTS}.issubset(names)
    ):
        raise _no_bundle(file)
    if any(_is_odd(entry) for entry in entries):
        raise _no_bundle(file)
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_large(file)
    if manifest.NAME not in names or archive.getinfo(manifest.NAME).file_size > manifest.LARGEST:
        raise _no_bundle(file)
    with archive.open(manifest.NAME) as stream:
        about = read_manifest(stream.read(manifest.LARGEST), file)
    if {*about.files} != {*names} - {manifest.NAME}:
        raise _no_bundle(file)
    return about


def _is_odd(entry: ZipInfo) -> bool:
    return (
        stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG)
        or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
        or bool(entry.flag_bits & 1)
    )


class _Hashed(io.RawIOBase):
    """A stream that is hashed as it is read, and never gives more than it said it holds."""

    def __init__(self, stream: IO[bytes], size: int) -> None:
        self._stream, self._size, self._hash = stream, size, sha256()

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Read on."""
        data = self._stream.read(len(buffer))
        self._size -= len(data)
        if self._size < 0:
            raise BadZipFile("more than was said")
        self._hash.update(data)
        buffer[: len(data)] = data
        return len(data)

    def digest(self) -> str:
        """Return the SHA-256 of what was read, in hexadecimal."""
        return self._hash.hexdigest()


def _fits(fact: Fact, previous: str) -> bool:
    return link(previous, fact.origin, fact.seq, fact.time, fact.kind, fact.body) == fact.hash


def _no_bundle(file: str) -> InputError:
    return InputError(
        "bundle-zip",
        N_("This is no bundle, or it is damaged."),
        N_("Nothing was changed. Ask for the file again; `ringtrue bundle` makes it."),
        location=Location(file),
    )


def _too_large(file: str) -> InputError:
    return InputError(
        "bundle-size",
        N_("The file is larger than a bundle can be."),
        N_("Nothing was changed. A bundle takes {megabytes} MB at most, packed."),
        location=Location(file),
        megabytes=MOST_PACKED // 1024 // 1024,
    )


def _altered(file: str, place: str) -> InputError:
    return InputError(
        "bundle-hash",
        N_("{place} is not as the bundle itself says."),
        N_("Nothing was changed. Ask for the file again; it was changed or damaged on its way."),
        location=Location(file),
        place=place,
    )
