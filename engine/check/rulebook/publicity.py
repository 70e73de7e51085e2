"""RTA: words for the public fit their form, ask a question and frighten nobody."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RTA01",
        N_("Words for the public fit their form"),
        N_(
            "A slogan has 32 cells, which are 16 Han characters; a short message 112 and a long one 560,"
            " so that the office's name goes before it; a text to read out as many seconds as it is called."
        ),
        'slogan = ["换号要钱，先打旧号"]',
    ),
    Rule(
        "RTA02",
        N_("Messages and broadcasts hold a question to ask"),
        N_("Who has a question to ask keeps calm; who is only warned mistrusts everybody."),
        'short = "来电要钱，先问一句：我挂了，按老号码打回您家，行吗？"',
    ),
    Rule(
        "RTA03",
        N_("Words for the public do not frighten"),
        N_("Fear makes people hurry, and hurry is what a swindler needs."),
        'slogan = ["不急，先问一问"]',
    ),
    Rule(
        "RTA04",
        N_("A topic has its words for the public once in a region"),
        N_("Otherwise nobody can say which are printed."),
        'topics = ["parcel"]',
    ),
)
