"""Handing results in and taking them in: bundles of a desk's store with or without its names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.desk import duty
from drills.desk.desk import Desk
from drills.desk.stores import in_file
from engine.errors import RingtrueError, StoreError
from engine.language import N_
from results.exchange.bundle import write_bundle
from results.exchange.clearing import holds_all, refuse_apart
from results.exchange.inbox import bundle_file
from results.exchange.manifest import Manifest
from results.exchange.merge import merge
from results.exchange.receipt import Receipt, receipt
from results.exchange.unpack import opened
from results.files.durable import refuse, replacing
from results.journal.facts.stores import Released
from results.journal.names.people import Person
from results.journal.records.enrolled import unforgotten


def hand_in(
    desk: Desk, target: Path, owned: Collection[Path], *, with_people: bool = False
) -> tuple[Path, Manifest]:
    """Write a bundle to a file, or under a name of its own into a folder; return the file and its manifest.

    That names left the store is recorded. Raises `InputError` where it cannot be written.
    """
    file = bundle_file(target, desk.store.origin)
    refuse(file, owned)
    duty.say_owed(desk)
    with replacing(file, owned) as stream:
        about = write_bundle(in_file(desk.store), stream, desk.clock(), _people(desk) if with_people else ())
    if with_people:
        desk.store.append(Released("bundle", "ringtrue", about.people, 0))
    return file, about


def hand_in_all(
    desk: Desk, target: Path, owned: Collection[Path], *, with_people: bool = False
) -> tuple[Path, Manifest]:
    """Hand in as `hand_in` does and read the bundle back, so that the store may be removed.

    Raises `StoreError` where the bundle does not hold all, `RefusedError` where no bundle can. One that is
    there already and holds all stays as it is: whoever was interrupted goes on.
    """
    refuse_apart(desk.store)
    file = bundle_file(target, desk.store.origin)
    if file.is_file() and holds_all(in_file(desk.store), desk.people, file, with_people=with_people):
        with opened(file) as bundle:
            return file, bundle.manifest
    duty.say_owed(desk)
    if with_people:
        desk.store.append(Released("bundle", "ringtrue", len(_people(desk)), 0))
    with replacing(file, owned) as stream:
        about = write_bundle(in_file(desk.store), stream, desk.clock(), _people(desk) if with_people else ())
    if not holds_all(in_file(desk.store), desk.people, file, with_people=with_people):
        raise StoreError(
            "bundle-compared",
            N_("{path} was read back and is not what was written. Nothing was removed."),
            N_("Write it to another place."),
            path=str(file),
        )
    return file, about


def _people(desk: Desk) -> list[Person]:
    return [*desk.people.known(unforgotten(desk.store.db)).values()]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The receipt of what was merged, and the files that could not be read with the reason."""

    receipt: Receipt
    refused: tuple[tuple[Path, RingtrueError], ...]


def take_in(
    desk: Desk, files: Sequence[Path], tell: Callable[[int, int], object] = lambda done, count: None
) -> TakenIn:
    """Merge bundles; one that cannot be read is passed over, and the others are merged all the same.

    `tell` is told how many files of how many are done.
    """
    merged, refused = [], []
    for done, file in enumerate(files):
        tell(done, len(files))
        try:
            merged.append(merge(in_file(desk.store), desk.people, file))
        except RingtrueError as error:
            refused.append((file, error))
    return TakenIn(receipt(desk.store, merged), tuple(refused))
