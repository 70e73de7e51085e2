"""What plays on this computer: the library where it is installed, else the system's own player."""

from __future__ import annotations

import sys

from drills.sound.players.library import LibraryPlayer, has_library
from drills.sound.players.player import Player
from drills.sound.players.programs import program_player
from drills.sound.players.windows import WindowsPlayer


def system_player() -> Player | None:
    """Return what plays here; None where nothing does."""
    if has_library():
        return LibraryPlayer()
    return WindowsPlayer() if sys.platform == "win32" else program_player()
