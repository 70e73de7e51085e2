"""The system's own voice: SAPI of Windows, `say` of macOS, `espeak-ng` or speech-dispatcher elsewhere."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from threading import Event

from drills.sound.players.player import Speaker, run_program
from engine.errors import InputError
from engine.language import N_

CULTURES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "en": "en-GB"}
"""Languages of content as systems name them."""
_SAPI = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'{culture}'); "
    "$voice.Speak([Console]::In.ReadToEnd())"
)
"""What PowerShell is asked to do; the text comes by its input, never as part of the command."""
_ESPEAK = {"zh-Hans": "cmn", "zh-Hant": "cmn", "en": "en-gb"}
_SLOW = "150"
"""Words a minute, for ears of seventy."""


@dataclass(frozen=True, slots=True)
class WindowsSpeaker:
    """`System.Speech` through PowerShell, at this path."""

    path: str

    def say(self, text: str, lang: str, stopped: Event) -> None:
        """Say a text; raise `InputError` where it cannot."""
        script = _SAPI.format(culture=CULTURES[lang])
        command = [self.path, "-NoProfile", "-NonInteractive", "-Command", script]
        _spoken(run_program(command, stopped, text))


@dataclass(frozen=True, slots=True)
class MacSpeaker:
    """`say`, at this path, with the first voice of the language."""

    path: str

    def say(self, text: str, lang: str, stopped: Event) -> None:
        """Say a text; raise `InputError` where it cannot."""
        voice = voice_of(self._voices(), CULTURES[lang])
        _spoken(run_program([self.path, *(("-v", voice) if voice else ()), "-f", "-"], stopped, text))

    def _voices(self) -> str:
        listed = subprocess.run([self.path, "-v", "?"], capture_output=True, check=False)  # noqa: S603
        return listed.stdout.decode(errors="replace")


@dataclass(frozen=True, slots=True)
class EspeakSpeaker:
    """`espeak-ng`, at this path."""

    path: str

    def say(self, text: str, lang: str, stopped: Event) -> None:
        """Say a text; raise `InputError` where it cannot."""
        _spoken(run_program([self.path, "-v", _ESPEAK[lang], "-s", _SLOW, "--stdin"], stopped, text))


@dataclass(frozen=True, slots=True)
class DispatchedSpeaker:
    """`spd-say` of speech-dispatcher, at this path."""

    path: str

    def say(self, text: str, lang: str, stopped: Event) -> None:
        """Say a text; raise `InputError` where it cannot."""
        _spoken(run_program([self.path, "-w", "-l", CULTURES[lang][:2], "--", text], stopped))


def system_speaker() -> Speaker | None:
    """Return the voice of this system; None where it has none."""
    if sys.platform == "win32":
        path = shutil.which("powershell")
        return WindowsSpeaker(path) if path else None
    if sys.platform == "darwin":
        path = shutil.which("say")
        return MacSpeaker(path) if path else None
    for program, kind in (("espeak-ng", EspeakSpeaker), ("spd-say", DispatchedSpeaker)):
        if path := shutil.which(program):
            return kind(path)
    return None


def voice_of(listed: str, culture: str) -> str:
    """Return the first voice of a culture in what `say -v ?` lists; empty where there is none.

    A line is a name of one or more words, the locale such as `zh_CN`, then `#` and an example.
    """
    for line in listed.splitlines():
        name, _hash, _example = line.partition("#")
        *words, locale = name.split() or [""]
        if locale.replace("_", "-") == culture:
            return " ".join(words)
    return ""


def _spoken(code: int) -> None:
    if code:
        raise InputError(
            "sound-voice",
            N_("The voice of this computer does not speak. The text stays."),
            N_("Read the lines aloud, or switch its voice off in the settings."),
        )
