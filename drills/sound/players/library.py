"""Playing by `miniaudio` (extra `sound`): WAV, MP3, Ogg Vorbis and FLAC on every system.

It plays in a process of its own. Libraries of the system that find no loudspeaker write about it wherever the
program writes, which would be over the screen; and a process is stopped whatever it is doing.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Event

from drills.sound.kinds import SoundKind
from drills.sound.players.player import broken, no_device, run_program

BROKEN, NO_DEVICE = 3, 4
"""Exit codes of the process that plays."""


def has_library() -> bool:
    """Return whether the extra is installed; it is not loaded by that."""
    return find_spec("miniaudio") is not None


class LibraryPlayer:
    """Opens the loudspeaker for each file, so that one that is plugged in later is heard."""

    kinds: frozenset[SoundKind] = frozenset({"wav", "mp3", "ogg", "flac"})

    def play(self, file: Path, stopped: Event) -> None:
        """Play a file to its end or until it is stopped; raise `InputError` where it cannot be heard."""
        code = run_program([sys.executable, "-m", "drills.sound.players.library", str(file)], stopped)
        if code == BROKEN:
            raise broken(file)
        if code:
            raise no_device()


def _play(file: str) -> int:
    """Play a file in this process, and return the exit code that says how it went."""
    import miniaudio

    ended = Event()
    try:
        if not miniaudio.get_file_info(file).num_frames:
            return 0
        whole = miniaudio.stream_with_callbacks(miniaudio.stream_file(file), end_callback=ended.set)
        next(whole)
    except (miniaudio.MiniaudioError, OSError):
        return BROKEN
    try:
        with miniaudio.PlaybackDevice() as device:
            device.start(whole)
            ended.wait()
    except miniaudio.MiniaudioError:
        return NO_DEVICE
    return 0


if __name__ == "__main__":
    sys.exit(_play(sys.argv[1]))
