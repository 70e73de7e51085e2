"""How long a recording lasts and how loud it is, from its samples."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from io import BytesIO
from math import log10
from pathlib import Path

FLOOR = -99.0
"""Decibels of silence."""
_CLIPPED = 0.999
"""The share of full scale from which a sample counts as cut off."""


@dataclass(frozen=True, slots=True)
class Level:
    """`seconds` it lasts; `peak` and `mean` (root mean square) in dB below full scale, 0 is the most.

    `clipped` is the share of samples that are cut off, 0..1.
    """

    seconds: float
    peak: float
    mean: float
    clipped: float


def seconds_of(file: Path) -> float | None:
    """Return how long a WAV file lasts, by its head; None where it is none."""
    try:
        with wave.open(str(file), "rb") as wav:
            return wav.getnframes() / wav.getframerate()
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        return None


def level_of(data: bytes) -> Level | None:
    """Return length and level of a WAV file of whole-number samples; None where it cannot be read."""
    try:
        with wave.open(BytesIO(data), "rb") as wav:
            frames, rate, wide = wav.getnframes(), wav.getframerate(), wav.getsampwidth()
            samples = wav.readframes(frames)
    except (EOFError, wave.Error):
        return None
    if not rate or wide not in (1, 2, 3, 4):
        return None
    return _measured(samples, wide, frames / rate)


def _measured(samples: bytes, wide: int, seconds: float) -> Level:
    """Return the level of samples of so many bytes each; 8 bits are unsigned, all others signed."""
    import numpy as np  # a minute of sound is three million samples

    samples = samples[: len(samples) // wide * wide]
    if not samples:
        return Level(seconds, FLOOR, FLOOR, 0)
    if wide == 3:
        bytes_of = np.frombuffer(samples, np.uint8).reshape(-1, 3)
        padded = np.zeros((len(bytes_of), 4), np.uint8)
        padded[:, 1:] = bytes_of  # the low byte is 0: 24 bits as the upper ones of 32
        values = padded.view("<i4").reshape(-1) / 2.0**31
    elif wide == 1:
        values = (np.frombuffer(samples, np.uint8).astype(np.float64) - 128) / 128
    else:
        values = np.frombuffer(samples, f"<i{wide}") / 2.0 ** (8 * wide - 1)
    loud = np.abs(values)
    return Level(
        seconds,
        _decibels(float(loud.max())),
        _decibels(float(np.sqrt(np.mean(values**2)))),
        float(np.mean(loud >= _CLIPPED)),
    )


def _decibels(share: float) -> float:
    return max(20 * log10(share), FLOOR) if share > 0 else FLOOR
