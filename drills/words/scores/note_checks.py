"""The names of looks, faults and subtleties of note checks, as tables of scores give them."""

from __future__ import annotations

from drills.words.language import _
from engine.language import N_

LOOKS = {
    "see": N_("plain sight"),
    "light": N_("against the light"),
    "tilt": N_("tilted"),
    "feel": N_("by touch"),
    "magnify": N_("magnified"),
    "uv": N_("under UV"),
    "compare-serials": N_("serials compared"),
}
FAULTS = {
    "print-flat": N_("flat print"),
    "wrong-size": N_("wrong size"),
    "spliced": N_("spliced"),
    "one-side-good": N_("one good side"),
    "watermark-flat": N_("flat watermark"),
    "watermark-missing": N_("no watermark"),
    "register-off": N_("halves out of line"),
    "register-whole": N_("whole flower on one side"),
    "thread-missing": N_("no thread"),
    "thread-printed": N_("printed thread"),
    "numeral-no-shift": N_("numeral does not shift"),
    "numeral-wrong-shift": N_("numeral shifts wrongly"),
    "numeral-moved": N_("numeral altered"),
    "band-still": N_("bright band stands still"),
    "hidden-wrong": N_("wrong hidden numeral"),
    "no-relief": N_("no relief"),
    "relief-pressed": N_("pressed relief"),
    "paper-limp": N_("limp paper"),
    "lines-blurred": N_("blurred lines"),
    "microtext-broken": N_("broken small print"),
    "paper-glows": N_("paper glows"),
    "pattern-missing": N_("no pattern under UV"),
    "fibres-printed": N_("printed fibres"),
    "serial-form": N_("wrong form of serial"),
    "serial-mismatch": N_("serials differ"),
}
SUBTLETIES = {
    "gross": N_("seen in plain sight"),
    "clear": N_("clear in its own look"),
    "hard": N_("faint, in its own look"),
    "": N_("told in words"),
}


def look_words(look: str) -> str:
    """Return the name of a look; one that is not known here has its own name."""
    return _(LOOKS.get(look, look))


def fault_words(about: str) -> str:
    """Return the name of a fault or a subtlety; one that is not known here has its own name."""
    return _(FAULTS.get(about) or SUBTLETIES.get(about, about))
