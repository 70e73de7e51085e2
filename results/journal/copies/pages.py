"""What a damaged SQLite file still holds, page by page; SQLite itself gives up at the first bad one.

Tables without row ids lie in index pages (https://www.sqlite.org/fileformat2.html, 1.6 and 2.1). Every such
page is read by itself, from the file and from its log, whether a tree still leads to it or not: what is
found may be old or wrong, so it is to be held against its hashes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TypeAlias

Value: TypeAlias = "int | float | str | bytes | None"

LEAF, INTERIOR = 10, 2
"""Types of the pages that hold records of tables without row ids."""
_HEADER = 100
_USUAL = 4096
_LOG_HEADER, _FRAME_HEADER = 32, 24
_FIXED = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
"""Bytes of a value by its serial type; from 12 on they follow from the type."""
_MOST = 1 << 24
"""A record longer than this is no record of ours."""


def records(file: Path) -> Iterator[tuple[Value, ...]]:
    """Yield every record of every index page of a file and its log, in no order, some more than once.

    Raises `OSError` where the file cannot be read at all.
    """
    with file.open("rb") as stream:
        pages = _Pages(stream, _read(Path(f"{file}-wal")))
        for image, first in pages.images():
            yield from _page_records(pages, image, _HEADER if first else 0)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


class _Pages:
    """The pages of a file, with those of its log beside them."""

    def __init__(self, stream: BinaryIO, log: bytes) -> None:
        self._stream = stream
        header = stream.read(_HEADER)
        self.size = _page_size(header, log)
        self.usable = self.size - (header[20] if len(header) == _HEADER and header[20] < 32 else 0)
        self._frames: dict[int, list[bytes]] = {}
        for at in range(_LOG_HEADER, len(log) - _FRAME_HEADER, _FRAME_HEADER + self.size):
            number = int.from_bytes(log[at : at + 4], "big")
            self._frames.setdefault(number, []).append(log[at + _FRAME_HEADER :][: self.size])

    def images(self) -> Iterator[tuple[bytes, bool]]:
        """Yield every page as it is in the file and in each frame of the log, and whether it is the first."""
        number = 1
        while image := self._of_file(number):
            yield image, number == 1
            number += 1
        for number, frames in self._frames.items():
            for image in frames:
                yield image, number == 1

    def latest(self, number: int) -> bytes:
        """Return a page as it was last written."""
        frames = self._frames.get(number)
        return frames[-1] if frames else self._of_file(number)

    def _of_file(self, number: int) -> bytes:
        self._stream.seek((number - 1) * self.size)
        return self._stream.read(self.size)


def _page_size(header: bytes, log: bytes) -> int:
    noted = (int.from_bytes(header[16:18], "big"), int.from_bytes(log[8:12], "big"))
    sizes = (1 << 16 if size == 1 else size for size in noted)
    return next((size for size in sizes if 512 <= size <= 1 << 16 and not size & (size - 1)), _USUAL)


def _page_records(pages: _Pages, image: bytes, start: int) -> Iterator[tuple[Value, ...]]:
    if len(image) < start + 12 or image[start] not in (LEAF, INTERIOR):
        return
    before = 0 if image[start] == LEAF else 4
    cells = start + 8 + before
    for number in range(int.from_bytes(image[start + 3 : start + 5], "big")):
        # a cell that was written over leads anywhere
        with suppress(IndexError, ValueError):
            at = int.from_bytes(image[cells + 2 * number : cells + 2 * number + 2], "big")
            yield _record(_payload(pages, image, at + before))


def _payload(pages: _Pages, image: bytes, at: int) -> bytes:
    """Return a record's bytes, those that lie on further pages included."""
    length, at = _varint(image, at)
    if length > _MOST:
        raise ValueError(length)
    most = (pages.usable - 12) * 64 // 255 - 23
    if length <= most:
        return image[at : at + length]
    least = (pages.usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (pages.usable - 4)
    local = local if local <= most else least
    payload = bytearray(image[at : at + local])
    following = int.from_bytes(image[at + local : at + local + 4], "big")
    while len(payload) < length and following:
        further = pages.latest(following)
        if not further:
            raise ValueError(following)
        payload += further[4 : pages.usable]
        following = int.from_bytes(further[:4], "big")
    return bytes(payload[:length])


def _record(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    types: list[int] = []
    while at < end:
        kind, at = _varint(payload, at)
        types.append(kind)
    values: list[Value] = []
    for kind in types:
        size = _FIXED[kind] if kind in _FIXED else (kind - 12) // 2
        if kind in (10, 11) or at + size > len(payload):
            raise ValueError(kind)
        values.append(_value(kind, payload[at : at + size]))
        at += size
    return tuple(values)


def _value(kind: int, data: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7 or not kind % 2:
        return data
    return data.decode("utf-8")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return the number of one to nine bytes that begins here, and where what follows it begins."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9
