"""What of a play is heard: the ring, then each line once; and what nothing can be heard of."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event

import pytest

from drills.sound.heard import Heard, Output
from drills.sound.kinds import KINDS, SoundKind
from drills.sound.loudspeaker import Loudspeaker
from drills.sound.players.player import broken, no_device, run_program
from drills.sound.players.programs import ProgramPlayer
from drills.sound.players.speaking import voice_of
from drills.sound.recordings.intake import keep
from drills.sound.recordings.kept import Recordings, voices_of
from drills.sound.recordings.lines import spoken_lines
from engine.errors import RingtrueError
from engine.library.library import Library
from engine.play.encounter import Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.terms import Terms
from tests.drills.sound.tones import recorded

LONG = 20.0


class Tape:
    """Plays nothing and writes down what it should have played; `error` is what it raises then."""

    kinds: frozenset[SoundKind] = frozenset(KINDS)

    def __init__(self, error: RingtrueError | None = None) -> None:
        self.played: list[str] = []
        self.error = error

    def play(self, file: Path, stopped: Event) -> None:
        self.played.append(file.name)
        if self.error:
            raise self.error

    def say(self, text: str, lang: str, stopped: Event) -> None:
        self.played.append(text)


def nothing(scenario: Scenario) -> Mapping[str, Path]:
    return {}


def unreported(error: RingtrueError) -> None:
    raise AssertionError(error)


def test_a_call_rings_and_each_line_is_spoken_once(call: Play) -> None:
    tape = Tape()
    heard = Heard(Output(tape, tape), nothing, unreported)
    heard.show(call)
    heard.wait(LONG)
    (first,) = [passage.text for passage in call.passages if passage.side == "them"]
    assert tape.played == ["ring.wav", first]
    heard.show(call)
    heard.wait(LONG)
    reply = next(option for option in call.options if option.kind is Kind.REPLY)
    further = call.act(reply.action, 0)
    heard.show(further)
    heard.wait(LONG)
    second = [passage.text for passage in further.passages if passage.side == "them"][1]
    assert tape.played == ["ring.wav", first, second]
    heard.again()
    heard.wait(LONG)
    assert tape.played[3:] == [second]
    heard.show(call)  # the same once more from its beginning
    heard.wait(LONG)
    assert tape.played[4:] == ["ring.wav", first]
    heard.close()


def test_what_rang_until_it_was_answered_does_not_ring_again(call: Play) -> None:
    tape = Tape()
    heard = Heard(Output(tape), nothing, unreported)
    heard.ring(call)
    heard.wait(LONG)
    heard.show(call)
    heard.wait(LONG)
    assert tape.played == ["ring.wav"]
    heard.close()


def test_nothing_but_a_call_is_heard_and_nothing_while_it_is_muted(call: Play, samples: Library) -> None:
    tape = Tape()
    heard = Heard(Output(tape, tape), nothing, unreported)
    heard.show(Play.begin(samples.scenario("pack-s1a"), Terms("seed")))
    heard.toggle()
    heard.show(call)
    heard.wait(LONG)
    assert tape.played == [] and heard.muted
    heard.close()


def test_trouble_is_told_once_and_the_evening_goes_on(call: Play) -> None:
    troubles: list[str] = []
    heard = Heard(Output(Tape(no_device())), nothing, lambda error: troubles.append(error.code))
    for _time in range(2):
        heard.try_out()
        heard.wait(LONG)
    assert troubles == ["sound-device"]
    heard.close()


def test_what_is_started_next_ends_what_plays() -> None:
    order: list[str] = []

    def endless(stopped: Event) -> None:
        order.append("first")
        stopped.wait(LONG)
        order.append("ended" if stopped.is_set() else "too late")

    loudspeaker = Loudspeaker(unreported)
    loudspeaker.start([endless, lambda _stopped: order.append("never")])
    first = loudspeaker._thread
    assert first is not None
    loudspeaker.start([])
    first.join(LONG)
    assert order in (["first", "ended"], [])  # it may not even have begun


def test_a_recording_is_heard_only_once_both_twins_have_all_theirs(samples: Library, tmp_path: Path) -> None:
    scam, genuine = samples.scenario("pack-c1a"), samples.scenario("pack-c2b")
    sound = recorded(tmp_path / "tone.wav")
    for line in spoken_lines(scam):
        keep(Recordings((tmp_path / "voices",)), line, sound)
    assert voices_of(samples, Recordings((tmp_path / "voices",)), scam) == {}
    for line in spoken_lines(genuine):
        keep(Recordings((tmp_path / "other",)), line, sound)
    both = Recordings((tmp_path / "voices", tmp_path / "other"))
    for scenario in (scam, genuine):
        assert voices_of(samples, both, scenario).keys() == {line.text for line in spoken_lines(scenario)}


def test_a_program_is_run_to_its_end_or_until_it_is_stopped() -> None:
    stopped = Event()
    reads = "import sys; sys.exit(3 if sys.stdin.read() == '您好' else 4)"
    assert run_program([sys.executable, "-X", "utf8", "-c", reads], stopped, "您好") == 3
    assert run_program(["no-such-program"], stopped) == -1
    stopped.set()
    assert run_program([sys.executable, "-c", "import time; time.sleep(60)"], stopped) == 0


def test_a_file_goes_to_a_program_that_plays_its_kind(tmp_path: Path) -> None:
    player = ProgramPlayer({"aplay": "/nowhere/aplay"})
    (tmp_path / "line.mp3").write_bytes(b"ID3" + bytes(20))
    with pytest.raises(RingtrueError) as refused:
        player.play(tmp_path / "line.mp3", Event())
    assert refused.value.code == broken(tmp_path).code
    with pytest.raises(RingtrueError) as silent:
        player.play(recorded(tmp_path / "line.wav"), Event())
    assert silent.value.code == no_device().code
    assert ProgramPlayer({"aplay": "", "ffplay": ""}).kinds == frozenset(KINDS)


def test_a_voice_of_macos_is_found_by_its_language() -> None:
    listed = "Alex      en_US    # Hello\nEddy (Chinese)   zh_CN    # 你好\nMeijia  zh_TW # 你好\n"
    assert voice_of(listed, "zh-CN") == "Eddy (Chinese)"
    assert voice_of(listed, "zh-TW") == "Meijia"
    assert voice_of(listed, "en-GB") == ""
