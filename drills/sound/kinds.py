"""Kinds of sound file, told by how a file begins and never by its name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

SoundKind = Literal["wav", "mp3", "ogg", "flac", "m4a"]
KINDS: tuple[SoundKind, ...] = get_args(SoundKind)
HEAD = 12
"""Bytes at the beginning of a file that tell its kind."""


def kind_of(head: bytes) -> SoundKind | None:
    """Return the kind of a file from its first `HEAD` bytes; None where it is of none that is known here.

    `m4a` stands for all files of the MPEG-4 family, as telephones record them.
    """
    if head[:4] == b"RIFF" and head[8:12] == b"WAVE":
        return "wav"
    if head[:4] == b"OggS":
        return "ogg"
    if head[:4] == b"fLaC":
        return "flac"
    if head[4:8] == b"ftyp":
        return "m4a"
    # ISO 11172-3: eleven bits of sync, then the version and the layer; layer 0 is AAC in ADTS
    frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06 != 0
    return "mp3" if head[:3] == b"ID3" or frame else None


def kind_of_file(file: Path) -> SoundKind | None:
    """Return the kind of a file; None for one of no known kind or that cannot be read."""
    try:
        with file.open("rb") as stream:
            return kind_of(stream.read(HEAD))
    except OSError:
        return None


def kind_names(kinds: Iterable[SoundKind]) -> str:
    """Return the names of kinds as people write them, in their usual order."""
    wanted = set(kinds)
    return ", ".join(kind for kind in KINDS if kind in wanted)
