"""The address of a server: which it is, and how the way to it has to be kept from others' eyes."""

from __future__ import annotations

import ipaddress
import re

from engine.errors import InputError
from engine.language import N_

_SAFE = ("require", "verify-ca", "verify-full")


def connection_string(url: str) -> str:
    """Return what psycopg connects by: encrypted, the server's certificate proved, unless it is here.

    What the address itself says of `sslmode` stands, if it asks for encryption. Raises `InputError` for an
    address that cannot be read, and for one of another computer without encryption.
    """
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise InputError(
            "server-address",
            N_("{where} is no address of a server: {reason}"),
            N_("Write postgresql://NAME@SERVER/DATABASE."),
            where=without_password(url),
            reason=str(error).strip(),
        ) from error
    hosts = [*str(parts.get("hostaddr") or parts.get("host") or "").split(",")]
    if all(map(_is_here, hosts)):
        return make_conninfo(url, connect_timeout=10)
    mode = str(parts.get("sslmode") or "verify-full")
    if mode not in _SAFE:
        raise InputError(
            "server-open",
            N_("{where} would be reached without encryption (sslmode={mode})."),
            N_("Write sslmode=verify-full, or leave it out."),
            where=without_password(url),
            mode=mode,
        )
    return make_conninfo(url, sslmode=mode, connect_timeout=10)


def without_password(url: str) -> str:
    """Return an address as it may be shown."""
    return re.sub(r"(?<=//)([^:@/]*):[^@/]*@", r"\1@", re.sub(r"(password=)[^&\s]*", r"\1…", url))


def _is_here(host: str) -> bool:
    """Return whether a host is this computer: a socket, or an address of its own."""
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
