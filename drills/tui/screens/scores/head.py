"""Who is scored: the first row of everything that is said about one group."""

from __future__ import annotations

from drills.tui.drawing.lines import Line, blank, cells, cut, line
from drills.words.language import _, counted
from drills.words.values import remark
from results.scores.groups import GroupScore


def head(row: GroupScore, limit: int) -> list[Line]:
    """Return who is scored: the group, how many people and judgements, and what to beware of."""
    parts = [
        counted("{count} person", "{count} people", row.trainees),
        counted("{count} judgement", "{count} judgements", row.judgements),
        _("simulated") if row.simulated else "",
        _("by a show of hands") if row.mode == "room" else "",
    ]
    quiet = line(("  ".join(part for part in parts if part), "soft"))
    few = line((remark(row), "brass")) if remark(row) else ()
    group = line((cut(row.group, limit), "strong"))
    whole = (*group, blank(2), *quiet, blank(2), *few)
    if cells(whole) <= limit:
        return [whole]
    below = (*quiet, blank(2), *few)
    return [group, *([below] if cells(below) <= limit else [quiet, few])]
