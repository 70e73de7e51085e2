"""The sheets of what was held for everybody: evenings by a show of hands, and visits one to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from drills.papers.layout import Cell, Field, Papers
from drills.papers.month import Month
from drills.papers.sheets import head_lines
from drills.words.language import _, sentences
from drills.words.scores.cells import WORDED
from drills.words.scores.rooms import total_words, visit_words
from drills.words.topics import topic_words
from drills.words.visits import AGES
from results.journal.records.evenings import Evening
from results.scores.rooms import rows_of, whole
from results.scores.row import ScoreRow
from results.scores.visits import Visited, by_topic, visited

_HANDS = ("scams_told", "genuine_told", "unsure")
"""What hands come to, as tables of scores have it."""


def room_sheet(papers: Papers, month: Month) -> None:
    """Write an evening a row, and all of them in the last."""
    fields = [
        *([Field(_("unit"), 16)] if month.several else []),
        Field(_("day"), 11, "day"), Field(_("venue"), 20, "long"), Field(_("organiser"), 16, "long"),
        Field(_("drill"), 16, "long"), Field(_("attendances"), 7, "whole"),
        Field(_("60 and over"), 7, "whole"), Field(_("encounters"), 7, "whole"),
        Field(_("scams: told right"), 10, "short"), Field(_("genuine: told right"), 10, "short"),
        Field(_("not sure"), 7, "whole"),
        Field(_("photographs"), 7, "whole"), Field(_("remarks"), 20, "long"),
    ]  # fmt: skip
    total = whole(month.evenings)
    line = sentences(
        total_words(total), visit_words(month.visits), _("Told right: hands, of those that went up.")
    )
    rows = [
        [*([evening.unit] if month.several else []), *_evening(evening, row, month)]
        for evening, row in zip(month.evenings, rows_of(month.evenings), strict=True)
    ]
    blank: list[Cell] = [""] * (4 if month.several else 3)
    rows.append([_("In all"), *blank, *_counts(total), sum(each.photographs for each in month.evenings), ""])
    papers.table(_("Evenings"), head_lines(month, line, plan=False), fields, rows)


def _evening(evening: Evening, row: ScoreRow, month: Month) -> list[Cell]:
    return [
        date.fromisoformat(evening.day), evening.place, evening.organiser,
        month.drills.get(evening.drill, evening.drill), *_counts(row), evening.photographs or "",
        evening.remarks,
    ]  # fmt: skip


def _counts(row: ScoreRow) -> list[Cell]:
    held = row.about.held
    if held is None or not held.encounters:
        return [row.about.people, held.sixty if held else None, *[""] * 4]
    return [row.about.people, held.sixty, held.encounters, *(WORDED[name](row) for name in _HANDS)]


def visit_sheet(papers: Papers, month: Month) -> None:
    """Write how many were helped one to one, by topic and age band, and all together in the last row."""
    ages = [age for age in AGES if age or any(not visit.age for visit in month.visits)]
    fields = [
        Field(_("topic"), 24, "long"), *(Field(_(AGES[age]), 10, "whole") for age in ages),
        Field(_("people helped"), 9, "whole"), Field(_("told right (times)"), 9, "whole"),
        Field(_("not sure (times)"), 9, "whole"), Field(_("told wrong (times)"), 9, "whole"),
    ]  # fmt: skip
    line = sentences(
        visit_words(month.visits),
        _("Who went through two topics stands in both rows, and once in the last."),
    )
    rows = [_visited(topic_words(row.topic), row, ages) for row in by_topic(month.visits)]
    rows.append(_visited(_("In all"), visited(month.visits), ages))
    papers.table(_("One to one"), head_lines(month, line, plan=False), fields, rows)


def _visited(name: str, row: Visited, ages: Sequence[str]) -> list[Cell]:
    return [name, *(row.by_age.get(age, 0) for age in ages), row.visits, row.right, row.unsure, row.wrong]
