"""RT5 and RT6: questions can be answered, and facts are fresh."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT501",
        N_("As many right answers as the kind asks"),
        N_("One for single and true-false; two or more, and a wrong one, for multiple."),
        "right = true",
    ),
    Rule("RT502", N_("True-false has two options"), N_("A third one would be neither."), "# keep two"),
    Rule(
        "RT503",
        N_("Things to match or to put in order differ"),
        N_("Nobody can know which of two same things is meant."),
        'right = "反诈预警专线"',
    ),
    Rule(
        "RT504",
        N_("A number is explained on both sides"),
        N_("Whoever typed too low or too high a number reads why it is not that one."),
        'low = "这是老规定。"\nhigh = "没有这么多。"',
    ),
    Rule(
        "RT601",
        N_("Facts are checked again in time"),
        N_("Rules and numbers change; a drill must not teach last year's."),
        "facts_checked = 2026-11-23\nstale_after = 2027-11-23",
        "warning",
    ),
    Rule(
        "RT602",
        N_("Facts that are soon to be checked again"),
        N_("Asked for with --due; the finding names the office to ask."),
        "stale_after = 2027-11-23",
        "warning",
    ),
    Rule(
        "RT603",
        N_("Facts are checked before they grow stale"),
        N_("`stale_after` lies after `facts_checked`, and no source is younger than the check."),
        "facts_checked = 2026-11-23\nstale_after = 2027-11-23",
    ),
    Rule(
        "RT604",
        N_("A case of one's own office is for a 快报"),
        N_("Nobody else can look it up, so no answer that is graded may rest on it."),
        'issuer = "公安部"\ntitle = "2024 年十大高发电信网络诈骗类型"',
    ),
    Rule(
        "RT605",
        N_("A case of one's own office has its unit and day"),
        N_("A 快报 tells who took the report, and when."),
        'issuer = "城东派出所"\ntitle = "本局警情"\ndate = 2026-11-20',
    ),
)
