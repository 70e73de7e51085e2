"""RT8: counter procedures, and the notes that use them."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT801",
        N_("Steps and presses name what is there"),
        N_("An order that names an unknown step orders nothing."),
        'after = ["colleague", "tell"]',
    ),
    Rule(
        "RT802",
        N_("Steps do not wait for each other"),
        N_("Two steps that each come first can never be done in order."),
        "after = []",
    ),
    Rule(
        "RT803",
        N_("The procedure is of the scenario's region"),
        N_("The right action differs by region."),
        'procedure = "cn-counter-seizure"',
    ),
    Rule(
        "RT804",
        N_("Every act has a source"),
        N_("Nothing is graded that no rule says."),
        'source = "regulation"',
    ),
    Rule(
        "RT805",
        N_("Ids of a procedure are unique"),
        N_("What is recorded is recorded by id."),
        'id = "stamp-front"',
    ),
    Rule(
        "RT806",
        N_("Something is crucial in every case"),
        N_("Without it nothing decides how the encounter ends."),
        "crucial = true",
    ),
    Rule(
        "RT807",
        N_("At most eight acts at once"),
        N_("Each has a digit, and one is kept for the way out."),
        'asked_by = "keep"',
    ),
    Rule(
        "RT808",
        N_("Presses in a scenario are those of its procedure"),
        N_("Other words would never be said."),
        '[press]\nkeep = "我老伴留下的，还给我。"',
    ),
    Rule(
        "RT809",
        N_("A procedure or handlings, not both"),
        N_("A note with a procedure never asks for a handling."),
        "# delete [[after]]",
    ),
)
