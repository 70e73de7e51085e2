"""Scores of one group in plain words: how well it tells apart, which way it leans, what comes next."""

from __future__ import annotations

from drills.language import _, counted
from drills.tui.lines import Line, blank, cells, cut, line
from drills.words import kind_words
from results.groups import GroupScore, KindScore
from results.measures.detection import right_of_hundred
from results.measures.measured import Measured

NARROW = 1.0
"""Width of the range of c within which a group whose range holds 0 may be said to lean no way."""
FEW = 40
"""Judgements of a group below which the next step is to practise more."""
NAMED = 2
"""Weak kinds that are named."""


def head(row: GroupScore, limit: int) -> list[Line]:
    """Return who is scored: the group, how many people and judgements, and what to beware of."""
    told = [
        counted("{count} person", "{count} people", row.trainees),
        counted("{count} judgement", "{count} judgements", row.judgements),
        _("simulated") if row.simulated else "",
        _("by a show of hands") if row.mode == "room" else "",
    ]
    quiet = line(("  ".join(part for part in told if part), "soft"))
    few = line((_("few people: only a hint"), "brass")) if row.small else ()
    group = line((cut(row.group, limit), "strong"))
    whole = (*group, blank(2), *quiet, blank(2), *few)
    if cells(whole) <= limit:
        return [whole]
    below = (*quiet, blank(2), *few)
    return [group, *([below] if cells(below) <= limit else [quiet, few])]


def apart_words(row: GroupScore) -> str:
    """Return how often of 100 a scam and a genuine one side by side are told apart."""
    right = row.d_prime.scaled(right_of_hundred)
    if right.value is None:
        return _("Not measured yet: there must be both scams and genuine ones.")
    if right.low is None or right.high is None:
        told = _("A scam and a genuine one side by side: told apart {value} times of 100.")
        return told.format(value=round(right.value))
    told = _(
        "A scam and a genuine one side by side: told apart {value} times of 100, roughly {low} to {high}."
    )
    return told.format(value=round(right.value), low=round(right.low), high=round(right.high))


def lean_words(leaning: Measured) -> str:
    """Return which way a criterion leans, as far as its range lets one say."""
    if leaning.value is None:
        return ""
    if leaning.low is None or leaning.high is None:
        return _("no telling yet")
    if leaning.low > 0:
        return _("trusts too readily")
    if leaning.high < 0:
        return _("doubts too readily")
    return _("leans no way") if leaning.high - leaning.low < NARROW else _("no telling yet")


def seen_words(row: GroupScore) -> str:
    """Return how many scams were seen through."""
    scams = (row.hits or 0) + (row.misses or 0)
    return _("{hits} of {scams} scams seen through").format(hits=row.hits or 0, scams=scams)


def doubted_words(row: GroupScore) -> str:
    """Return how many genuine ones were doubted."""
    genuine = (row.false_alarms or 0) + (row.correct_rejections or 0)
    return _("{alarms} of {genuine} genuine ones doubted").format(
        alarms=row.false_alarms or 0, genuine=genuine
    )


def weak_words(row: GroupScore) -> list[str]:
    """Return the kinds of red flags missed most."""
    return [_weak(one) for one in row.weakest_kinds[:NAMED]]


def _weak(one: KindScore) -> str:
    told = _("{kind}, missed {missed} times of {shown}")
    return told.format(kind=kind_words(one.kind), missed=one.missed, shown=one.shown)


def next_step(row: GroupScore) -> str:
    """Return the one next step: enough practice first, then back to the middle, then the weakest kind."""
    leaning = row.criterion
    if row.d_prime.value is None or row.judgements < FEW:
        return _("Play another drill; the more judgements, the surer the range.")
    if leaning.high is not None and leaning.high < 0:
        return _("Go through the genuine ones together: what was there to reassure?")
    if leaning.low is not None and leaning.low > 0:
        return _("Before anything is given: ask one question, or call a number you know.")
    if row.weakest_kinds:
        return _('Talk about the sign "{kind}", then play another drill.').format(
            kind=kind_words(row.weakest_kinds[0].kind)
        )
    return _("Play another drill in three weeks, before it fades.")
