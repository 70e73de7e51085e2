"""Passing in words: what was right of the last scams and genuine ones, and how many are lacking yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import TYPE_CHECKING

from drills.words.language import _, counted
from results.scores.passing import Standing, Standings

if TYPE_CHECKING:
    from results.scores.row import ScoreRow


def parted(clauses: Sequence[str]) -> str:
    """Return clauses as one sentence; not the things of a list."""
    return reduce(lambda first, second: _("{first}, {second}").format(first=first, second=second), clauses)


def standing_words(standing: Standing) -> list[str]:
    """Return where a person stands, in sentences: passed, not yet and why, or how many are lacking."""
    if not standing.enough:
        return [_lacking(standing)]
    words = _(
        "Of the last {of} scams {scams} seen through, of the last {of} genuine ones {genuine} not doubted."
    )
    counts = words.format(of=standing.rule.of, scams=standing.scams_right, genuine=standing.genuine_right)
    if standing.passed:
        return [_("Passed."), counts]
    required = _("{right} of each are asked for.").format(right=standing.rule.right)
    short = min(standing.scams_right, standing.genuine_right) < standing.rule.right
    return [_("Not passed yet."), counts, *([required] if short else []), *_given(standing)]


def passing(standings: Standings | None) -> list[tuple[str, list[str]]]:
    """Return where a person stands under its labels, by first meetings and, in time, by repeats."""
    if standings is None:
        return []
    first = (_("Passing"), standing_words(standings.first))
    return (
        [first, (_("By repeats"), standing_words(standings.repeats))] if standings.repeats.enough else [first]
    )


def _given(standing: Standing) -> list[str]:
    """Return what is said where money or control was given more often than is forgiven."""
    if standing.given <= standing.rule.given:
        return []
    words = _("Money or control of the device was given in {count} of them; at most in {most}.")
    return [words.format(count=standing.given, most=standing.rule.given)]


def _lacking(standing: Standing) -> str:
    scams = counted("{count} scam", "{count} scams", standing.scams_lacking)
    genuine = counted("{count} genuine one", "{count} genuine ones", standing.genuine_lacking)
    if not standing.scams_lacking:
        scams = ""
    if not standing.genuine_lacking:
        genuine = ""
    lacking = _(" and ").join(part for part in (scams, genuine) if part)
    return _("Whether it is passed can be said after {lacking} more.").format(lacking=lacking)


def repeats_cell(standing: Standing) -> str:
    """Return the same of repeats; empty where nothing was met again."""
    return standing_cell(standing) if standing.scams or standing.genuine else ""


def standing_cell(standing: Standing) -> str:
    """Return where a person stands as a table has it: passed, not yet, or what is lacking."""
    if standing.enough:
        return _("passed") if standing.passed else _("not yet")
    return _("{count} to judge").format(count=standing.scams_lacking + standing.genuine_lacking)


def group_passing(row: ScoreRow) -> str:
    """Return how many of a group pass, and how many have yet to judge enough; empty where nobody is asked."""
    rate, still = row["pass_rate"], row.about.lacking
    assessed = rate.people or 0
    if not (assessed or still):
        return ""
    passed = _("{passed} of {assessed} passed").format(
        passed=round((rate.value or 0) * assessed), assessed=assessed
    )
    lacking = counted(
        "{count} person has yet to judge enough", "{count} people have yet to judge enough", still
    )
    return parted([*([passed] if assessed else []), *([lacking] if still else [])])
