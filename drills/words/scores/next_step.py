"""What a group or a person is advised to do next, in one sentence."""

from __future__ import annotations

from drills.words.language import _, counted, sentences
from drills.words.scores.skill import weakest
from drills.words.vocabulary import kind_words
from results.measures.bands import ENOUGH, band, no_better_than_a_coin, place
from results.measures.detection import Counts
from results.scores.row import ScoreRow

FEW = 40
"""Judgements of a group below which the next step is to practise more."""

FADED = 21
"""Days after which the next drill is due: suspicion of genuine offers, risen right after a training, had
faded by day 21 (arXiv 2503.12341), so what is seen then has stayed."""


def next_step(row: ScoreRow) -> str:
    """Return a group's one next step; before all others, enough practice."""
    if row["d_prime"].value is None or row.about.judgements < FEW:
        return _("Play another drill; the more judgements, the surer the range.")
    return _practised(row)


def own_step(row: ScoreRow, days: int) -> str:
    """Return one person's next step; `days` have passed since the last judgement."""
    if days >= FADED:
        since = counted("The last time was {count} day ago.", "The last time was {count} days ago.", days)
        return sentences(since, _("A short drill brings it back."))
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
    if _is_steady(row):
        return _("Play another drill in three weeks, before it fades.")
    return _("Play another drill in the next days, and say afterwards what made one doubt or trust.")


def _is_steady(row: ScoreRow) -> bool:
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
