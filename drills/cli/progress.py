"""How far something long is, on a terminal: one line of standard error that is written over."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from drills.words.language import counted


@contextmanager
def counting_rows() -> Iterator[Callable[[int], None] | None]:
    """Yield what says how many rows are written, on one line that is cleared; None where nobody looks on."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    try:
        yield _say
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _say(rows: int) -> None:
    words = counted("{count} row so far", "{count} rows so far", rows)
    print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)
