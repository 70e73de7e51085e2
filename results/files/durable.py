"""Files a person names: read or refused, written whole or not at all, never over the program's own."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from engine.errors import InputError
from engine.files.reasons import reason_of
from engine.language import N_
from results.files.destinations import permissions, refuse_content, refuse_destination, refuse_folder

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read where nobody says fewer."""


def read(path: Path, most: int = LARGEST) -> bytes:
    """Return what a file holds; raise `InputError` where it cannot be read or has more than `most` bytes.

    A pipe or a device is refused: it may never come to an end, or never begin.
    """
    with reading(path), os.fdopen(os.open(path, _PLAINLY), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise _no_file(path)
        data = stream.read(most + 1)
    if len(data) > most:
        raise InputError(
            "file-large",
            N_("{path} is larger than the {most} MB that are read."),
            N_("Is it the right file? Save the table or the list alone."),
            path=str(path),
            most=most // 1_000_000,
        )
    return data


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the system says about reading into an `InputError` that names the file."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise InputError(
            "file-read",
            N_("{path} cannot be read: {reason}."),
            N_("Check the path; close the file where another program has it open."),
            path=str(path),
            reason=reason_of(error),
        ) from error


_PLAINLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Never waits for somebody to write into a pipe."""


def _no_file(path: Path) -> InputError:
    return InputError(
        "file-device",
        N_("{path} is a pipe or a device, no file."),
        N_("Save what comes from it in a file, and name that."),
        path=str(path),
    )


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says about writing into an `InputError` that names the file asked for."""
    try:
        yield
    except OSError as error:
        raise InputError(
            "file-write",
            N_("{path} cannot be written: {reason}."),
            _remedy(error),
            path=str(path),
            reason=reason_of(error),
        ) from error


@contextmanager
def replacing(path: Path, owned: Collection[Path] = ()) -> Iterator[BinaryIO]:
    """Yield a stream that becomes the file once all is written, or raise `InputError`.

    It is written beside its place first and made durable; what stood there before stays until then. Refused
    is what `refuse_destination` and `refuse_content` refuse.
    """
    refuse(path, owned)
    part = part_of(path)
    try:
        with writing(path):
            with part.open("xb") as target:
                yield target
                target.flush()
                os.fsync(target.fileno())
            place(part, path)
    finally:
        _remove(part)


def refuse(path: Path, owned: Collection[Path] = ()) -> None:
    """Raise `InputError` where `replacing` would, before anything is written."""
    with writing(path):
        refuse_destination(path, owned)
        refuse_content(path)
        refuse_folder(path.parent)


@contextmanager
def replacing_text(path: Path, owned: Collection[Path] = ()) -> Iterator[TextIO]:
    """Yield a UTF-8 text stream as `replacing` does; line ends are written as they are."""
    with replacing(path, owned) as target:
        text = io.TextIOWrapper(target, encoding="utf-8", newline="")
        try:
            yield text
            text.flush()
        finally:
            text.detach()


def write_files(files: Mapping[Path, bytes], owned: Collection[Path] = (), *, over: bool = False) -> None:
    """Write files, all or none, their folders made if absent; raise `InputError` where one cannot be.

    With `over` they replace what stood there; without it a file that is there already is refused.
    """
    parts = {path: part_of(path) for path in files}
    before: dict[Path, bytes | None] = {}
    try:
        for path, data in files.items():
            with writing(path):
                refuse_destination(path, owned)
                path.parent.mkdir(parents=True, exist_ok=True)
                _write(parts[path], data)
        for path, part in parts.items():
            with writing(path):
                stood = path.read_bytes() if path.exists() else None
                if stood is not None and not over:
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
                place(part, path)
                before[path] = stood
    except BaseException:
        for path, data_before in before.items():
            _restore(path, data_before)
        raise
    finally:
        for part in parts.values():
            _remove(part)


PARTS = ".ringtrue-*.part*"
"""The names of files that are being written, or were when a program was killed."""


def part_of(path: Path) -> Path:
    """Return where a file is written before it takes its place; a short name, for its own may be long."""
    import secrets  # its import takes a third of `list`, which writes nothing

    return path.with_name(f".ringtrue-{secrets.token_hex(6)}.part")


def duplicate(source: Path, target: Path) -> None:
    """Copy a file to where none stands, durable on return and its owner's alone; raise `OSError`."""
    import shutil

    part = part_of(target)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with source.open("rb") as stream, part.open("wb") as copied:
            shutil.copyfileobj(stream, copied)
            copied.flush()
            os.fsync(copied.fileno())
        place(part, target)
    finally:
        _remove(part)


def _write(part: Path, data: bytes) -> None:
    with part.open("xb") as target:
        target.write(data)
        target.flush()
        os.fsync(target.fileno())


def place(part: Path, path: Path) -> None:
    """Let a part take the place of a file, with the permissions of what stood there; durable on return."""
    mode = permissions(path)
    if mode is not None:
        part.chmod(mode)
    part.replace(path)
    _sync_folder(path.parent)


def _restore(path: Path, data: bytes | None) -> None:
    """Bring back what stood at a place before; None: nothing did."""
    with suppress(OSError):
        if data is None:
            path.unlink(missing_ok=True)
        else:
            part = part_of(path)
            _write(part, data)
            place(part, path)


def _remove(part: Path) -> None:
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be opened for that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_ROOM = N_("Make room there, or choose another place; nothing was changed.")
_OPEN = N_("Close it where another program has it open, or choose another place.")
_GONE = N_("Is the folder there, and the stick plugged in? Or choose another place.")
_REMEDIES = {
    **dict.fromkeys((errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)), _ROOM),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EBUSY), _OPEN),
    **dict.fromkeys((errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO), _GONE),
    errno.EROFS: N_("It can only be read there. Choose another place."),
}
"""What to do about what the system says; for the rest, choose another place."""


def _remedy(error: OSError) -> str:
    return _REMEDIES.get(error.errno or 0, N_("Choose another place."))
