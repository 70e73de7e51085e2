"""Where a file may be written: not over what is the program's, and only where a plain file is or none."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection
from pathlib import Path

from engine.errors import InputError
from engine.language import N_

MAGIC = b"SQLite format 3\0"
"""What every SQLite file begins with: stores, names, their backups."""
BESIDE = "-"
"""What lies beside a database has its name, this, and more: its log, and who holds a run in it."""
CONTENT = ".toml"
"""The ending of packs, scenarios, drills and approvals; nothing that is exported or printed has it."""
_ELSEWHERE = N_("Choose another place; nothing was changed.")


def refuse_destination(path: Path, owned: Collection[Path] = ()) -> None:
    """Raise `InputError` where no file may be written; `OSError` where the place cannot be looked at.

    Refused are links, folders, pipes and devices; databases and what lies beside them; `owned` files, such as
    a store that is not there yet; and files the user may not write.
    """
    if _is_owned(path, owned):
        raise _refused("file-owned", N_("{path} belongs to a store of this program."), _ELSEWHERE, path)
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        hint = N_("Name the file it leads to, or another; nothing was changed.")
        raise _refused("file-link", N_("{path} is a link to another place."), hint, path)
    if stat.S_ISDIR(mode):
        raise _refused("file-folder", N_("{path} is a folder."), N_("Name a file in it."), path)
    if not stat.S_ISREG(mode):
        raise _refused("file-device", N_("{path} is a pipe or a device, no file."), _ELSEWHERE, path)
    if _is_database(path):
        raise _refused("file-owned", N_("{path} is a database, such as a store."), _ELSEWHERE, path)
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def refuse_folder(folder: Path) -> None:
    """Raise `InputError` where there is no such folder, or none that this user may write into."""
    if not folder.is_dir():
        raise _refused(
            "file-no-folder",
            N_("{path} is no folder, or is not there."),
            N_("Is the stick plugged in? Make the folder, or choose another place; nothing was changed."),
            folder,
        )
    if not os.access(folder, os.W_OK):
        raise _refused(
            "file-folder-closed",
            N_("Nothing can be written into {path}."),
            N_("Choose another place: a stick, the desktop; nothing was changed."),
            folder,
        )


def refuse_content(path: Path) -> None:
    """Raise `InputError` where a scenario, a pack, a drill or approvals stand."""
    if path.suffix.casefold() == CONTENT and path.exists():
        raise _refused(
            "file-owned", N_("{path} is a scenario, a pack, a drill or what was approved."), _ELSEWHERE, path
        )


def refuse_open(path: Path) -> None:
    """Raise `InputError` where a spreadsheet or a word processor says that it has the file open.

    These leave a note beside it: `~$NAME`, `.~lock.NAME#`. Where they hold the file itself, as on Windows, it
    could not be replaced; where they do not, what they show would no longer be what is there.
    """
    notes = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if path.exists() and any(note.exists() for note in notes):
        raise _refused(
            "file-open",
            N_("{path} is open in another program."),
            N_("Close it there, or choose another name; nothing was changed."),
            path,
        )


def expanded(text: str) -> Path:
    """Return the path somebody wrote, `~` being a home folder; raise `InputError` where it names nobody's."""
    try:
        return Path(text).expanduser()
    except RuntimeError as error:
        raise InputError(
            "no-home-folder",
            N_("{name} begins with the folder of somebody who is not here."),
            N_("Write the whole path, from its beginning on."),
            name=text,
        ) from error


def permissions(path: Path) -> int | None:
    """Return the permission bits of a file; None where there is none."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return None


def _is_owned(path: Path, owned: Collection[Path]) -> bool:
    real = _real(path)
    databases = {_real(database) for database in owned}
    parts = real.name.split(BESIDE)
    beside = (real.with_name(BESIDE.join(parts[:count])) for count in range(1, len(parts)) if parts[0])
    return real in databases or any(base in databases or _is_database(base) for base in beside)


def _real(path: Path) -> Path:
    return Path(os.path.normcase(os.path.realpath(path)))


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC


def _refused(code: str, title: str, hint: str, path: Path) -> InputError:
    return InputError(code, title, hint, path=str(path))
