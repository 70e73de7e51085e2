"""Handing results in and taking them in: bundles of a desk's store with or without its names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from drills.desk.desk import Desk
from engine.errors import RingtrueError
from results.exchange.bundle import write_bundle
from results.exchange.inbox import bundle_file
from results.exchange.manifest import Manifest
from results.exchange.merge import merge
from results.exchange.receipt import Receipt, receipt
from results.files.durable import replacing
from results.journal.facts import Released
from results.journal.people import Person


def hand_in(
    desk: Desk, target: Path, owned: Collection[Path], *, with_people: bool = False
) -> tuple[Path, Manifest]:
    """Write a bundle to a file, or under a name of its own into a folder; return the file and its manifest.

    That names left the store is recorded. Raises `InputError` where it cannot be written.
    """
    file = bundle_file(target, desk.store.origin)
    with replacing(file, owned) as stream:
        about = write_bundle(desk.store, stream, desk.clock(), _people(desk) if with_people else ())
    if with_people:
        desk.store.append(Released("bundle", "ringtrue", about.people, 0))
    return file, about


def _people(desk: Desk) -> list[Person]:
    ids = [str(person) for (person,) in desk.store.db.execute("SELECT id FROM people WHERE NOT forgotten")]
    return [*desk.people.known(ids).values()]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The receipt of what was merged, and the files that could not be read with the reason."""

    receipt: Receipt
    refused: tuple[tuple[Path, RingtrueError], ...]


def take_in(desk: Desk, files: Sequence[Path]) -> TakenIn:
    """Merge bundles; one that cannot be read is passed over, and the others are merged all the same."""
    merged, refused = [], []
    for file in files:
        try:
            merged.append(merge(desk.store, desk.people, file))
        except RingtrueError as error:
            refused.append((file, error))
    return TakenIn(receipt(desk.store, merged), tuple(refused))
