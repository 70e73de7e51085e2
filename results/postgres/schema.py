"""The tables on a server, made by their owner; who may do what with them.

Three roles: a *writer* adds facts and scenario versions and sees where chains end; the *owner* derives the
tables; a *reader* reads them. The two roles are made where the owner may make roles, else by whoever may.
"""

from __future__ import annotations

from results.journal import holds, journal, tables
from results.journal.proof import foreign
from results.postgres.connection import Server
from results.postgres.statements import definitions

NAME = "ringtrue"
"""The schema that holds the tables."""
LOCK = 0x52494E47
"""The advisory lock of whoever makes or derives tables: one at a time."""
WRITER, READER = "ringtrue_writer", "ringtrue_reader"

_OWN = """
CREATE TABLE edition (version BIGINT NOT NULL);
CREATE TABLE late (origin TEXT NOT NULL, seq BIGINT NOT NULL);
"""
"""`late` holds where facts came in before others of their chain: all tables are derived anew then."""
_FUNCTIONS = (
    "CREATE FUNCTION typeof(bigint) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT ''integer''::text'",
)
"""What SQLite brings and statements of ours ask for."""

_GRANTS = (
    "GRANT USAGE ON SCHEMA ringtrue TO ringtrue_writer, ringtrue_reader",
    "GRANT INSERT ON facts, contents, gaps, quarantine, late TO ringtrue_writer",
    "GRANT SELECT (origin, seq, hash) ON facts TO ringtrue_writer",
    "GRANT SELECT (hash) ON contents TO ringtrue_writer",
    "GRANT SELECT ON ALL TABLES IN SCHEMA ringtrue TO ringtrue_reader",
)


def has_tables(server: Server) -> bool:
    """Return whether there is a store on the server."""
    return _is(server, "SELECT to_regclass('ringtrue.facts') IS NOT NULL")


def is_owner(server: Server) -> bool:
    """Return whether this connection may make the tables, or those that are there are its own."""
    if not has_tables(server):
        return True
    query = "SELECT pg_has_role(tableowner, 'USAGE') FROM pg_tables WHERE schemaname = ? AND tablename = ?"
    return _is(server, query, NAME, "facts")


def prepare(server: Server) -> bool:
    """Make the tables where there are none; return whether the derived ones are of an older version.

    Called within the owner's transaction.
    """
    if not has_tables(server):
        server.execute("CREATE SCHEMA IF NOT EXISTS ringtrue")
        parts = journal.SCHEMA + holds.SCHEMA + tables.SCHEMA + foreign.SCHEMA + _OWN
        for statement in (*definitions(parts), *_FUNCTIONS):
            server.execute(statement)
        server.execute("INSERT INTO edition VALUES (?)", (tables.VERSION,))
        grant(server)
    return int(server.execute("SELECT version FROM edition").fetchone()[0]) < tables.VERSION


def renew(server: Server) -> None:
    """Make the derived tables anew, empty, as this version has them."""
    tables.renew(server)
    server.execute("UPDATE edition SET version = ?", (tables.VERSION,))
    grant(server)


def grant(server: Server) -> None:
    """Let writers and readers in; roles that are not there are made if this may be."""
    missing = [role for role in (WRITER, READER) if not _role(server, role)]
    if missing and not _may_make_roles(server):
        return
    for role in missing:
        server.execute(f"CREATE ROLE {role} NOLOGIN")
    for statement in _GRANTS:
        server.execute(statement)


def _role(server: Server, role: str) -> bool:
    return server.execute("SELECT 1 FROM pg_roles WHERE rolname = ?", (role,)).fetchone() is not None


def _may_make_roles(server: Server) -> bool:
    query = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
    return _is(server, query)


def _is(server: Server, query: str, *values: str) -> bool:
    return bool(server.execute(query, values).fetchone()[0])
