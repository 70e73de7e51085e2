"""The ringtone: soft bars struck one after another, two seconds, twice; made here and owned by nobody."""

from __future__ import annotations

import wave
from array import array
from io import BytesIO
from math import cos, exp, pi, sin

RATE = 22_050
"""Samples a second."""
SECONDS, TWICE, PAUSE = 2.0, 2, 0.8
"""How long it rings, how often, and what is between."""
LOUD = 0.35
"""The peak, as a share of full scale: -9 dB."""
_STEP = 0.25
"""Seconds from one stroke to the next."""
_TUNE = (659.26, 783.99, 987.77, 1174.66, 987.77, 783.99, 880.0)
"""Hertz of the strokes: E G B D B G A, which ask and do not alarm."""
_PARTIALS = ((1.0, 1.0, 5.0), (4.0, 0.22, 12.0))
"""What a wooden bar sounds of: multiple of the tone, its share, how fast it fades (1/s)."""
_FADED = 6
"""Times its time of fading after which a stroke is heard no more: -52 dB."""


def ringtone() -> bytes:
    """Return the ringtone as a WAV file: mono, 16 bits, `RATE` samples a second."""
    once = _rung()
    quiet = array("h", bytes(2 * int(PAUSE * RATE)))
    samples = array("h")
    for number in range(TWICE):
        samples += quiet if number else array("h")
        samples += once
    target = BytesIO()
    with wave.Wave_write(target) as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
    return target.getvalue()


def _rung() -> array[int]:
    count = int(SECONDS * RATE)
    heard = [0.0] * count
    for number, tone in enumerate(_TUNE):
        for times, share, fades in _PARTIALS:
            _strike(heard, int(number * _STEP * RATE), tone * times, share, fades)
    peak = max(map(abs, heard))
    fade = int(0.05 * RATE)
    loud = 32767 * LOUD / peak
    return array("h", (round(loud * value * min(1.0, (count - at) / fade)) for at, value in enumerate(heard)))


def _strike(heard: list[float], first: int, tone: float, share: float, fades: float) -> None:
    """Add a tone that begins at a sample and fades by exp(-`fades` t): a resonator of two poles."""
    radius, step = exp(-fades / RATE), 2 * pi * tone / RATE
    once, twice = 2 * radius * cos(step), radius * radius
    before, now = 0.0, share * radius * sin(step)
    for at in range(first + 1, min(first + int(_FADED / fades * RATE), len(heard))):
        heard[at] += now
        before, now = now, once * now - twice * before
