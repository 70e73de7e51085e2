"""Visits to a desk in words: age bands, what was answered, and what is said of it: nobody is blamed."""

from __future__ import annotations

from collections.abc import Mapping

from drills.words.language import _
from engine.language import N_

AGES: Mapping[str, str] = {
    "under-30": N_("under 30"),
    "30-44": N_("30 to 44"),
    "45-59": N_("45 to 59"),
    "60-74": N_("60 to 74"),
    "75-up": N_("75 and over"),
    "": N_("age not given"),
}
"""Age bands of `HelpedOne`, the youngest first."""
ANSWERS: Mapping[str, str] = {
    "genuine": N_("looks genuine"),
    "unsure": N_("not sure"),
    "scam": N_("looks like a scam"),
}
"""Answers of `HelpedOne`."""
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
