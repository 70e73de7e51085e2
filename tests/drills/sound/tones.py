"""Recordings as tests need them: a tone of a length and a level, in any width of sample."""

from __future__ import annotations

import io
import wave
from math import pi, sin
from pathlib import Path

RATE = 8000


def tone(seconds: float = 1, level: float = 0.25, wide: int = 2) -> bytes:
    """Return a WAV file of a sine of 400 Hz whose peak is a share of full scale."""
    frames = bytearray()
    for at in range(int(seconds * RATE)):
        value = level * sin(2 * pi * 400 * at / RATE)
        number = round(value * (2 ** (8 * wide - 1) - 1))
        frames += (number + 128).to_bytes(1) if wide == 1 else number.to_bytes(wide, "little", signed=True)
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(wide)
        file.setframerate(RATE)
        file.writeframes(bytes(frames))
    return target.getvalue()


def recorded(file: Path, seconds: float = 1, level: float = 0.25) -> Path:
    """Write such a recording."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(tone(seconds, level))
    return file
