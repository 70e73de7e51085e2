"""A room: one show of hands an encounter, kept as counts, measured apart from anybody's own judgements."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from drills.desk.desk import Desk
from drills.run.drawn import material
from drills.run.resume import SAME_LINE_WITHIN
from drills.run.scenario_as_read import scenario_as_read
from drills.run.together.show_of_hands import Hands
from engine.library.draws.gathering import encounters_for_all, readable_from_afar
from engine.library.drill import Drill
from engine.library.library import Content, Library, content, restore
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from results.journal.facts.rooms import RoomBegun, RoomEnded, RoomVoted
from results.journal.records.rooms import RoomRecord, open_room, seen_in_rooms

MINUTES = 40
"""How long an evening takes where nobody says."""
MINUTES_EACH = 8
"""Minutes one encounter takes in a room: reading it aloud, talk, hands, the truth of it."""


@dataclass(frozen=True, slots=True)
class Evening:
    """A room before it begins: its drill, about how long, and what it goes on with."""

    drill: Drill
    minutes: int = MINUTES
    seed: str = ""
    stale: bool = False
    interrupted: RoomRecord | None = None


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
    new: bool = False,
) -> Evening:  # fmt: skip
    """Return the evening of a drill; what was interrupted today goes on unless a `new` one is wanted."""
    record = None if new else open_room(desk.store.db, drill.id)
    if record and (
        desk.clock() - record.at >= SAME_LINE_WITHIN or _position(record) >= len(record.begun.items)
    ):
        record = None
    return Evening(drill, minutes or MINUTES, seed or secrets.token_hex(8), stale, record)


def _position(record: RoomRecord) -> int:
    """Return the place of the encounter behind the last that was voted on."""
    return 1 + max((vote.item for vote in record.votes), default=-1)


class Room:
    """Encounters in order, of which `play` stands to be judged; `close` keeps the hands.

    `present` is how many people are there. Raises what the store raises; then nothing was kept.
    """

    def __init__(self, desk: Desk, library: Library, begun: RoomBegun) -> None:
        self._desk, self._library, self._begun = desk, library, begun
        self.present = begun.present
        self.voted: list[Voted] = []
        self.position = -1
        self._content = Content("", "")
        self._play: Play | None = None

    @property
    def items(self) -> tuple[str, ...]:
        """The scenarios (ids) in order."""
        return self._begun.items

    @property
    def play(self) -> Play:
        """The encounter as it stands; raises `RuntimeError` before the first `advance`."""
        if self._play is None:
            raise RuntimeError("advance first")
        return self._play

    def begin(self, present: int) -> None:
        """Keep that the room has begun with so many people."""
        self._begun = replace(self._begun, present=present)
        self._desk.store.append(self._begun)
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

    def advance(self) -> Play | None:
        """Return the next encounter, before its vote, or None; what is gone is passed over."""
        self.position += 1
        while (
            self.position < len(self.items) and self.items[self.position] not in self._library.shelf.playable
        ):
            self.position += 1
        if self.position >= len(self.items):
            return None
        scenario = self._library.scenario(self.items[self.position])
        self._content = content(scenario)
        self._play = Play.begin(scenario_as_read(scenario), _terms(self._begun))
        return self._play

    def close(self, hands: Hands) -> None:
        """Keep the hands of the encounter."""
        scenario = self.play.scenario
        vote = RoomVoted(
            self._begun.room, self.position, scenario.id, self._content.hash, scenario.channel,
            scenario.topic, scenario.truth, scenario.twin or "", hands.present, hands.genuine, hands.unsure,
            hands.scam, hands.estimated,
        )  # fmt: skip
        self._desk.store.append(vote, contents={self._content.hash: self._content.body})
        self.voted.append(Voted(scenario, hands))

    def finish(self) -> None:
        """End the room."""
        self._desk.store.append(RoomEnded(self._begun.room, len(self.voted) == len(self.items)))


def open_evening(desk: Desk, library: Library, evening: Evening) -> Room:
    """Return the room before its first encounter, or before the next of what was interrupted.

    Nothing is kept of a new one before `begin`. Raises `InputError` where the drill holds nothing that a room
    can read from one screen.
    """
    if evening.interrupted:
        room = Room(desk, library, evening.interrupted.begun)
        room.take_up(evening.interrupted)
        return room
    today: date | None = None if evening.stale else desk.today
    name = f"room-{secrets.token_hex(6)}"
    begun = RoomBegun(name, evening.drill.id, (), evening.seed, 0, desk.offset)

    def fits(scenario: str) -> bool:
        return readable_from_afar(Play.begin(scenario_as_read(library.scenario(scenario)), _terms(begun)))

    items = encounters_for_all(
        evening.drill,
        material(library, evening.drill, today),
        evening.seed,
        [seen_in_rooms(desk.store.db)],
        max(evening.minutes // MINUTES_EACH, 1),
        fits,
        mixed=True,
    )
    return Room(desk, library, replace(begun, items=items))


def _terms(begun: RoomBegun) -> Terms:
    return Terms(begun.seed, "off", False, None, True)
