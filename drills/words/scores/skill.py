"""Scores told in plain words: how well somebody tells apart, which way they lean, what they miss."""

from __future__ import annotations

from collections.abc import Sequence

from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.language import N_
from results.measures.bands import LEAST
from results.measures.change import newcombe
from results.measures.detection import Counts
from results.measures.intervals import wilson
from results.measures.measured import Measured
from results.measures.roc import Ratings
from results.scores.ratings import STEPS
from results.scores.row import KindScore, ScoreRow

NARROW = 1.0
"""Width of the range of c within which a group whose range holds 0 may be said to lean no way."""
NAMED = 2
"""Weak kinds that are named."""

_BANDS = {
    "starting": N_("starting"),
    "steadier": N_("getting steadier"),
    "steady": N_("steady"),
    "very-steady": N_("very steady"),
}


def apart_words(right: Measured) -> str:
    """Return how often of 100 a scam and a genuine one side by side are told apart."""
    if right.value is None:
        return _("Not measured yet: there must be both scams and genuine ones.")
    if right.low is None or right.high is None:
        words = _("A scam and a genuine one side by side: told apart {value} times of 100.")
        return words.format(value=round(right.value))
    words = _(
        "A scam and a genuine one side by side: told apart {value} times of 100, roughly {low} to {high}."
    )
    return words.format(value=round(right.value), low=round(right.low), high=round(right.high))


def lean_words(leaning: Measured) -> str:
    """Return which way a criterion leans, as far as its range over people and scenarios lets one say."""
    if leaning.value is None:
        return ""
    if leaning.low is None or leaning.high is None:
        return _("no telling yet")
    if leaning.low > 0:
        return _("trusts too readily")
    if leaning.high < 0:
        return _("doubts too readily")
    return _("leans no way") if leaning.high - leaning.low < NARROW else _("no telling yet")


def band_words(band: str) -> str:
    """Return the words for a band of one person."""
    return _(_BANDS.get(band, band))


def few_words() -> str:
    """Return why one person has no band yet."""
    words = _("Too few yet: from {count} scams and {count} genuine ones on there is a first idea how steady.")
    return words.format(count=LEAST)


def seen_words(row: ScoreRow) -> str:
    """Return how many scams were seen through."""
    counts = row.counts or Counts()
    return _("{hits} of {scams} scams seen through").format(hits=counts.hits, scams=counts.scams)


def doubted_words(row: ScoreRow) -> str:
    """Return how many genuine ones were doubted."""
    counts = row.counts or Counts()
    return _("{alarms} of {genuine} genuine ones doubted").format(
        alarms=counts.false_alarms, genuine=counts.genuine
    )


def weak_words(row: ScoreRow) -> list[str]:
    """Return the kinds of red flags missed most."""
    return [_weak(kind) for kind in weakest(row)[:NAMED]]


def _weak(kind: KindScore) -> str:
    words = _("{kind}, missed {missed} times of {shown}")
    return words.format(kind=kind_words(kind.kind), missed=kind.missed, shown=kind.shown)


def sure_words(ratings: Ratings) -> list[str]:
    """Return how often those who were sure (first and last step), and those in the middle, were right."""
    sure = _right(ratings, (0,), (STEPS - 1,))
    unsure = _right(ratings, (STEPS // 2 - 1,), (STEPS // 2,))
    steps = (
        (_("When quite sure, right {right} times of {count}."), sure),
        (_("When unsure, right {right} times of {count}."), unsure),
    )
    sentences = [words.format(right=right, count=count) for words, (right, count) in steps if count]
    gain = newcombe(*sure, *unsure)
    if gain.low is not None and gain.low > 0:
        sentences.append(_("The surer, the more often right: feeling unsure is a good reason to ask."))
    if gain.high is not None and gain.high < 0:
        sentences.append(_("Being sure did not help: ask one question before deciding, sure or not."))
    return sentences


def _right(ratings: Ratings, genuine: Sequence[int], scams: Sequence[int]) -> tuple[int, int]:
    """Return the right and all judgements on some steps of each side."""
    right = sum(ratings.noise[step] for step in genuine) + sum(ratings.signal[step] for step in scams)
    both = (*genuine, *scams)
    return right, sum(ratings.signal[step] + ratings.noise[step] for step in both)


def weakest(row: ScoreRow) -> list[KindScore]:
    """Return the kinds by the share surely missed, so that four of five do not outweigh thirty of fifty."""
    return sorted(row.weakest, key=lambda kind: -(wilson(kind.missed, kind.shown).low or 0))
