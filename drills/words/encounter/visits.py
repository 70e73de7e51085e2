"""What is said to one visitor of an answer: never whose fault it was."""

from __future__ import annotations

from drills.words.language import _
from engine.language import N_

_REMARKS = {
    ("scam", "scam"): N_("You saw it."),
    ("scam", "genuine"): N_("It looks genuine to many. Now you know where to look."),
    ("scam", "unsure"): N_("Not sure: then stop and ask, as you would now."),
    ("genuine", "genuine"): N_("You saw it."),
    ("genuine", "scam"): N_("Being careful costs nothing; asking makes sure."),
    ("genuine", "unsure"): N_("Not sure: then stop and ask, as you would now."),
}


def remark_words(truth: str | None, answer: str) -> str:
    """Return what is said of an answer to what was a scam or genuine; of none what it was is enough."""
    remark = _REMARKS.get((truth or "genuine", answer))
    return _(remark) if remark else _("Here is what it was.")
