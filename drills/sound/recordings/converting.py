"""Recordings as they are kept: as they came, or made into WAV where few players know their kind."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from drills.sound.kinds import SoundKind, kind_names, kind_of_file
from drills.sound.players.player import run_program
from engine.errors import InputError
from engine.language import N_
from results.files.durable import read

LARGEST = 32 * 1024 * 1024
"""Bytes of a recording of one line at most."""
KEPT: frozenset[SoundKind] = frozenset({"wav", "mp3", "ogg", "flac"})
"""Kinds that are kept as they came."""
_CONVERTERS = {
    "ffmpeg": ("-nostdin", "-v", "quiet", "-y", "-i", "{file}", "-ac", "1", "-ar", "22050", "{target}"),
    "afconvert": ("-f", "WAVE", "-d", "LEI16@22050", "-c", "1", "{file}", "{target}"),
}
"""Program -> its arguments: one channel of 16 bits at 22,050 samples a second."""


def as_kept(file: Path) -> tuple[str, bytes]:
    """Return the ending and the bytes with which a recording is kept.

    A file of the MPEG-4 family, as telephones record, becomes WAV where a program of the system can do that;
    raises `InputError`, which says how to convert it, where none can, and for files of no known kind.
    """
    kind = kind_of_file(file)
    if kind in KEPT:
        return f".{kind}", read(file, LARGEST)
    wav = as_wav(file) if kind else None
    if wav is None:
        raise _unknown(file) if kind is None else _telephone(file)
    return ".wav", wav


def as_wav(file: Path) -> bytes | None:
    """Return a recording as WAV; None where nothing here can decode it."""
    kind = kind_of_file(file)
    if kind == "wav":
        return read(file, LARGEST)
    return (_by_library(file) if kind in KEPT else None) or (_by_program(file) if kind else None)


def _by_library(file: Path) -> bytes | None:
    """Return what `miniaudio` makes of a file; None without it, or where it cannot."""
    from drills.sound.players.library import has_library

    if not has_library():
        return None
    import miniaudio

    with TemporaryDirectory(prefix="ringtrue-") as folder:
        target = Path(folder) / "line.wav"
        try:
            decoded = miniaudio.decode_file(str(file), nchannels=1, sample_rate=22_050)
            miniaudio.wav_write_file(str(target), decoded)
        except (miniaudio.MiniaudioError, OSError):
            return None
        return read(target)


def _by_program(file: Path) -> bytes | None:
    with TemporaryDirectory(prefix="ringtrue-") as folder:
        target = Path(folder) / "line.wav"
        for name, arguments in _CONVERTERS.items():
            path = shutil.which(name)
            if path is None:
                continue
            written = [part.format(file=file.resolve(), target=target) for part in arguments]
            if run_program([path, *written], Event()) == 0 and target.is_file():
                return read(target)
    return None


def _telephone(file: Path) -> InputError:
    return InputError(
        "sound-m4a",
        N_("{name} is a recording as telephones make it (M4A), which cannot be used as it is."),
        N_("Set the recorder of the telephone to WAV or MP3, or convert it: with FFmpeg installed it is taken"
           " in as it is; on a Mac too."),
        name=file.name,
    )  # fmt: skip


def _unknown(file: Path) -> InputError:
    return InputError(
        "sound-kind",
        N_("{name} is of no known kind of sound."),
        N_("Recordings are {kinds}; save it again as one of these."),
        name=file.name,
        kinds=kind_names((*KEPT, "m4a")),
    )
