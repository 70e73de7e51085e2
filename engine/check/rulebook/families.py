"""RT9: families of messages are long-lived, read well however they are drawn, and tell by their ask alone."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT901",
        N_("Each part of a family has six to twelve wordings, no two alike"),
        N_("Fewer are soon known by heart; more are seldom all natural."),
        'pressure = ["by noon", "by tonight", "in two days", "once more", "no later", "this week"]',
    ),
    Rule(
        "RT902",
        N_("A text of a family holds each part once"),
        N_("Sender and time stand above a message; occasion, detail, pressure and ask are its words."),
        'text = ["{{occasion}}, {{detail}}. {{ask}} {{pressure}}"]',
    ),
    Rule(
        "RT903",
        N_("Every ask leads somewhere, and everywhere is led to"),
        N_("Cue, first steps and debrief follow from where an ask leads."),
        'scam    = "Please [[link|use fill.example/7]]"\ngenuine = "Please [[app|use your own app]]"',
    ),
    Rule(
        "RT904",
        N_("Any two wordings that meet read well"),
        N_("Every wording of a part is read beside every wording of the next."),
        'text = ["{{occasion}}, {{detail}}. {{ask}}. {{pressure}}."]',
    ),
    Rule(
        "RT905",
        N_("Around where an ask leads its words are alike in both twins"),
        N_(
            "Where it leads decides the truth, and nothing else may tell it."
            " `ringtrue check --give-aways` measures a sample of the messages of families too."
        ),
        'scam    = "Please [[link|go to fill.example/7]]"\ngenuine = "Please [[app|open your own app]]"',
    ),
)
