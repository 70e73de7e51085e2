"""Playing by Windows itself: WAV only, one file at a time."""

from __future__ import annotations

import sys
from pathlib import Path
from threading import Event

from drills.sound.kinds import SoundKind
from drills.sound.levels import seconds_of
from drills.sound.players.player import broken, no_device


class WindowsPlayer:
    """Plays through `winsound`; Windows tells of a missing device by an error when it begins."""

    kinds: frozenset[SoundKind] = frozenset({"wav"})

    def play(self, file: Path, stopped: Event) -> None:
        """Play a file to its end or until it is stopped; raise `InputError` where it cannot be heard."""
        seconds = seconds_of(file)
        if seconds is None:
            raise broken(file)
        if sys.platform == "win32":
            import winsound

            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            try:
                winsound.PlaySound(str(file), flags)
            except RuntimeError as error:
                raise no_device() from error
            stopped.wait(seconds)
            winsound.PlaySound(None, winsound.SND_PURGE)
