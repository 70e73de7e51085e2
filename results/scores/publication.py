"""Scores as they may be published: rows of few people without values, small groups together in one row.

What is protected is one file by itself. Whoever has another file of the same people, or its totals, may find
by subtraction what this one withholds; nothing here can prevent that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from engine.library.passing import USUAL, PassRule
from results.journal.database import snapshot
from results.journal.sql import Database
from results.measures.suppression import K, hidden
from results.scores.counting import Pairs
from results.scores.groups import WHOLE, Period, row_name, score_groups
from results.scores.row import ScoreRow


def protect(rows: Sequence[ScoreRow], k: int = K) -> list[ScoreRow]:
    """Return the rows as they may leave the trainer: without the values of fewer than `k` people.

    Where the total less the rest would tell what is hidden, the next smallest row is hidden too (`hidden`).
    Simulated people need no protection, but the rule is the same for them.
    """
    return _protected(rows, k, _to_hide(rows, k))


def _to_hide(rows: Sequence[ScoreRow], k: int) -> frozenset[int]:
    """Return the positions of the rows to hide (`hidden`), stratum by stratum."""
    return frozenset().union(
        *(hidden({at: rows[at].about.people for at in positions}, k) for positions in strata(rows).values())
    )


def strata(rows: Sequence[ScoreRow]) -> dict[tuple[str, bool], list[int]]:
    """Return the positions of the rows that add up: of one mode, all of real or all of simulated people."""
    positions: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        positions[row.about.mode, row.about.simulated].append(number)
    return positions


def _protected(rows: Sequence[ScoreRow], k: int, hiding: Collection[int]) -> list[ScoreRow]:
    return [row.withheld() if at in hiding else row.without_few(k) for at, row in enumerate(rows)]


def published_groups(
    db: Database,
    period: Period = WHOLE,
    only: str = "",
    k: int = K,
    pairs: Pairs | None = None,
    rule: PassRule = USUAL,
) -> list[ScoreRow]:
    """Return group scores without the values of groups of fewer than `k` people, and a row of these together.

    Where the total less the rest would tell what is withheld, the next smallest group goes with it. The
    common row tells no more than that total does; it is there where it stands for two groups or more, of `k`
    people or more, and never for one group alone, `only` (an id). `pairs` tell which scenarios are twins,
    `rule` what passing asks.
    """
    with snapshot(db):
        rows = score_groups(db, period, only, pairs=pairs, rule=rule)
        hiding = _to_hide(rows, k)
        others = [] if only else _others(db, period, rows, hiding, pairs, rule)
    return [*_protected(rows, k, hiding), *(row.without_few(k) for row in others if row.about.people >= k)]


def _others(
    db: Database,
    period: Period,
    rows: Sequence[ScoreRow],
    hiding: Collection[int],
    pairs: Pairs | None,
    rule: PassRule,
) -> list[ScoreRow]:
    """Return the groups that are withheld counted together, a row a stratum, where they are two or more."""
    together: list[ScoreRow] = []
    for positions in strata(rows).values():
        members = [rows[at] for at in positions if at in hiding]
        if len(members) > 1:
            names = {row_name(row) for row in members}
            whole = score_groups(db, period, together=names, pairs=pairs, rule=rule)[-1]
            ids = "+".join(sorted(row.about.id for row in members))
            together.append(replace(whole, about=replace(whole.about, id=ids)))
    return together
