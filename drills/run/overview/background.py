"""What a debrief tells beside the play: how others fared, first steps after a loss, and its review."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drills.run.overview.origins import origins
from drills.words.language import _
from results.journal.records import meetings
from results.measures.detection import Counts

if TYPE_CHECKING:
    from engine.library.aid import FirstAid
    from engine.library.library import Library
    from results.journal.any_store import AnyStore

OTHERS_FROM = 20
"""Plays from which on it is told how others fared."""


@dataclass(frozen=True, slots=True)
class Background:
    """Asks the store how a scenario went for others, and the library for first steps and reviews."""

    outcomes: Callable[[str], Counts]
    aid: Callable[[str], FirstAid | None]
    unsigned: Callable[[str], bool]
    """Whether a scenario (its id) is of a pack that no office has reviewed."""


def background(store: AnyStore, library: Library) -> Background:
    """Return the background of a store and a library."""
    return Background(
        lambda scenario: meetings.outcomes(store.db, scenario),
        library.aid,
        lambda scenario: bool(origins(library.shelf, [scenario]).unsigned),
    )


def unreviewed(library: Library) -> Background:
    """Return the background of what nobody has played and no office has reviewed."""
    return Background(lambda _scenario: Counts(), library.aid, lambda _scenario: True)


def others_words(counts: Counts, outcome: str | None) -> str:
    """Return how many of ten missed what was missed here; empty where it was not, or too few are known."""
    if outcome == "miss":
        wrong, played, wording = counts.misses, counts.scams, _("Of ten people here, {count} did not see it.")
    elif outcome == "false-alarm":
        wrong, played, wording = (
            counts.false_alarms,
            counts.genuine,
            _("Of ten people here, {count} doubted it."),
        )
    else:
        return ""
    return wording.format(count=(20 * wrong + played) // (2 * played)) if played >= OTHERS_FROM else ""
