"""Which scenarios are left out of a draw: past the day their facts were checked for, or not approved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from engine.drill import Drill
from engine.header import Header


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many items are left out of drills, twins counted as one, and until when they were checked.

    `until` is the earliest of their days.
    """

    count: int
    until: date


def is_stale(header: Header, today: date) -> bool:
    """Return whether the facts were to be checked again before today; never without a day in the head."""
    return header.stale_after is not None and header.stale_after < today


def days_left(header: Header, today: date) -> int | None:
    """Return the days until the facts are to be checked again, negative once past; None without a day."""
    return (header.stale_after - today).days if header.stale_after is not None else None


def left_unapproved(drill: Drill, headers: Mapping[str, Header], approved: Collection[str] | None) -> int:
    """Return how many items a drill leaves out because no office has approved them, twins counted as one."""
    if approved is None:
        return 0
    everyone = (*headers.values(), *(headers[name] for name in drill.items if name in headers))
    pairs = {frozenset((one.id, one.twin or one.id)) for one in everyone if drill.holds(one)}
    return sum(not pair <= frozenset(approved) for pair in pairs)


def left_out(drills: Iterable[Drill], headers: Mapping[str, Header], today: date) -> LeftOut | None:
    """Return what these drills leave out on a day, or None where they leave out nothing.

    A drill of one scenario, which was asked for by its name, leaves out nothing.
    """
    past = {one.id: one for one in headers.values() if is_stale(one, today)}
    if not past:
        return None
    pairs: dict[Collection[str], date] = {}
    for drill in drills:
        for one in past.values():
            if not drill.by_name and drill.holds(one) and one.stale_after is not None:
                pair = frozenset((one.id, one.twin or one.id))
                pairs[pair] = min(pairs.get(pair, one.stale_after), one.stale_after)
    return LeftOut(len(pairs), min(pairs.values())) if pairs else None
