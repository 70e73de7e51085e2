"""Playing by a program of the system: `afplay` of macOS, those of PipeWire, PulseAudio, ALSA and FFmpeg."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from drills.sound.kinds import KINDS, SoundKind, kind_of_file
from drills.sound.players.player import broken, no_device, run_program

_UNPACKED: frozenset[SoundKind] = frozenset({"wav", "ogg", "flac"})
PROGRAMS: Mapping[str, tuple[Sequence[str], frozenset[SoundKind]]] = {
    "afplay": ((), frozenset({"wav", "mp3", "flac", "m4a"})),
    "pw-play": ((), _UNPACKED),
    "paplay": ((), _UNPACKED),
    "ffplay": (("-nodisp", "-autoexit", "-loglevel", "quiet"), frozenset(KINDS)),
    "aplay": (("-q",), frozenset({"wav"})),
}
"""Program -> its arguments and the kinds it plays, the best first."""


@dataclass(frozen=True, slots=True)
class ProgramPlayer:
    """Plays each file by the first of some programs that can; `paths` are where they lie, by name."""

    paths: Mapping[str, str]

    @property
    def kinds(self) -> frozenset[SoundKind]:
        """What all of them can play together."""
        return frozenset[SoundKind]().union(*(PROGRAMS[name][1] for name in self.paths))

    def play(self, file: Path, stopped: Event) -> None:
        """Play a file to its end or until it is stopped; raise `InputError` where none of them can."""
        kind = kind_of_file(file)
        fitting = [name for name in self.paths if kind in PROGRAMS[name][1]]
        if not fitting:
            raise broken(file)
        for name in fitting:
            if run_program([self.paths[name], *PROGRAMS[name][0], str(file)], stopped) == 0:
                return
        raise no_device()


def program_player() -> ProgramPlayer | None:
    """Return the player of the programs that are installed; None where there is none."""
    paths = {name: path for name in PROGRAMS if (path := shutil.which(name))}
    return ProgramPlayer(paths) if paths else None
