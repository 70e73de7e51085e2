"""How long the new material of a group lasts, at the pace it has played of late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drills.desk.desk import Desk
from drills.words.language import _, counted
from engine.library.drill import Drill
from engine.library.stock import pools_of
from results.journal.records import meetings

MONTH_MS = 2_629_800_000
"""Milliseconds of a month, a twelfth of 365.25 days."""
MONTHS = 3
"""How far back the pace is looked at."""


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is left of the encounters in the drills a group plays, notes of the endless supply not counted.

    `encounters` are those new to one of those who play, on average; `tenths` of a month is how long they last
    at the pace of the last three months, None where nothing new was met in them though there is some.
    """

    encounters: int
    tenths: int | None


def remaining(desk: Desk, group: str) -> Remaining | None:
    """Return what is left to a group (an id); None where of late it played no drill that comes to an end."""
    now = desk.clock()
    since = now - MONTHS * MONTH_MS
    lately = meetings.drills_played(desk.store.db, group, since)
    pair = _ending(desk, [drill for drill in desk.shelf.drills.values() if drill.id in lately])
    first_met: dict[tuple[str, str], int] = {}
    for person, scenario, time in meetings.shown(desk.store.db, group) if pair else ():
        if scenario in pair:
            key = (person, pair[scenario])
            first_met[key] = min(time, first_met.get(key, time))
    players = {person for person, _ in first_met}
    if not players:
        return None
    unmet = len(set(pair.values())) - len(first_met) / len(players)
    recent = [time for time in first_met.values() if time >= since]
    if unmet < 0.5 or not recent:
        return Remaining(round(unmet), None if unmet >= 0.5 else 0)
    # A group that began a week ago is taken to play as much in a month.
    span = max(now - min(recent), MONTH_MS)
    return Remaining(round(unmet), round(10 * unmet * len(players) * span / (len(recent) * MONTH_MS)))


def _ending(desk: Desk, drills: list[Drill]) -> Mapping[str, str]:
    """Return the encounters of these drills of which there is an end, each with the name of its pair."""
    material = desk.shelf.material(desk.today)
    pools = (pool.good() for drill in drills for pool in pools_of(drill, material))
    pairs = {pair for pool in pools if not pool.further for pair in pool.pairs if not pair.question}
    return {name: pair.genuine for pair in pairs for name in (pair.scam, pair.genuine)}


def remaining_words(rest: Remaining) -> str:
    """Return how much new material a group has left, and for how long."""
    if rest.encounters == 0:
        return _(
            "Everything in the drills this group plays has been met; what comes now is repeated, unmeasured."
        )
    new = counted(
        "New to each person: about {count} encounter", "New to each person: about {count} encounters",
        rest.encounters,
    )  # fmt: skip
    if rest.tenths is None:
        return _("{new}.").format(new=new)
    months = rest.tenths // 10
    if months == 0:
        return _("{new}; at this pace not enough for a month.").format(new=new)
    time = counted("{count} month", "{count} months", months)
    return _("{new}; at this pace enough for {time}.").format(new=new, time=time)
