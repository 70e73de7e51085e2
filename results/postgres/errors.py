"""What a server complains of, in our own words, with what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from engine.errors import StoreError
from engine.language import N_

if TYPE_CHECKING:
    import psycopg

_GONE = (
    "server-gone",
    N_("The server of {where} does not answer: {reason}"),
    N_("Nothing that was confirmed is lost. Try again; what is there already is passed over."),
)
_REFUSED = (
    "server-rights",
    N_("The server of {where} does not allow this: {reason}"),
    N_("Ask whoever runs it for the role that this needs: docs/postgresql.md."),
)
_OTHER = (
    "server-tables",
    N_("The server of {where} does not hold the tables that it should: {reason}"),
    N_("`ringtrue rebuild --store` as its owner makes them anew from the facts."),
)
_LOCKED = (
    "server-locked",
    N_("Others are writing to {where} for too long."),
    N_("Try again; nothing was changed."),
)
_FULL = (
    "server-full",
    N_("The disk of the server of {where} is full; nothing was changed."),
    N_("Tell whoever runs it, and try again."),
)
_BY_STATE = (("28", _REFUSED), ("42501", _REFUSED), ("53100", _FULL), ("55P03", _LOCKED), ("57014", _LOCKED),
             ("08", _GONE), ("57P", _GONE), ("53", _GONE))  # fmt: skip
"""By the beginning of what PostgreSQL calls SQLSTATE."""


def raise_of_server(error: psycopg.Error, where: str) -> NoReturn:
    """Raise what an error of a server means; `where` names it without a password."""
    import psycopg

    state = error.sqlstate or ""
    usual = _GONE if isinstance(error, psycopg.OperationalError) else _OTHER
    code, title, hint = next((words for begins, words in _BY_STATE if state.startswith(begins)), usual)
    reason = str(error).strip().splitlines()[0] if str(error).strip() else state
    raise StoreError(code, title, hint, where=where, reason=reason) from error
