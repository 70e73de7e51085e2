"""Who is scored: the first row of everything that is said about one group."""

from __future__ import annotations

from drills.tui.drawing.lines import Line, blank, cells, cut, line
from drills.words.language import _, counted
from drills.words.scores.values import remark, withdrawn_words
from results.scores.row import ScoreRow


def head(row: ScoreRow, limit: int) -> list[Line]:
    """Return who is scored: the group, how many people and judgements, and what to beware of."""
    parts = [
        counted("{count} person", "{count} people", row.about.people),
        counted("{count} judgement", "{count} judgements", row.about.judgements),
        _("simulated") if row.about.simulated else "",
        _("by a show of hands") if row.about.mode == "room" else "",
    ]
    quiet = line(("  ".join(part for part in parts if part), "soft"))
    remarks = "  ".join(filter(None, (remark(row.about), withdrawn_words(row.about.withdrawn))))
    few = line((remarks, "brass")) if remarks else ()
    group = line((cut(row.about.label, limit), "strong"))
    whole = (*group, blank(2), *quiet, blank(2), *few)
    if cells(whole) <= limit:
        return [whole]
    below = (*quiet, blank(2), *few)
    return [group, *([below] if cells(below) <= limit else [quiet, few])]
