"""Files a person names: read or refused, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from engine.errors import InputError
from engine.language import N_


def read(path: Path) -> bytes:
    """Return what a file holds; raise `InputError` where it cannot be read."""
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(
            "file-read",
            N_("{path} cannot be read: {reason}."),
            N_("Check the path; close the file where another program has it open."),
            path=str(path),
            reason=_reason(error),
        ) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what the system says about writing a file into an `InputError` that says what to do."""
    try:
        yield
    except OSError as error:
        raise InputError(
            "file-write",
            N_("{path} cannot be written: {reason}."),
            N_("Choose another place."),
            path=str(error.filename or path),
            reason=_reason(error),
        ) from error


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Yield a UTF-8 text stream that becomes the file once all is written, or raise `InputError`.

    It is written beside its place first and made durable; what stood there before stays until then. Line
    ends are written as they are.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with writing(path):
            with beside.open("x", encoding="utf-8", newline="") as target:
                yield target
                target.flush()
                os.fsync(target.fileno())
            beside.replace(path)
            _sync_folder(path.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be opened for that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
