"""The origin of a store: the id of the chain it appends to, minted anew for every copy of it.

Two files that went on with one chain would write different facts under the same identity. So a store holds
the site of the file its origin was minted for. A copy is known by another site, wherever it is opened; an
older state that was put back into the same file by the end of its chain that is noted beside it, not in it.
"""

from __future__ import annotations

import secrets
import sqlite3
from pathlib import Path

from results.journal.database import transaction
from results.journal.opening.site import site
from results.journal.proof import heads

SCHEMA = "CREATE TABLE self (origin TEXT NOT NULL, site TEXT NOT NULL DEFAULT '')"


def origin(db: sqlite3.Connection) -> str:
    """Return the id of the chain that this store appends to."""
    return str(db.execute("SELECT origin FROM self").fetchone()[0])


def mint(db: sqlite3.Connection, path: Path) -> None:
    """Give the store in this file a new origin, within the transaction that is open."""
    db.execute("DELETE FROM self")
    db.execute(
        "INSERT INTO self (origin, site) VALUES (?, ?)",
        (f"o-{secrets.token_hex(6)}", site(path) if path.exists() else ""),
    )


def settle(db: sqlite3.Connection, path: Path) -> None:
    """Mint a new origin where this file is a copy, or an older state that was put back.

    A file that cannot be written keeps its origin, for nothing can be appended to it either.
    """
    if _is_settled(db, path):
        return
    try:
        with transaction(db):
            # another program may have done so while this one waited for the lock
            if not _is_settled(db, path):
                _settle(db, path)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith("SQLITE_READONLY"):
            raise


def _is_settled(db: sqlite3.Connection, path: Path) -> bool:
    return _noted_site(db) == site(path) and not _is_put_back(db, path)


def _noted_site(db: sqlite3.Connection) -> str | None:
    """Return the site that a store holds; None where somebody took out its origin with it."""
    row = db.execute("SELECT site FROM self").fetchone()
    return None if row is None else str(row[0])


def _settle(db: sqlite3.Connection, path: Path) -> None:
    if _noted_site(db) != "" or _is_put_back(db, path):
        mint(db, path)
    else:
        # an older version did not note where the file lay
        db.execute("UPDATE self SET site = ?", (site(path),))


def _is_put_back(db: sqlite3.Connection, path: Path) -> bool:
    """Return whether this store's own chain went further once than it does now."""
    own = [head for head in heads.noted_heads(path) if head.origin == origin(db)]
    return any(heads.cut_off(db, own))
