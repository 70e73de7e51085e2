"""Which scenarios are left out of a draw: past the day their facts were checked for, or not approved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from engine.library.header import Header, wanted

if TYPE_CHECKING:
    from engine.library.drill import Drill


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
    drawn = wanted(headers, drill.draws_from)
    everyone = (*drawn, *(headers[name] for name in drill.items if name in headers))
    pairs = {
        frozenset((header.id, header.twin or header.id))
        for header in everyone
        if drill.holds(header) and header.family not in approved
    }
    return sum(not pair <= frozenset(approved) for pair in pairs)


def left_out(drills: Iterable[Drill], headers: Mapping[str, Header], today: date) -> LeftOut | None:
    """Return what these drills leave out on a day, or None where they leave out nothing.

    A drill of one scenario, which was asked for by its name, leaves out nothing.
    """
    past = {header.id: header for header in wanted(headers, lambda header: is_stale(header, today))}
    if not past:
        return None
    pairs: dict[Collection[str], date] = {}
    for drill in drills:
        for header in past.values():
            if not drill.by_name and drill.holds(header) and header.stale_after is not None:
                pair = frozenset((header.id, header.twin or header.id))
                pairs[pair] = min(pairs.get(pair, header.stale_after), header.stale_after)
    return LeftOut(len(pairs), min(pairs.values())) if pairs else None
