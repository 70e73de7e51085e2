"""What plays a file, what says a sentence: the two protocols, and what they refuse."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Protocol

from drills.sound.kinds import SoundKind
from engine.errors import InputError
from engine.language import N_

CHECKED = 0.05
"""Seconds between two looks whether a program has ended or is to end."""


class Player(Protocol):
    """Plays files of some kinds."""

    @property
    def kinds(self) -> frozenset[SoundKind]:
        """The kinds of file it can play."""

    def play(self, file: Path, stopped: Event) -> None:
        """Play a file to its end, or until it is `stopped`.

        Raises `InputError` where there is no sound device or the file is broken.
        """


class Speaker(Protocol):
    """Says sentences with a voice of the system."""

    def say(self, text: str, lang: str, stopped: Event) -> None:
        """Say a text in a language (`zh-Hans`, `zh-Hant`, `en`) to its end, or until it is `stopped`.

        Raises `InputError` where it cannot.
        """


def no_device() -> InputError:
    """Return what is said where nothing can be heard on this computer."""
    return InputError(
        "sound-device",
        N_("Nothing can be heard here: there is no loudspeaker, or it is taken. The text stays."),
        N_("Plug the loudspeaker in, or read the lines aloud; during a call F8 switches the sound off."),
    )


def broken(file: Path) -> InputError:
    """Return what is said of a recording that cannot be played."""
    return InputError(
        "sound-broken",
        N_("The recording {name} cannot be played. The text stays."),
        N_("Read this line aloud; afterwards `ringtrue voices DRILL --check` says what is wrong."),
        name=f"{file.parent.name}/{file.name}",
    )


def run_program(command: Sequence[str], stopped: Event, text: str = "") -> int:
    """Run a program to its end, or until it is `stopped`, and return its exit code, 0 where it was stopped.

    `text` is what it reads, as UTF-8; nothing it writes is shown. -1 where it cannot be started.
    """
    quiet = subprocess.DEVNULL
    try:
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)  # noqa: S603
    except OSError:
        return -1
    if program.stdin:
        with suppress(OSError):  # where it has ended without reading, its exit code says the rest
            program.stdin.write(text.encode())
            program.stdin.close()
    while program.poll() is None:
        if stopped.wait(CHECKED):
            program.terminate()
            program.wait()
            return 0
    return program.returncode
