"""The sound of a sitting: opened by its flow, told of by a line at the edge of the screen."""

from __future__ import annotations

from contextlib import suppress

from drills.desk.desk import Desk
from drills.desk.preferences.settings import read_settings
from drills.sound.heard import Heard, Output
from drills.sound.players.choosing import system_player
from drills.sound.players.speaking import system_speaker
from drills.sound.recordings.kept import recordings, voices_of
from drills.tui.host import Host
from drills.words.language import explain
from engine.errors import RingtrueError
from engine.library.library import Library


def open_sound(app: Host, desk: Desk, library: Library, *, room: bool) -> None:
    """Let calls be heard from now on where the settings want it, before a room or where people play alone."""
    close_sound(app)
    wanted = read_settings(desk.store.path).sound
    if not (wanted.rooms if room else wanted.alone):
        return
    speaker = system_speaker() if wanted.system_voice else None
    kept = recordings(desk.store.path, desk.shelf)

    def report(error: RingtrueError) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            app.call_from_thread(app.say, explain(error))

    app.heard = Heard(
        Output(system_player(), speaker), lambda scenario: voices_of(library, kept, scenario), report
    )


def close_sound(app: Host) -> None:
    """Let nothing be heard any more."""
    if app.heard:
        app.heard.close()
        app.heard = None
