"""The words of a debrief round what settles a play: its heading, why it holds, the twin, the routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.language import _
from engine.language import N_

if TYPE_CHECKING:
    from engine.debrief.debrief import Review
    from engine.debrief.decisive import Decisive
    from engine.kinds import Truth
    from engine.model import Cue
    from engine.play.verdict import VerdictWords

_GROUNDS = {
    "confirmed-by-own-call": N_("you can check it by a way of your own"),
    "papers-agree": N_("the papers agree with each other"),
    "i-began-it": N_("it was you who began it"),
    "harmless-wear": N_("every note that is used comes to look like that"),
    "nothing-asked-by-the-end": N_("to the end nothing was asked of you"),
}
_TWINS: dict[VerdictWords, dict[Truth, str]] = {
    "scam": {"scam": N_("see the genuine kind"), "genuine": N_("see the kind that is a scam")},
    "note": {"scam": N_("see the genuine note"), "genuine": N_("see the false note")},
    "rule": {
        "scam": N_("see the kind within the rules"),
        "genuine": N_("see the kind against the rules"),
    },
}
_TWIN_TITLES: dict[VerdictWords, dict[Truth, str]] = {
    "scam": {"scam": N_("A scam"), "genuine": N_("A genuine one")},
    "note": {"scam": N_("A false note"), "genuine": N_("A genuine note")},
    "rule": {"scam": N_("Against the rules"), "genuine": N_("Within the rules")},
}


def routine_words() -> str:
    """Return the three steps every debrief ends with, always the same."""
    return _("Pause. Ask another way. Act once it is clear.")


def heading_words(reviewed: Review, settles: Decisive, look: str) -> str:
    """Return the heading over what settles a play; `look` is the name of the look that shows it."""
    if reviewed.truth == "genuine":
        if not settles.seen and not look:
            return _("One question more, and you would have known")
        return _("What lets you be sure")
    if settles.seen:
        return _("What gave it away") if reviewed.outcome == "hit" else _("What could have told you")
    return (
        _("Seen in a look you did not take: {look}").format(look=look)
        if look
        else _("It comes a little later")
    )


def ground_words(cue: Cue) -> str:
    """Return why a reassurance holds, as a sentence; empty for a red flag."""
    if not cue.holds_because:
        return ""
    return _("It holds, for {ground}.").format(ground=_(_GROUNDS[cue.holds_because]))


def sound_words() -> str:
    """Return why a sound note without any wear is sound."""
    return _("Everything fits, in every look: that is so of genuine notes only.")


def twin_key_words(reviewed: Review) -> str:
    """Return what the key does that shows the other of the two kinds."""
    return _(_TWINS[reviewed.verdict_words][reviewed.truth]) if reviewed.truth else ""


def kind_title(words: VerdictWords, truth: Truth) -> str:
    """Return the name of one of the two kinds, for the heading over it."""
    return _(_TWIN_TITLES[words][truth])
