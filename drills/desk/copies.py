"""Backups that nobody asks for: at the start when the last is a day old, and after a session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from drills.desk.desk import Desk
from drills.desk.local_time import system_zone
from engine.errors import StoreError
from results.journal.any_store import wall_clock
from results.journal.copies.backups import Backup, back_up, backups, is_due
from results.journal.copies.beside import rescue_file
from results.journal.names.people import People
from results.journal.proof.heads import note_file
from results.journal.store import Store

if TYPE_CHECKING:
    from results.journal.copies.rescue import Rescued
    from results.journal.copies.restore import Restored

DAY = 24 * 3600 * 1000
"""Milliseconds after which a backup is due at the start, and between two sessions of a program left open."""
LARGE = 64 << 20
"""Bytes from which a store is copied once a day only."""

Tell = Callable[[StoreError], None]
"""Is told what kept a backup from being made."""


@contextmanager
def backed_up(desk: Desk, tell: Tell) -> Iterator[None]:
    """Back up what is there before and after a session; where that fails the session goes on."""
    keep(desk, tell)
    try:
        yield
    finally:
        keep(desk, tell, after=True)


def keep(desk: Desk, tell: Tell, *, after: bool = False) -> None:
    """Make a backup if the last is a day old, or `after` a session if the store is not large."""
    path, now = desk.store.path, desk.clock()
    if not isinstance(desk.store, Store) or desk.store.read_only or not desk.groups():
        return  # there is nobody yet whose results could be lost
    try:
        if is_due(path, now, DAY) or (after and _size(path) < LARGE):
            desk.store.checkpoint()
            back_up(path, now)
    except StoreError as error:
        tell(error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return LARGE


class Keeper:
    """The copies of one store, `path`; its desk is closed while another takes its place, and opened again.

    Without a desk the store cannot be opened.
    """

    def __init__(self, path: Path, desk: Desk | None = None) -> None:
        self.path, self._desk = path, desk

    def backups(self) -> list[Backup]:
        """Return the backups there are, the newest first."""
        return backups(self.path)

    def offset(self, time: int) -> int:
        """Return how many minutes clocks of the place are ahead of UTC at a time."""
        return system_zone(time)

    def back_up(self) -> Backup | None:
        """Make a backup; None if nothing is new. Raises as `back_up` does."""
        return back_up(self.path, wall_clock())

    @contextmanager
    def making_room(self) -> Iterator[Callable[[Path], Restored]]:
        """Close the desk, and give what puts a copy in the place of the store, in any thread.

        That raises as `restore` does. At the end what stands there is opened, and raises as `Desk.open` does.
        """
        from results.journal.copies.restore import restore

        with self._desk.closed() if self._desk else nullcontext():
            yield lambda source: restore(self.path, source, wall_clock())

    def rescue(self) -> tuple[Rescued, dict[str, str]]:
        """Read what can be read into a new store beside it; return that, and names by pseudonym."""
        from results.journal.copies.rescue import rescue  # as `restore`, which hardly any start needs

        rescued = rescue(self.path, rescue_file(self.path, wall_clock()))
        with closing(People(rescued.path)) as people:
            persons = {person for loss in rescued.losses for person in loss.people}
            return rescued, {person: people.name(person) for person in persons}


def may_be_mended(store: Path, error: StoreError) -> bool:
    """Return whether a store that cannot be opened for this reason is gone or damaged, and no other file."""
    noted = note_file(store).exists()
    return error.code in ("store-gone", "store-broken") or (error.code == "store-foreign" and noted)
