"""A large library checked by two processes: what is found is the same, in the same order."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from multiprocessing.context import BaseContext

from engine.check import Check, Finding
from engine.errors import InputError
from engine.library.header import Pack, read_header
from engine.library.library import Library
from engine.library.shelf import Shelf

WORTH_A_FORK, WORTH_A_START = 200, 1500
"""Files from which a second process saves time: a copy of this one, or one that imports all anew."""


def all_findings(check: Check, context: BaseContext | None = None) -> list[Finding]:
    """Return the findings of `check.all()`, half of them by a second process where that is worth while.

    A `context` is what to start it by, however small the library. Raises what the other process raises.
    """
    with uncollected():
        there = _for_another(check, context)
        if there:
            try:
                halves = _by_two(check, there, context)
            except BrokenProcessPool:
                halves = None  # it was ended from outside, so that all of it is done here
            if halves is not None:
                return halves
            check = Check(Library(replace(check.library.shelf)), check.today, check.due)
        return [*check.all()]


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nobody look for circles: a check makes many values and no circles, and looking costs a fifth."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _for_another(check: Check, context: BaseContext | None) -> frozenset[str]:
    """Return the packs (ids) that another process takes, half of all work; none where that gains nothing."""
    try:
        sizes = {pack.id: _size(pack) for pack in check.library.shelf.packs}
    except InputError:
        return frozenset()
    if context is None:
        # a copy of a process with threads may wait forever for what they held
        forks = get_context().get_start_method() == "fork" and threading.active_count() == 1
        if (os.cpu_count() or 1) < 2 or sum(sizes.values()) < (WORTH_A_FORK if forks else WORTH_A_START):
            return frozenset()
    there: list[str] = []
    rest = sum(sizes.values())
    for name in sorted(sizes, key=lambda name: -sizes[name]):
        if 2 * sum(sizes[other] for other in there) + sizes[name] <= rest:
            there.append(name)
    return frozenset(there)


def _size(pack: Pack) -> int:
    return sum(1 for _ in pack.files()) + 3 * sum(1 for _ in pack.families)


def _by_two(check: Check, there: frozenset[str], context: BaseContext | None) -> list[Finding] | None:
    """Return all findings in their order; None where both met one id, which neither can know."""
    shelf = replace(check.library.shelf, read_head=read_header)
    with ProcessPoolExecutor(1, context or get_context(), _leave_interrupts) as pool:
        theirs = pool.submit(_packs, shelf, there, check.today, check.due)
        here = {pack.id: [*check.pack(pack)] for pack in shelf.packs if pack.id not in there}
        ids = check.neighbours.ids
        before, after = [*check.shared()], [*check.drills()]
        elsewhere, other_ids = theirs.result()
    if ids & other_ids:
        return None
    packs = here | elsewhere
    return [*before, *(finding for pack in shelf.packs for finding in packs[pack.id]), *after]


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that was asked: it says so, once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _packs(
    shelf: Shelf, names: frozenset[str], today: date | None, due: int
) -> tuple[dict[str, list[Finding]], frozenset[str]]:
    """Return, in another process, the findings on these packs, and all ids there are in them."""
    check = Check(Library(shelf), today, due)
    with uncollected():
        read = {pack.id: [*check.pack(pack)] for pack in shelf.packs if pack.id in names}
    return read, check.neighbours.ids
