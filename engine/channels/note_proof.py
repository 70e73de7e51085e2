"""Close to a note: where a fault shows itself, and the look in which a sound note proves itself best."""

from __future__ import annotations

from collections.abc import Sequence

from engine.channels.note_script import NoteScript
from engine.marks import parse
from engine.model import Cue
from engine.play.encounter import CloseUp, Picture, Proof, Shown
from engine.specimen import words
from engine.specimen.catalogue import CLOSE, DRAWN, LOOKS, Box
from engine.specimen.note import Note

NAKED = ("see", "light", "tilt")
"""The looks of the naked eye at the whole note."""
FIRST_LOOKS = ("light", "tilt", "uv", "magnify", "feel", "compare-serials", "see")
"""The looks a sound note proves itself in, what is hardest to copy first."""


def close_up(script: NoteScript, look: str, cue: Cue | None) -> CloseUp:
    """Return what a look shows of a cue: the picture, and what a sound note shows in its place."""
    note = script.specimen
    picture = next((Picture(note, drawn) for drawn in DRAWN if note and drawn == look), None)
    sound = ""
    if cue and cue.sign == "red-flag":
        drawn = next((candidate for candidate in LOOKS if candidate == look), None)
        currency = script.currency
        sound = words.sound(note, cue.id, drawn, currency.lang) if note and drawn else currency.sound(cue.id)
    near = _near(note, cue, look) if note and cue else None
    return CloseUp(look, picture, near, parse(sound).plain)


def _near(note: Note, cue: Cue, look: str) -> Box | None:
    """Return the part of a note where a fault stands; None where it is all of it, or a lens shows it."""
    features = [fault.about.feature for fault in note.faults if fault.kind == cue.id]
    return CLOSE.get(features[0]) if features and look in NAKED else None


def proof(script: NoteScript, used: Sequence[str]) -> Proof | None:
    """Return what the look shows in which a sound note proves itself best, of those `used` if any were."""
    labels = {look.id: look.label for look in script.currency.look}
    order = [look for look in FIRST_LOOKS if look in labels]
    if not order:
        return None
    look = next((candidate for candidate in order if candidate in used), order[0])
    passage = Shown("them", labels[look], parse(script.finding(look)))
    return Proof(passage, close_up(script, look, None), look in used)
