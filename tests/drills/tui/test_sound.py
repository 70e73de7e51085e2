"""Sound on the screens: a call is heard where the settings want it, F8 mutes, recordings are put in."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.desk.preferences.settings import keep_sound, read_settings
from drills.run.together.encounters import LedByLines
from drills.sound.heard import Heard, Output
from drills.sound.recordings.calls import calls_of, numbered_lines
from drills.sound.recordings.listening import Listening
from drills.sound.recordings.matching import match, sound_files
from drills.tui.app import RingtrueApp
from drills.tui.screens.base import RingtrueScreen
from drills.tui.screens.desk.aloud import AloudScreen
from drills.tui.screens.desk.listening import ListeningScreen
from drills.tui.screens.desk.settings import SoundScreen
from drills.tui.screens.together.judging.talk import TalkScreen
from engine.library.library import Library
from engine.play.play import Play
from tests.drills.sound.test_heard import LONG, Tape, nothing, unreported
from tests.drills.sound.tones import recorded
from tests.drills.tui.geometry import inside, words


def showing(screen: RingtrueScreen[object]) -> RingtrueApp:
    return RingtrueApp(lambda: screen)  # type: ignore[arg-type, return-value]


async def test_f8_mutes_where_a_call_is_heard_and_changes_the_theme_elsewhere(
    call: Play, samples: Library
) -> None:
    encounters = LedByLines(samples, (call.scenario.id,), call.terms)
    encounters.advance()
    screen = TalkScreen(encounters, "1", 0)
    app = showing(screen)  # type: ignore[arg-type]
    tape = Tape()
    app.heard = Heard(Output(tape, tape), nothing, unreported)
    async with app.run_test(size=(60, 18)) as pilot:
        theme = app.theme
        await pilot.press("f8")
        assert app.heard.muted and app.theme == theme
        await pilot.press("f8", "f1")
        assert not app.heard.muted and "sound on or off" in words(app)
        await pilot.press("escape")
        app.heard.wait(LONG)
        assert tape.played[0] == "ring.wav"
        tape.played.clear()
        await pilot.press("enter", "enter", "1")
        app.heard.wait(LONG)
        assert tape.played == [encounters.play.passages[-1].text]
        app.heard.close()
        app.heard = None
        await pilot.press("f8")
        assert app.theme != theme


async def test_recordings_are_listened_to_one_after_another(
    samples: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drills.tui.screens.desk.listening.system_player", lambda: None)
    lines = numbered_lines(calls_of(samples, samples.shelf.drill("mixed")))
    for minute in range(3):
        recorded(tmp_path / f"录音_20261128_090{minute}00.wav")
    listening = Listening(match(sound_files(tmp_path), lines.keys(), [*lines]), [*lines])
    screen = ListeningScreen(listening, lines)
    app = showing(screen)  # type: ignore[arg-type]
    async with app.run_test(size=(60, 18)) as pilot:
        inside(app)
        assert "Nothing plays sound" in words(app) and "090000" in words(app)
        await pilot.press("1", "2")
        assert "Recording 3 of 3" in words(app) and "002" in words(app)
        await pilot.press("enter")
    assert [(entry.number, entry.file.stem[-6:]) for entry in listening.accepted] == [
        (1, "090000"), (2, "090200"),
    ]  # fmt: skip


async def test_what_is_heard_is_set_and_kept(tmp_path: Path, samples: Library) -> None:
    with Desk.open(tmp_path / "store.db", samples.shelf) as desk:
        usual = read_settings(desk.store.path).sound
        assert (usual.rooms, usual.alone, usual.system_voice) == (True, False, False)
        keep_sound(desk.store.path, "system_voice", on=True)
        keep_sound(desk.store.path, "rooms", on=False)
        app = showing(SoundScreen(read_settings(desk.store.path).sound))  # type: ignore[arg-type]
        async with app.run_test(size=(60, 18)):
            inside(app)
            assert words(app).count("ticked") == 2  # what is asked, and the one row
        assert read_settings(desk.store.path).sound.system_voice


async def test_what_helps_at_an_evening_is_written_from_the_desk(
    tmp_path: Path, samples: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Documents").mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr("drills.desk.folders._drives", lambda: iter(()))
    with Desk.open(tmp_path / "store.db", samples.shelf) as desk:
        app = showing(AloudScreen(desk))  # type: ignore[arg-type]
        async with app.run_test(size=(60, 18)) as pilot:
            inside(app)
            await pilot.press("2")
            await pilot.pause()
            await pilot.press("1")
            await pilot.pause()
            assert "cards.html is written" in words(app)
    assert (tmp_path / "Documents" / "cards.html").exists()
