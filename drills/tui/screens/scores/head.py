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
        counted("{count} judgement", "{count} judgements", row.about.judgements) if row.values else "",
        _("simulated") if row.about.simulated else "",
        _("by a show of hands") if row.about.mode == "room" else "",
    ]
    quiet = line(("  ".join(part for part in parts if part), "soft"))
    few = remark(row.about) if row.values else ""
    remarks = "  ".join(filter(None, (few, withdrawn_words(row.about.withdrawn))))
    warning = line((remarks, "brass")) if remarks else ()
    group = line((cut(row.about.label, limit), "strong"))
    whole = (*group, blank(2), *quiet, blank(2), *warning)
    if cells(whole) <= limit:
        return [whole]
    below = (*quiet, blank(2), *warning)
    return [group, *([below] if cells(below) <= limit else [quiet, warning])]
