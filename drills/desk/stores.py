"""Which store a command is about: a file, or a server that many laptops share."""

from __future__ import annotations

import os
from pathlib import Path

from drills.desk.paths import is_server, store_file
from engine.errors import RefusedError
from engine.language import N_
from results.journal.any_store import AnyStore, Clock, wall_clock
from results.journal.store import Store
from results.postgres.address import without_password


def server_address(name: str | Path = "") -> str:
    """Return the server that is asked for, or that `RINGTRUE_STORE` names; empty for a file."""
    named = str(name) or os.environ.get("RINGTRUE_STORE", "")
    return named if is_server(named) else ""


def open_store(name: str | Path = "", clock: Clock = wall_clock) -> AnyStore:
    """Open the store asked for, or the one of this user.

    Raises `StoreError` where that cannot be, `InputError` for an address that cannot be used.
    """
    address = server_address(name)
    if not address:
        return Store.open(store_file(str(name)), clock)
    from results.postgres.store import ServerStore

    return ServerStore.at(address, store_file(str(name)), clock)


def own_file(name: str | Path = "") -> Path:
    """Return the file of the store asked for, or of this user; raise `RefusedError` for a server."""
    address = server_address(name)
    if address:
        raise _of_server(without_password(address))
    return store_file(str(name))


def in_file(store: AnyStore) -> Store:
    """Return a store that lies in a file; raise `RefusedError` for one on a server."""
    if isinstance(store, Store):
        return store
    raise _of_server(store.where)


def _of_server(where: str) -> RefusedError:
    return RefusedError(
        "store-server",
        N_("{where} is a server; this is done with the file of one laptop alone."),
        N_("What laptops hold comes there by `ringtrue push --to`; its backups are those of the server."),
        where=where,
    )
