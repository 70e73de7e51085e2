"""Files kept as evidence beside a store, each under the SHA-256 of its bytes; what came in stays as it was.

The folder is `STORE.files`. It is no part of the journal, of bundles or backups: it is copied as a folder.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from results.files.durable import reading, write_files, writing

NAME = re.compile(r"[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?")
"""What a kept file is called."""
_PLAIN = re.compile(r"\.[a-z0-9]{1,8}")


def evidence_folder(store: Path) -> Path:
    """Return the folder of what is kept beside a store, there or not yet."""
    return store.with_name(f"{store.name}.files")


def kept_file(store: Path, name: str) -> Path | None:
    """Return a kept file by its name; None where it is not here, as after a merge."""
    path = evidence_folder(store) / name
    return path if NAME.fullmatch(name) and path.is_file() else None


def keep(store: Path, source: Path) -> str:
    """Copy a file in, durable on return, and return its name; one that is here already is left as it is.

    Raises `InputError` where it cannot be read or written.
    """
    with reading(source):
        data = source.read_bytes()
    return keep_data(store, data, source.suffix)


def keep_data(store: Path, data: bytes, ending: str) -> str:
    """Keep bytes as `keep` does, under an ending such as `.jpg`."""
    plain = ending.casefold()
    name = sha256(data).hexdigest() + (plain if _PLAIN.fullmatch(plain) else "")
    target = evidence_folder(store) / name
    if target.is_file() and target.stat().st_size == len(data):
        return name
    with writing(target):
        target.parent.mkdir(mode=0o700, exist_ok=True)
    write_files({target: data}, over=True)
    return name
