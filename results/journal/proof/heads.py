"""Where each chain ended when it was last looked after: noted beside the store, compared by `verify`.

A chain of hashes shows what was changed, never what was cut off at its end; a note of its end does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from engine.errors import InputError
from results.files.durable import read, replacing
from results.journal.journal import Fault
from results.journal.sql import Database

BESIDE = ".head"
"""What follows the name of a store in the name of its note."""
LARGEST = 1_000_000
"""Bytes of a note that are read: 20,000 chains."""
SIGNS = 12
"""Characters of a hash that are noted; a chance agreement is one of 2**48."""
_HEAD = re.compile(r"(?P<origin>[^:\s]+):(?P<seq>[0-9]{1,15}):(?P<hash>[0-9a-f]{12,64})")


@dataclass(frozen=True, slots=True)
class Head:
    """The last fact of a chain: its number and the beginning of its hash."""

    origin: str
    seq: int
    hash: str

    def __str__(self) -> str:
        return f"{self.origin}:{self.seq}:{self.hash}"


def parse_head(text: str) -> Head | None:
    """Return the head that is written `origin:number:hash`; None where it is not."""
    match = _HEAD.fullmatch(text.strip())
    return Head(match["origin"], int(match["seq"]), match["hash"]) if match else None


def heads(db: Database) -> tuple[Head, ...]:
    """Return where each chain of a store ends now, by origin."""
    # from chain to chain by the key, for a scan of a million facts would be felt at every start
    rows = db.execute("""
        WITH RECURSIVE chains(origin) AS (
          SELECT min(origin) FROM facts
          UNION ALL
          SELECT (SELECT min(origin) FROM facts WHERE origin > chains.origin)
          FROM chains WHERE chains.origin IS NOT NULL)
        SELECT facts.origin, seq, hash FROM chains JOIN facts ON facts.origin = chains.origin
        AND seq = (SELECT max(seq) FROM facts AS same WHERE same.origin = chains.origin)""")
    return tuple(Head(str(origin), int(seq), str(digest)[:SIGNS]) for origin, seq, digest in rows)


def note_file(store: Path) -> Path:
    """Return the file that notes the heads of a store."""
    return store.with_name(store.name + BESIDE)


def noted_heads(store: Path) -> tuple[Head, ...]:
    """Return the heads noted beside a store; none where nothing can be read."""
    try:
        text = read(note_file(store), LARGEST).decode("utf-8")
    except (InputError, ValueError):
        return ()
    return tuple(head for line in text.splitlines() if (head := parse_head(line)))


def note_heads(store: Path, db: Database) -> None:
    """Note beside a store where its chains end; where that cannot be written the older note stays.

    An end that was noted and is no more in the store stays noted, or opening a cut store would hide the cut.
    """
    noted = noted_heads(store)
    gone = {fault.origin for fault in cut_off(db, noted)}
    ends = {head.origin: head for head in heads(db)} | {
        head.origin: head for head in noted if head.origin in gone
    }
    if tuple(ends.values()) == noted:
        return
    with suppress(InputError), replacing(note_file(store)) as note:
        note.write("".join(f"{head}\n" for head in ends.values()).encode())


def cut_off(db: Database, expected: Iterable[Head]) -> Iterator[Fault]:
    """Yield a fault for each head that is no more in the store, or is another fact now."""
    for head in expected:
        row = db.execute(
            "SELECT hash FROM facts WHERE origin = ? AND seq = ?", (head.origin, head.seq)
        ).fetchone()
        if row is None:
            yield Fault(head.origin, head.seq, "cut-off")
        elif not str(row[0]).startswith(head.hash):
            yield Fault(head.origin, head.seq, "changed")
