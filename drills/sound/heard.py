"""What of a play is heard: a call rings, then each line of the other side is spoken as it appears."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from drills.sound.loudspeaker import Loudspeaker, Sound
from drills.sound.players.player import Player, Speaker
from drills.sound.ring import ringtone
from engine.errors import RingtrueError
from results.files.durable import write_files

if TYPE_CHECKING:
    from engine.play.encounter import Passage
    from engine.play.play import Play
    from engine.play.scenario import Scenario

Voices = Callable[["Scenario"], Mapping[str, Path]]
"""Gives the recording of each text of a scenario as it is read here; empty where it has no voices."""


@dataclass(frozen=True, slots=True)
class Output:
    """What sounds come out of: what plays files, and the system's voice where it is wanted."""

    player: Player | None
    speaker: Speaker | None = None


class Heard:
    """The sound of one sitting; every method returns at once.

    `report` is told, from another thread, what cannot be heard; each kind of trouble once.
    """

    def __init__(self, output: Output, voices: Voices, report: Callable[[RingtrueError], None]) -> None:
        self._output, self._voices = output, voices
        self._loudspeaker = Loudspeaker(report)
        self._scenario: Scenario | None = None
        self._recorded: Mapping[str, Path] = {}
        self._passages = 0
        self._latest: list[Sound] = []
        self._rung = False
        self._folder = TemporaryDirectory(prefix="ringtrue-")

    @property
    def muted(self) -> bool:
        """Whether nothing is to be heard."""
        return self._loudspeaker.muted

    def toggle(self) -> None:
        """Be silent from now on, or no longer."""
        self._loudspeaker.mute(not self.muted)

    def stop(self) -> None:
        """Stop what is heard; what was begun is not taken up again."""
        self._loudspeaker.stop()

    def close(self) -> None:
        """Stop for good, and take the ringtone away."""
        self._loudspeaker.stop()
        self._loudspeaker.wait(1)
        self._folder.cleanup()

    def wait(self, seconds: float) -> None:
        """Wait until nothing is heard any more, at most so long."""
        self._loudspeaker.wait(seconds)

    def ring(self, play: Play) -> None:
        """Let the telephone ring until it is answered, where the encounter begins with that."""
        self._follow(play)
        if play.scenario.rings and not self._rung:
            self._rung = True
            self._loudspeaker.start(self._ringing())

    def show(self, play: Play) -> None:
        """Say what the other side of a call has said since the last time; what was being said stops.

        A call that has not rung yet rings first. Where nothing is new, nothing changes.
        """
        self._follow(play)
        if not play.scenario.rings or len(play.passages) == self._passages:
            return
        fresh = play.passages[self._passages :]
        self._passages = len(play.passages)
        ringing = [] if self._rung else self._ringing()
        self._rung = True
        self._latest = self._lines(fresh, play.scenario.lang)
        self._loudspeaker.start([*ringing, *self._latest])

    def again(self) -> None:
        """Say the latest lines once more, without a ring."""
        self._loudspeaker.start(self._latest)

    def try_out(self) -> None:
        """Ring once, so that the last row can say whether it hears."""
        self._loudspeaker.start(self._ringing())

    def play_file(self, file: Path) -> None:
        """Play a recording by itself."""
        player = self._output.player
        if player:
            self._loudspeaker.start([_playing(player, file)])

    def _follow(self, play: Play) -> None:
        """Begin anew where another encounter is shown, or the same from its beginning."""
        if play.scenario is not self._scenario or len(play.passages) < self._passages:
            self._scenario, self._passages, self._rung = play.scenario, 0, bool(play.events)
            self._recorded = self._voices(play.scenario) if play.scenario.rings else {}

    def _ringing(self) -> list[Sound]:
        player = self._output.player
        return [lambda stopped: player.play(self._ring, stopped)] if player else []

    @cached_property
    def _ring(self) -> Path:
        """The ringtone as a file, made when it first rings, in the thread that plays it."""
        file = Path(self._folder.name) / "ring.wav"
        write_files({file: ringtone()}, over=True)
        return file

    def _lines(self, passages: tuple[Passage, ...], lang: str) -> list[Sound]:
        sounds: list[Sound] = []
        for passage in passages:
            if passage.side == "them":
                sounds += self._line(passage.text, lang)
        return sounds

    def _line(self, text: str, lang: str) -> list[Sound]:
        player, speaker, file = self._output.player, self._output.speaker, self._recorded.get(text)
        if file and player:
            return [_playing(player, file)]
        return [_saying(speaker, text, lang)] if speaker else []


def _playing(player: Player, file: Path) -> Sound:
    def play(stopped: Event) -> None:
        player.play(file, stopped)

    return play


def _saying(speaker: Speaker, text: str, lang: str) -> Sound:
    def say(stopped: Event) -> None:
        speaker.say(text, lang, stopped)

    return say
