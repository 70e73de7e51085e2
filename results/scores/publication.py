"""Scores of groups as they may be published: small ones without values, and together in one row.

What is protected is one file by itself. Whoever has another file of the same people, or its totals, may find
by subtraction what this one withholds; nothing here can prevent that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace

from engine.library.passing import USUAL, PassRule
from results.journal.database import snapshot
from results.measures.suppression import K, hidden_rows, shown_rows, strata
from results.scores.counting import Pairs
from results.scores.groups import WHOLE, GroupScore, Period, row_name, score_groups


def published_groups(
    db: sqlite3.Connection,
    period: Period = WHOLE,
    only: str = "",
    k: int = K,
    pairs: Pairs | None = None,
    rule: PassRule = USUAL,
) -> list[GroupScore]:
    """Return group scores without the values of groups of fewer than `k` people, and a row of these together.

    Where the total less the rest would tell what is withheld, the next smallest group goes with it. The
    common row tells no more than that total does; it is there where it stands for two groups or more, of `k`
    people or more, and never for one group alone, `only` (an id). `pairs` tell which scenarios are twins,
    `rule` what passing asks.
    """
    with snapshot(db):
        rows = score_groups(db, period, only, pairs=pairs, rule=rule)
        withheld = hidden_rows(rows, k)
        others = [] if only else _others(db, period, rows, withheld, pairs, rule)
    return [*shown_rows(rows, k, withheld), *(row.without_few(k) for row in others if row.trainees >= k)]


def _others(
    db: sqlite3.Connection,
    period: Period,
    rows: Sequence[GroupScore],
    withheld: Collection[int],
    pairs: Pairs | None,
    rule: PassRule,
) -> list[GroupScore]:
    """Return the groups that are withheld counted together, a row a stratum, where they are two or more."""
    together: list[GroupScore] = []
    for positions in strata(rows).values():
        members = [rows[at] for at in positions if at in withheld]
        if len(members) > 1:
            names = {row_name(row) for row in members}
            whole = score_groups(db, period, together=names, pairs=pairs, rule=rule)[-1]
            together.append(replace(whole, id="+".join(sorted(row.id for row in members))))
    return together
