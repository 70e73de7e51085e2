"""Scores told in plain words: how well somebody tells apart, which way they lean, what comes next."""

from __future__ import annotations

from collections.abc import Sequence

from drills.words.language import _, counted
from drills.words.vocabulary import kind_words
from results.measures.bands import ENOUGH, LEAST, band, no_better_than_a_coin, place
from results.measures.change import newcombe
from results.measures.detection import Counts
from results.measures.intervals import wilson
from results.measures.measured import Measured
from results.measures.roc import Ratings
from results.scores.ratings import STEPS
from results.scores.row import KindScore, ScoreRow

NARROW = 1.0
"""Width of the range of c within which a group whose range holds 0 may be said to lean no way."""
FEW = 40
"""Judgements of a group below which the next step is to practise more."""
NAMED = 2
"""Weak kinds that are named."""
FADED = 21
"""Days after which the next drill is due: suspicion of genuine offers, risen right after a training, had
faded by day 21 (arXiv 2503.12341), so what is seen then has stayed."""


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


def next_step(row: ScoreRow) -> str:
    """Return a group's one next step; before all others, enough practice."""
    if row["d_prime"].value is None or row.about.judgements < FEW:
        return _("Play another drill; the more judgements, the surer the range.")
    return _practised(row)


def own_step(row: ScoreRow, days: int) -> str:
    """Return one person's next step; `days` have passed since the last judgement."""
    if days >= FADED:
        since = counted("The last time was {count} day ago.", "The last time was {count} days ago.", days)
        return f"{since} {_('A short drill brings it back.')}"
    counts = row.counts or Counts()
    if min(counts.scams, counts.genuine) < ENOUGH:
        return _(
            "Play another drill: from {count} scams and {count} genuine ones on, more can be said."
        ).format(count=ENOUGH)
    return _practised(row)


def _practised(row: ScoreRow) -> str:
    """Return the next step after enough practice: to the middle, then the weakest kind, then later again.

    Later only for those who are steady: nobody who misses half is sent away for three weeks.
    """
    if step := _towards_middle(row) or _about_weakest(row):
        return step
    if _steady(row):
        return _("Play another drill in three weeks, before it fades.")
    return _("Play another drill in the next days, and say afterwards what made one doubt or trust.")


def _steady(row: ScoreRow) -> bool:
    """Return whether a person's band, or a group's d', is steady, and the counts do not speak against it."""
    if row.counts is None or row["d_prime"].value is None or no_better_than_a_coin(row.counts):
        return False
    placed = place(row.counts) if row.about.people == 1 else None
    return band(placed.value if placed else row["d_prime"].value) in ("steady", "very-steady")


def _towards_middle(row: ScoreRow) -> str:
    leaning = row["leaning"]
    if leaning.high is not None and leaning.high < 0:
        return _("Go through the genuine ones together: what was there to reassure?")
    if leaning.low is not None and leaning.low > 0:
        return _("Before anything is given: ask one question, or call a number you know.")
    return ""


def _about_weakest(row: ScoreRow) -> str:
    kinds = weakest(row)
    words = _('Talk about the sign "{kind}", then play another drill.')
    return words.format(kind=kind_words(kinds[0].kind)) if kinds else ""


def weakest(row: ScoreRow) -> list[KindScore]:
    """Return the kinds by the share surely missed, so that four of five do not outweigh thirty of fifty."""
    return sorted(row.weakest, key=lambda kind: -(wilson(kind.missed, kind.shown).low or 0))
