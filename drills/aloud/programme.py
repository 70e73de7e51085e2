"""What the next evening of a drill holds, for its script: the same that the room will be shown."""

from __future__ import annotations

from drills.aloud.script import Programme
from drills.desk import content
from drills.desk.desk import Desk
from drills.run.together.room import evening_of, open_evening
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play
from engine.play.terms import Terms


def programme_of(desk: Desk, drill: Drill, minutes: int | None = None, seed: str = "") -> Programme:
    """Return the evening of a drill, its texts as they stand in the files, whatever the interface reads.

    Raises `InputError` where the drill holds nothing that a room can judge.
    """
    evening = evening_of(desk, drill, minutes=minutes, seed=seed, new=True)
    room = open_evening(desk, Library(desk.shelf), evening)
    library = Library(content.shelf(desk.store.path))
    terms = Terms(evening.seed, "off", False, None, True)
    plays = [Play.begin(library.scenario(item), terms) for item in room.items]
    original = library.shelf.drills.get(drill.id, drill)
    command = f"ringtrue play {drill.id} --room --minutes {evening.minutes} --seed {evening.seed}"
    return Programme(original.title, plays[0].scenario.lang, command, plays)
