"""Passing in words: what was right of the last scams and genuine ones, and how many are lacking yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from drills.words.language import _, counted
from results.scores.passing import Standing, Standings

if TYPE_CHECKING:
    from drills.run.summary import Summary
    from results.scores.groups import GroupScore


def parted(said: Sequence[str]) -> str:
    """Return clauses as one sentence; not the things of a list."""
    return reduce(lambda first, second: _("{first}, {second}").format(first=first, second=second), said)


def run_words(found: Summary) -> list[str]:
    """Return what was got in one run: how many were right, and its points where anybody is graded."""
    counts = found.counts
    judged = counts.scams + counts.genuine
    right = _("{right} of {judged} right").format(right=found.right, judged=judged) if judged else ""
    points = _("{points} points").format(points=round(found.points / 100)) if found.graded else ""
    uncounted = _("not counted") if found.graded and found.uncounted else ""
    said = [one for one in (right, points, uncounted) if one]
    return [parted(said)] if said else []


def standing_words(known: Standing) -> list[str]:
    """Return where a person stands, in sentences: passed, not yet and why, or how many are lacking."""
    if not known.enough:
        return [_lacking(known)]
    told = _(
        "Of the last {of} scams {scams} seen through, of the last {of} genuine ones {genuine} not doubted."
    )
    counts = told.format(of=known.rule.of, scams=known.scams_right, genuine=known.genuine_right)
    if known.passed:
        return [_("Passed."), counts]
    asked = _("{right} of each are asked for.").format(right=known.rule.right)
    short = min(known.scams_right, known.genuine_right) < known.rule.right
    return [_("Not passed yet."), counts, *([asked] if short else []), *_given(known)]


def passing(known: Standings | None) -> list[tuple[str, list[str]]]:
    """Return where a person stands under its labels, by first meetings and, in time, by repeats."""
    if known is None:
        return []
    first = (_("Passing"), standing_words(known.first))
    return [first, (_("By repeats"), standing_words(known.repeats))] if known.repeats.enough else [first]


def _given(known: Standing) -> list[str]:
    """Return what is said where money or control was given more often than is forgiven."""
    if known.given <= known.rule.given:
        return []
    told = _("Money or control of the device was given in {count} of them; at most in {most}.")
    return [told.format(count=known.given, most=known.rule.given)]


def _lacking(known: Standing) -> str:
    scams = counted("{count} scam", "{count} scams", known.scams_lacking)
    genuine = counted("{count} genuine one", "{count} genuine ones", known.genuine_lacking)
    if not known.scams_lacking:
        scams = ""
    if not known.genuine_lacking:
        genuine = ""
    lacking = _(" and ").join(one for one in (scams, genuine) if one)
    return _("Whether it is passed can be said after {lacking} more.").format(lacking=lacking)


def repeats_cell(known: Standing) -> str:
    """Return the same of repeats; empty where nothing was met again."""
    return standing_cell(known) if known.scams or known.genuine else ""


def standing_cell(known: Standing) -> str:
    """Return where a person stands as a table has it: passed, not yet, or what is lacking."""
    if known.enough:
        return _("passed") if known.passed else _("not yet")
    return _("{count} to judge").format(count=known.scams_lacking + known.genuine_lacking)


def group_passing(row: GroupScore) -> str:
    """Return how many of a group pass, and how many have yet to judge enough; empty where nobody is asked."""
    if not (row.assessed or row.lacking):
        return ""
    passed = round((row.pass_rate.value or 0) * row.assessed)
    told = _("{passed} of {assessed} passed").format(passed=passed, assessed=row.assessed)
    lacking = counted(
        "{count} person has yet to judge enough", "{count} people have yet to judge enough", row.lacking
    )
    return parted([*([told] if row.assessed else []), *([lacking] if row.lacking else [])])
