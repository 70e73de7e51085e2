"""Every word of the workbook explained, on its last sheet."""

from __future__ import annotations

from drills.papers.layout import Field, Papers
from drills.papers.month import Month
from drills.papers.sheets import head_lines
from drills.words.language import _
from engine.language import N_

WORDS = (
    (
        N_("owe practice"),
        N_(
            "People of whom something is asked this month; who is away the whole month owes nothing. A "
            "dash: nothing is asked for."
        ),
    ),
    (
        N_("have practised"),
        N_(
            "Of these, who has played all that was asked for. Where nothing is asked for: who has "
            "practised at all."
        ),
    ),
    (N_("share practised"), N_("Have practised, of those who owe practice.")),
    (
        N_("not yet (people)"),
        N_("People who have not played all that is asked for; where nothing is, who has not practised."),
    ),
    (
        N_("times asked for"),
        N_(
            "How many drills one person was to play; fewer for who joined late or was away part of the month."
        ),
    ),
    (
        N_("share passed"),
        N_(
            "Of those who judged enough: who passes. Of the last eight scams and the last eight genuine "
            "ones, six of each have to be right, and money or control be given once at most. Guessing "
            "passes two times of a hundred."
        ),
    ),
    (
        N_("share passed by repeats"),
        N_("The same, by what had been met before; kept apart, for it is easier."),
    ),
    (N_("share of scams seen"), N_("Of all scams that were judged: how many were called scams.")),
    (
        N_("share of genuine ones doubted"),
        N_(
            "Of all genuine ones that were judged: how many were called scams. High in both means "
            "doubting everything, which is no skill."
        ),
    ),
    (
        N_("of 100 right"),
        N_("A scam and a genuine one side by side: how often of 100 they are told apart. 50 is guessing."),
    ),
    (
        N_("roughly"),
        N_(
            "Where the number would lie with other people of the same skill, 95 times of 100. Where two "
            "ranges overlap, groups are not ranked."
        ),
    ),
    (
        N_("weak spots"),
        N_("Signs of scams that were overlooked most, of those that were shown five times or more."),
    ),
    (N_("few people: for reference only"), N_("Fewer than five people: chance decides more than skill.")),
    (
        N_("judgements"),
        N_("Verdicts on what was met for the first time; repeats count in their own column only."),
    ),
    (N_("drills finished"), N_("Drills played to their end, whatever their number of questions.")),
    (
        N_("by show of hands"),
        N_("A room judged together by show of hands; never counted with those who played alone."),
    ),
    (
        N_("attendances"),
        N_("Everybody who came to an evening; who comes to two counts twice."),
    ),
    (
        N_("scams: told right"),
        N_(
            "Hands raised for a scam where it was one, of all hands that went up; who is not sure is on"
            " neither side. One evening's hands are counts, and say nothing of a change."
        ),
    ),
    (
        N_("people helped"),
        N_("Who went through an encounter at a desk, one to one; nobody's name is kept."),
    ),
    (
        N_("practice data"),
        N_(
            "All people are simulated by the program: the workbook shows what it looks like, and says "
            "nothing of anybody."
        ),
    ),
)
"""Words and what they mean."""


def words_sheet(papers: Papers, month: Month) -> None:
    """Write what every word means."""
    fields = [Field(_("word"), 24, "long"), Field(_("meaning"), 90, "long")]
    names = _("Names and staff numbers are in this workbook: keep it as you keep training records.")
    none = _("People go by pseudonyms here; names were not asked for.")
    lines = head_lines(month, names if month.named else none, plan=False)
    papers.table(_("Words explained"), lines, fields, ([_(word), _(meaning)] for word, meaning in WORDS))
