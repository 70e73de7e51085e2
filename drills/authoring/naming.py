"""Ids and numbers of new scenarios: decided by SHA-256, hinting at nothing, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"
"""Letters and digits that are not taken for one another."""


def own_parts(seed: str) -> Iterator[str]:
    """Yield the last parts of ids, three signs each, in the order in which they are to be tried."""
    for turn in range(1000):
        digest = sha256(f"{seed}/{turn}".encode()).digest()
        yield "".join(SIGNS[byte % len(SIGNS)] for byte in digest[:3])


def twin_id(name: str) -> str:
    """Return an id of the same pack that hints at nothing."""
    pack, _, own = name.rpartition("-")
    return f"{pack}-{next(part for part in own_parts(name) if part != own)}"


def caller_number(seed: str) -> str:
    """Return a landline that cannot exist, alike in form for every seed: 0571-0550 1137."""
    digits = int.from_bytes(sha256(f"number/{seed}".encode()).digest()[:8], "big")
    return f"0571-05{digits % 100:02} 1{digits // 1000 % 1000:03}"
