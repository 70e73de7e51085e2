"""What the next evening of a drill holds, for its script: the same that the room will be shown."""

from __future__ import annotations

from drills.aloud.script import Programme
from drills.desk import content
from drills.desk.desk import Desk
from drills.run.together.beside import questions, warm_up
from drills.run.together.encounters import line_by_line
from drills.run.together.room import evening_of, open_evening
from engine.library.drill import Drill
from engine.library.library import Library
from engine.play.play import Play


def programme_of(desk: Desk, drill: Drill, minutes: int | None = None, seed: str = "") -> Programme:
    """Return the evening of a drill, its texts as they stand in the files, whatever the interface reads.

    Raises `InputError` where the drill holds nothing that a room can judge.
    """
    evening = evening_of(desk, drill, minutes=minutes, seed=seed, new=True)
    drawn_from = Library(desk.shelf)
    room = open_evening(desk, drawn_from, evening)
    today = None if evening.stale else desk.today
    warm = warm_up(desk, drawn_from, drill, room.terms, room.items, today)
    asked_of_all = questions(drawn_from, drill, room.terms, room.items, evening.programme.questions, today)
    library = Library(content.shelf(desk.store.path))

    def begun(name: str) -> Play:
        scenario = library.scenario(name)
        return Play.begin(scenario, line_by_line(scenario, room.terms))

    plays = [begun(item) for item in room.items]
    to_warm_up = begun(warm.items[0]) if warm else None
    original = library.shelf.drills.get(drill.id, drill)
    command = f"ringtrue play {drill.id} --room --minutes {evening.minutes} --seed {evening.seed}"
    questions_asked = [begun(play.scenario.id) for play in asked_of_all]
    return Programme(original.title, plays[0].scenario.lang, command, plays, to_warm_up, questions_asked)
