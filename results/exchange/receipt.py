"""The receipt of a merge: which laptops handed in what, which were not heard of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from results.exchange.merge import Merged
from results.journal.any_store import AnyStore
from results.journal.proof.foreign import Gap, gaps, quarantined
from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class Laptop:
    """What is known of another store's chain, and how many of its facts were new in this merge.

    `day` is the last day somebody played there, an ISO date or empty; `plays` are those that were answered.
    """

    origin: str
    groups: tuple[str, ...]
    people: int
    plays: int
    day: str
    facts: int
    new: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """`came` are the laptops in the bundles, `silent` those known before that were in none.

    `missing` are facts that have not come in, `apart` the first fact kept apart of each chain, as
    `origin:number`.
    """

    merged: tuple[Merged, ...]
    came: tuple[Laptop, ...]
    silent: tuple[Laptop, ...]
    missing: tuple[Gap, ...]
    apart: tuple[str, ...]


def receipt(store: AnyStore, merged: Sequence[Merged]) -> Receipt:
    """Return what a merge of these bundles brought; the store's own chain is not spoken of."""
    new: dict[str, int] = defaultdict(int)
    for bundle in merged:
        for chain in bundle.chains:
            new[chain.origin] += chain.new
    laptops = [laptop for laptop in _laptops(store.db, new) if laptop.origin != store.origin]
    return Receipt(
        tuple(merged),
        tuple(laptop for laptop in laptops if laptop.origin in new),
        tuple(laptop for laptop in laptops if laptop.origin not in new),
        tuple(gap for gap in gaps(store.db) if gap.origin != store.origin),
        tuple(f"{fault.origin}:{fault.seq}" for fault in quarantined(store.db)),
    )


def _laptops(db: Database, new: dict[str, int]) -> list[Laptop]:
    groups: dict[str, list[str]] = defaultdict(list)
    for origin, label in db.execute(
        'SELECT DISTINCT runs.origin, label FROM runs JOIN groups ON groups.id = "group" ORDER BY label'
    ):
        groups[origin].append(label)
    played = {
        origin: (people, plays, day)
        for origin, people, plays, day in db.execute(
            "SELECT origin, count(DISTINCT person), count(*), max(day) FROM plays"
            " WHERE met_time IS NOT NULL GROUP BY origin"
        )
    }
    rows = db.execute("SELECT origin, count(*) FROM facts GROUP BY origin ORDER BY origin")
    return [
        Laptop(origin, tuple(groups[origin]), *played.get(origin, (0, 0, "")), facts, new.get(origin, 0))
        for origin, facts in rows
    ]
