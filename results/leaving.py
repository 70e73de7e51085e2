"""Scores of groups and items as they may leave the trainer: protected, and safe beside what left before.

Whoever has every file of a kind, and knows the total of each besides, can put all of it together; what a file
shows is chosen so that this tells about no fewer than k people, unless the totals by themselves do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from results.breakdown import ItemScore, score_items
from results.database import snapshot
from results.groups import WHOLE, GroupScore, Period, score_groups
from results.measures.measured import missing
from results.measures.suppression import K, hidden_rows, shown_rows, strata
from results.releases import Told, heads, name

Row = TypeVar("Row", GroupScore, ItemScore)


@dataclass(frozen=True, slots=True)
class Leaving(Generic[Row]):
    """The rows of a file, and what is recorded of them.

    `shown` names the rows with values, `heads` say how far each chain was known (`origin:seq`); `withheld`
    rows have no values because of what left before.
    """

    rows: Sequence[Row]
    shown: tuple[str, ...]
    heads: tuple[str, ...]
    withheld: int


def protected_groups(db: sqlite3.Connection, period: Period, only: str, k: int) -> list[GroupScore]:
    """Return group scores without the values of small groups, and a row of these counted together.

    That row tells no more than the total less the others would; it is there where it stands for two groups or
    more, of `k` people or more. For one group alone, `only` (an id), there is none.
    """
    rows = score_groups(db, period, only)
    hidden = hidden_rows(rows, k)
    others = [] if only else _others(db, period, rows, hidden, k)
    return [*shown_rows(rows, k, hidden), *(one.without_few(k) for one in others)]


def leaving_groups(db: sqlite3.Connection, period: Period = WHOLE, k: int = K) -> Leaving[GroupScore]:
    """Return the group scores of a file that leaves.

    Pass rate and coverage rest on runs and on today's roster; a change of them would tell about whoever made
    it. So of a group they leave once, and of small groups counted together never.
    """
    with snapshot(db):
        known, told, rows = heads(db), Told(db, "groups", period, k), score_groups(db, period)
        hidden = _hidden(rows, told, k)
        others = [one for one in _others(db, period, rows, hidden, k) if told.admit(told.behind([one]))]
    left = [_without_runs(one) if told.before(one) else one for one in shown_rows(rows, k, hidden)]
    left += [_without_runs(one) for one in others]
    shown = tuple(name(one) for one in left if one.hits is not None)
    return Leaving(left, shown, known, _withheld(rows, hidden, k))


def leaving_items(db: sqlite3.Connection, period: Period = WHOLE, k: int = K) -> Leaving[ItemScore]:
    """Return the item scores of a file that leaves."""
    with snapshot(db):
        known, told, rows = heads(db), Told(db, "items", period, k), score_items(db, period)
        hidden = _hidden(rows, told, k)
    left = shown_rows(rows, k, hidden)
    shown = tuple(name(one) for one in left if one.mean_points.reason != "small-group")
    return Leaving(left, shown, known, _withheld(rows, hidden, k))


def _hidden(rows: Sequence[Row], told: Told, k: int) -> frozenset[int]:
    """Return the places of the rows to hide; what may be told is told from now on."""
    found: set[int] = set()
    for places in strata(rows).values():
        found |= _hidden_of(rows, [at for at in places if rows[at].trainees], told, k)
    return frozenset(found)


def _hidden_of(rows: Sequence[Row], places: Collection[int], told: Told, k: int) -> set[int]:
    """Return what to hide of rows that add up: what may not be shown, and the smallest that must cover it.

    The totals of this file and of those before are taken as known. So rows may tell, beside these, no more
    than the totals do, whether this file hides any or none. A row that was shown before just as it is stays:
    hiding it would hide nothing.
    """
    behind = {at: told.behind([rows[at]]) for at in places}
    by_size = sorted(places, key=lambda at: rows[at].trainees)
    public = {at for at in places if told.shown(behind[at])}
    most = told.telling(told.behind(rows[at] for at in places))
    hidden: set[int] = set()
    with told.trying():
        for at in reversed(by_size):
            if rows[at].trainees < k or not told.admit(behind[at]):
                hidden.add(at)
    covers = [at for at in by_size if at not in hidden | public]
    while covers and _tells(rows, places, hidden, told) > most:
        hidden.add(covers.pop(0))
    for at in places:
        if at not in hidden:
            told.keep(behind[at])
    return hidden


def _tells(rows: Sequence[Row], places: Collection[int], hidden: Collection[int], told: Told) -> int:
    """Return in how many ways a file with these rows hidden would tell of few to whoever knows its total."""
    with told.trying():
        for at in places:
            if at not in hidden:
                told.keep(told.behind([rows[at]]))
        return told.telling(told.behind(rows[at] for at in hidden))


def _others(
    db: sqlite3.Connection, period: Period, rows: Sequence[GroupScore], hidden: Collection[int], k: int
) -> list[GroupScore]:
    """Return the hidden groups counted together, a row a stratum, where enough stand behind it."""
    found: list[GroupScore] = []
    for places in strata(rows).values():
        members = [rows[at] for at in places if at in hidden]
        if len(members) > 1:
            whole = score_groups(db, period, together={name(one) for one in members})[-1]
            found.append(replace(whole, id="+".join(sorted(one.id for one in members))))
    return [one for one in found if one.trainees >= k]


def _withheld(rows: Sequence[Row], hidden: Collection[int], k: int) -> int:
    """Return how many rows more are hidden than this file by itself would ask for."""
    return len(set(hidden) - hidden_rows(rows, k))


def _without_runs(row: GroupScore) -> GroupScore:
    none = missing("small-group")
    return row if row.simulated else replace(row, pass_rate=none, coverage=none)
