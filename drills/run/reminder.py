"""回头练: a drill come back to after weeks: one question to recall, then the same asks in new stories."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from drills.desk.desk import Desk
from engine.chance import shuffled
from engine.library.drill import Draw, Drill
from engine.library.library import Library
from engine.library.stock import Material, Pair, pools_of
from results.duty.reminders import kinds_met
from results.journal.records import enrolled, meetings

ASKS: Mapping[str, tuple[str, ...]] = {
    "money": ("asks-for-money", "private-account", "safe-account", "cash-handover", "fee-first"),
    "code": ("asks-for-code", "asks-for-account", "asks-for-identity"),
    "control": ("remote-control",),
    "secrecy": ("secrecy", "keeps-on-line"),
}
"""What a scam asks for in the end, by the kinds of red flag that show it."""
RECALL: Mapping[str, tuple[str, ...]] = {
    "money": ("relative", "police-conduct", "first-steps", "guess", "payments", "atm", "raising"),
    "code": ("hotlines", "gov-sms", "counter"),
    "control": ("new-forms", "police", "counter"),
    "secrecy": ("police-conduct", "relative", "counter", "police"),
    "": ("types", "new-forms", "hotlines", "report", "reporting", "notes", "note-editions"),
}
"""Topics of questions on what to ask or do first, by the ask; of no ask in particular last."""
LEAST, MOST = 2, 6
"""Encounters of a reminder: it takes a quarter of an hour at most."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """Who comes back to a drill: a group (an id, or empty), and the people of it that will play."""

    group: str
    people: tuple[str, ...]


def whole_group(desk: Desk, group: str) -> Reminded:
    """Return all of a group (an id)."""
    return Reminded(group, tuple(enrolled.trainees(desk.store.db, group)))


def reminder_of(
    desk: Desk, library: Library, drill: Drill, who: Reminded, seed: str, today: date | None = None
) -> Drill:
    """Return a drill that holds its recall question and new stories with the asks its people met in it.

    What drills keep in reserve comes first, then what none of these people has met; where too little of it
    is left the drill draws as it always does. Its id stays, so that it counts as practice of the drill.
    """
    db = desk.store.db
    acquainted = frozenset(name for person in who.people for name in meetings.met(db, person))
    material = desk.shelf.material(today, library.allowed(drill, today))
    asks = asks_met(kinds_met(db, drill.id, who.group))
    question = _question(material, drill, asks, acquainted, seed)
    wanted = min(len(drill.items) + sum(draw.count for draw in drill.draws), MOST)
    stories = _stories(library, _unmet(material, drill, acquainted, seed), asks, wanted)
    if len(stories) < LEAST:
        return replace(drill, first=question)
    return replace(drill, first=question, items=tuple(pair.scam for pair in stories), draws=(), reserve=True)


def asks_met(kinds: Iterable[str]) -> list[str]:
    """Return what was asked for, in the order of the kinds that show it."""
    return [*dict.fromkeys(ask for kind in kinds for ask, of_ask in ASKS.items() if kind in of_ask)]


def _stories(library: Library, pairs: Iterable[Pair], asks: Sequence[str], wanted: int) -> list[Pair]:
    """Return as many pairs as are wanted, the asks in turn, as far as there are some of each."""
    by_ask: dict[str, list[Pair]] = {ask: [] for ask in asks}
    share = -(-wanted // len(asks)) if asks else 0
    for pair in pairs:
        if all(len(of_ask) >= share for of_ask in by_ask.values()):
            break
        there = asks_met(cue.kind for cue in library.scenario(pair.scam).cues)
        ask = min((ask for ask in there if ask in by_ask), key=lambda ask: len(by_ask[ask]), default="")
        if ask:
            by_ask[ask].append(pair)
    turns = zip_longest(*by_ask.values())
    return [pair for turn in turns for pair in turn if pair][:wanted]


def _unmet(material: Material, drill: Drill, acquainted: Collection[str], seed: str) -> list[Pair]:
    """Return the encounters of a drill nobody has met, in an order of the seed, those in reserve first."""
    pools = pools_of(replace(drill, reserve=True), material)
    pairs = dict.fromkeys(
        pair
        for pool in pools
        for pair in pool.good().pairs
        if pair.twins and pair.scam not in acquainted and pair.genuine not in acquainted
    )
    reserves = [other for other in material.drills if other.reserve]

    def free(pair: Pair) -> bool:
        return not any(other.holds(material.headers[pair.scam]) for other in reserves)

    return sorted(shuffled(pairs, seed, drill.id, "reminder"), key=free)


def _question(
    material: Material, drill: Drill, asks: Sequence[str], acquainted: Collection[str], seed: str
) -> str:
    """Return a question on what to ask first (its id), one that is new if there is; empty for none."""
    topics = [*dict.fromkeys(topic for ask in (*asks, "") for topic in RECALL[ask])]
    draw = Draw(channels=("quiz",), topics=tuple(topics))
    pool = material.pool(draw, replace(drill, reserve=True), "recall").good()
    questions = shuffled((pair.scam for pair in pool.pairs), seed, drill.id, "recall")
    order = sorted(
        questions, key=lambda name: (name in acquainted, topics.index(material.headers[name].topic))
    )
    return order[0] if order else ""
