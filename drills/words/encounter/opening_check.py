"""What is checked before an evening: whether the last row reads and hears, and how light the room is."""

from __future__ import annotations

from drills.words.language import _


def sound_words() -> str:
    """Return whether anything is heard of a call, and how; without voices the leader reads it aloud."""
    return _("Sound: calls are read aloud by you. Has the last row heard this sentence?")


def last_row_words() -> str:
    """Return what the leader says to the last row."""
    return _("Say aloud: last row, please read what stands here.")


def letters_words() -> str:
    """Return what to do where the last row does not read it."""
    return _("If they cannot: make the letters larger (Ctrl and +), or ask them to come closer.")


def light_words() -> str:
    """Return what to do about the light."""
    return _("Light: lamps before the screen off, those above the chairs on. F8 changes dark and light.")
