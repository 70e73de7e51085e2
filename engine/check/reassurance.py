"""Rules of what reassures: a swindler must be able to say it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.language import N_
from engine.play.authored import Claim
from engine.play.problems import Problem
from engine.text import letters


def claim_rules(claims: Iterable[Claim], scams: Iterable[str]) -> Iterator[Problem]:
    """Yield claims whose words no scam of the pack says; `scams` are the `talk` of each."""
    swindlers = "\n".join(scams)
    for claim in claims:
        if letters(claim.words) not in swindlers:
            yield Problem(
                "RT210",
                claim.path,
                N_("“{words}” reassures, and no scam of the pack says it."),
                N_("Let a swindler say it too, or write proves = false at the cue."),
                {"words": claim.words[:24]},
            )
