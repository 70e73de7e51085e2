"""What nobody foresaw, as one message: whether the store is damaged, and where the details are.

A dump on the screen would show answers and names to a room. Details go to a file of this user's alone:
where in the program it happened, and no value of anything.
"""

from __future__ import annotations

import os
import sqlite3
import traceback
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from drills.desk.paths import home, store_file
from engine.errors import Exit, InputError, RingtrueError, StoreError
from engine.files.reasons import reason_of
from engine.language import N_
from results.journal import journal
from results.journal.connection import Connection, FileError
from results.journal.proof import foreign
from results.journal.proof.integrity import damage

LOG = "ringtrue.log"
"""The file of details, in the folder of everything the program writes."""
_DAMAGED = ("store-broken", "store-tables")
LONGEST = 256 * 1024
"""Bytes after which it begins anew."""


class UnexpectedError(RingtrueError):
    """A mistake in the program, as far as can be seen."""

    exit = Exit.FAULT


def explained(error: Exception, store: str = "") -> RingtrueError:
    """Return what to say of an error; one that is no `RingtrueError` is looked into, its details kept.

    `store` is the one the command asked for; empty: the one of this user.
    """
    damaged = isinstance(error, FileError) and error.code in _DAMAGED
    if isinstance(error, RingtrueError) and not damaged:
        return error
    if isinstance(error, OSError) and error.filename:
        return _of_file(error)
    if isinstance(error, ModuleNotFoundError) and error.name in _LEFT_OUT:
        return _not_along(_LEFT_OUT[error.name])
    log = note(error)
    where = str(log) if log else "-"
    path = Path(str(error.params["path"])) if isinstance(error, FileError) else store_file(store)
    if damaged or is_damaged(path):
        return StoreError(
            "store-broken",
            N_("{path} is damaged."),
            N_("`ringtrue restore` brings back a backup, `ringtrue rescue` what is whole. Details: {log}"),
            path=str(path),
            log=where,
        )
    return UnexpectedError(
        "unexpected",
        N_("The program met something it did not expect ({kind}); what was confirmed is kept."),
        N_("`ringtrue verify` tells whether the store is in order. Details, without names, are in {log}."),
        kind=type(error).__name__,
        log=where,
    )


_LEFT_OUT = {
    "numpy": "numpy", "docx": "python-docx", "docxtpl": "docxtpl", "psycopg": "psycopg[binary]",
    "pyarrow": "pyarrow",
}  # fmt: skip
"""Modules that a kit, or an installation without extras, is without -> the library each is of."""


def _not_along(library: str) -> InputError:
    return InputError(
        "library-missing",
        N_("This needs {library}, which is not installed."),
        N_("`python -m pip install {library}`; for a kit: `ringtrue kit --with {library}`."),
        library=library,
    )


def _of_file(error: OSError) -> InputError:
    return InputError(
        "file-use",
        N_("{path} cannot be used: {reason}."),
        N_("Check the path and its permissions, and try again."),
        path=str(error.filename),
        reason=reason_of(error),
    )


def note(error: BaseException) -> Path | None:
    """Add where an error happened to the file of details, and return it; None where it cannot be written."""
    path = home() / LOG
    lines = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {_version()}", *_places(error)]
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        anew = os.O_TRUNC if path.exists() and path.stat().st_size > LONGEST else os.O_APPEND
        file = os.open(path, os.O_WRONLY | os.O_CREAT | anew, 0o600)
        try:
            os.write(file, ("\n".join(lines) + "\n").encode("utf-8", "replace"))
        finally:
            os.close(file)
        return path
    return None


def is_damaged(path: Path) -> bool:
    """Return whether a store is there and damaged, in its file or its chains of facts."""
    if not path.is_file():
        return False
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, factory=Connection)
        ) as db:
            return bool([*damage(db, path)] or journal.verify(db, foreign.gaps_of_any_version(db)).findings)
    except sqlite3.Error:
        return True


def _places(error: BaseException) -> Iterator[str]:
    """Yield the kind of an error, and of what led to it, with places in the program; never what it says."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and cause is not error:
        yield from _places(cause)
    yield f"  {type(error).__module__}.{type(error).__qualname__}"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"    {Path(frame.filename).as_posix()}:{frame.lineno} {frame.name}"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"ringtrue {version('ringtrue')}"
    except PackageNotFoundError:
        return "ringtrue"
