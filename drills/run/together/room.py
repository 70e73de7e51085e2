"""A room: one show of hands an encounter, kept as counts, measured apart from anybody's own judgements."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drills.desk.desk import Desk
from drills.run.practice import Nowhere
from drills.run.resume import SAME_LINE_WITHIN
from drills.run.session import Keeper
from drills.run.together.encounters import LedByLines, drawn_for_all
from drills.run.together.pace import MINUTES, Programme
from drills.run.together.show_of_hands import Hands
from engine.library.drill import Drill
from engine.library.library import Library, restore
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from results.journal.facts.rooms import RoomBegun, RoomEnded, RoomVoted
from results.journal.records.rooms import RoomRecord, open_room, seen_in_rooms


@dataclass(frozen=True, slots=True)
class Evening:
    """A room before it begins: its drill, about how long, and what it goes on with.

    Of a `rehearsal` nothing is kept.
    """

    drill: Drill
    minutes: int = MINUTES
    seed: str = ""
    stale: bool = False
    interrupted: RoomRecord | None = None
    rehearsal: bool = False

    @property
    def programme(self) -> Programme:
        """What it holds."""
        return Programme.of(self.minutes)


@dataclass(frozen=True, slots=True)
class Voted:
    """What a room made of one scenario."""

    scenario: Scenario
    hands: Hands


def hands_on(voted: Sequence[Voted], truth: str) -> Hands:
    """Return all hands of an evening on what was a scam, or on what was genuine, added up.

    Three steps, of which the one in the middle is on neither side.
    """
    of_truth = [each.hands for each in voted if each.scenario.truth == truth]
    return Hands(
        sum(hands.genuine for hands in of_truth),
        sum(hands.unsure for hands in of_truth),
        sum(hands.scam for hands in of_truth),
        sum(hands.present for hands in of_truth),
        any(hands.estimated for hands in of_truth),
    )


def evening_of(
    desk: Desk, drill: Drill, *, minutes: int | None = None, seed: str = "", stale: bool = False,
    new: bool = False, rehearsal: bool = False,
) -> Evening:  # fmt: skip
    """Return the evening of a drill; what was interrupted today goes on unless a `new` one is wanted.

    A `rehearsal` begins anew, and leaves what was interrupted as it is.
    """
    record = None if new or rehearsal else open_room(desk.store.db, drill.id)
    if record and (
        desk.clock() - record.at >= SAME_LINE_WITHIN or _position(record) >= len(record.begun.items)
    ):
        record = None
    return Evening(drill, minutes or MINUTES, seed or secrets.token_hex(8), stale, record, rehearsal)


def _position(record: RoomRecord) -> int:
    """Return the place of the encounter behind the last that was voted on."""
    return 1 + max((vote.item for vote in record.votes), default=-1)


class Room(LedByLines):
    """Encounters in order, of which `play` stands to be judged; `close` keeps the hands.

    `present` is how many people are there. `keeper` takes the facts, the store where none is named. Raises
    what the store raises; then nothing was kept.
    """

    def __init__(self, desk: Desk, library: Library, begun: RoomBegun, keeper: Keeper | None = None) -> None:
        super().__init__(library, begun.items, _terms(begun))
        self._desk, self._begun, self._keeper = desk, begun, keeper or desk.store
        self.present = begun.present
        self.voted: list[Voted] = []

    @property
    def id(self) -> str:
        """What facts call it."""
        return self._begun.room

    @property
    def seed(self) -> str:
        """What decides its chance."""
        return self._begun.seed

    def begin(self, present: int) -> None:
        """Keep that the room has begun with so many people."""
        self._begun = replace(self._begun, present=present)
        self._keeper.append(self._begun)
        self.present = present

    def take_up(self, record: RoomRecord) -> None:
        """Go on behind the votes that were kept."""
        self.position = _position(record) - 1
        for vote in record.votes:
            kept = self._desk.store.content(vote.content)
            hands = Hands(vote.genuine, vote.unsure, vote.scam, vote.present, vote.estimated)
            if kept is not None:
                self.voted.append(Voted(restore(kept), hands))
            self.present = vote.present

    def close(self, hands: Hands) -> None:
        """Keep the hands of the encounter."""
        scenario = self.play.scenario
        vote = RoomVoted(
            self._begun.room, self.position, scenario.id, self._content.hash, scenario.channel,
            scenario.topic, scenario.truth, scenario.twin or "", hands.present, hands.genuine, hands.unsure,
            hands.scam, hands.estimated,
        )  # fmt: skip
        self._keeper.append(vote, contents={self._content.hash: self._content.body})
        self.voted.append(Voted(scenario, hands))

    def finish(self) -> None:
        """End the room."""
        self._keeper.append(RoomEnded(self._begun.room, len(self.voted) == len(self.items)))


def open_evening(desk: Desk, library: Library, evening: Evening) -> Room:
    """Return the room before its first encounter, or before the next of what was interrupted.

    Nothing is kept of a new one before `begin`. Raises `InputError` where the drill holds nothing that a room
    can read from one screen.
    """
    if evening.interrupted:
        room = Room(desk, library, evening.interrupted.begun)
        room.take_up(evening.interrupted)
        return room
    name = f"room-{secrets.token_hex(6)}"
    begun = RoomBegun(name, evening.drill.id, (), evening.seed, 0, desk.offset)

    items = drawn_for_all(
        desk, library, evening.drill, _terms(begun), [seen_in_rooms(desk.store.db)],
        evening.programme.encounters, stale=evening.stale, mixed=True, talks=True,
    )  # fmt: skip
    return Room(desk, library, replace(begun, items=items), Nowhere() if evening.rehearsal else None)


def _terms(begun: RoomBegun) -> Terms:
    return Terms(begun.seed, "off", False, None, True, True)
