"""The words for an item of a test, and for the test as a whole."""

from __future__ import annotations

from collections.abc import Mapping

from drills.words.language import _
from drills.words.scores.values import ranged
from engine.language import N_
from results.measures.fitted.rasch import LEAST
from results.measures.items import Flag
from results.scores.content.items import ItemAnalysis

FLAGS: Mapping[Flag, str] = {
    "negative": N_("the able get it wrong"),
    "weak": N_("tells little"),
    "too-easy": N_("too easy"),
    "too-hard": N_("too hard"),
}
"""Each flag as a message id."""


def reliability_words(analysis: ItemAnalysis) -> list[str]:
    """Return how sure a total is, and from when on difficulty is estimated where it is not yet."""
    sentences = [_("Reliability is measured where everybody met the same scenarios, two at least.")]
    if analysis.reliability.value is not None:
        sentences = [
            _("Reliability (KR-20): {value}").format(value=ranged(analysis.reliability, "{:.2f}")),
            _("A total may be off by {error:.1f} scenarios (standard error).").format(
                error=analysis.error or 0
            ),
        ]
    if analysis.ability_sd is None:
        sentences.append(_("Difficulty (Rasch) is estimated from {count} people on.").format(count=LEAST))
    return sentences
