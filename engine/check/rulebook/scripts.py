"""RT3: a script holds together, ends, and leaves a fair choice."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT301",
        N_("Ids of lines and endings are unique"),
        N_("A reply leads to an id; two of them would make two stories."),
        'id = "press-again"',
    ),
    Rule(
        "RT302",
        N_("Every way leads somewhere"),
        N_("A reply, a silence and a standing action lead to a line or an ending that is there."),
        'to = "press"',
    ),
    Rule(
        "RT303",
        N_("Standing actions are those of the place"),
        N_("One can hang up at home and call the supervisor at a counter, not the other way round."),
        '[standing]\nown-call = "real-office"',
    ),
    Rule(
        "RT304",
        N_("Every line and ending can be reached"),
        N_("What nobody can hear was forgotten, or a reply leads past it."),
        'to = "again"',
    ),
    Rule(
        "RT305",
        N_("No talk without end"),
        N_("Lines never lead back, so that every way through is finite."),
        'to = "paid"                  # on, not back',
    ),
    Rule(
        "RT306",
        N_("One line is the crux"),
        N_("It is where the decision falls; times and cues are measured against it."),
        "crux = true",
    ),
    Rule(
        "RT307",
        N_("At least three turns before the crux"),
        N_("A demand in the first sentence is not how it happens, and teaches nothing."),
        '[[line]]\nid = "small-talk"\nsays = "…"',
    ),
    Rule(
        "RT308",
        N_("The verdict comes before the ending"),
        N_("An ending tells the truth; whoever has read it can no longer be asked."),
        'settles = true\nto = "paid"',
    ),
    Rule(
        "RT309",
        N_("Results fit the truth"),
        N_(
            "A scam ends safe or harmed, at a counter also persuaded: the customer gives it up herself."
            " A genuine matter ends served or obstructed."
        ),
        'result = "safe"',
    ),
    Rule(
        "RT310",
        N_("Two ways to end well"),
        N_("There is never only one right answer in life."),
        '[[ending]]\nid = "asked-family"\nresult = "safe"\nsays = "…"',
    ),
    Rule(
        "RT311",
        N_("A way back after something was given"),
        N_("People notice late; to turn round then is worth practising too."),
        'gives = "identity"\nto = "press"              # from there a safe ending can be reached',
    ),
    Rule(
        "RT312",
        N_("Handlings leave a choice"),
        N_("One ends well and one does not."),
        '[[after]]\nsays = "打开银行 App 自己查"\ndoes = "verify"',
    ),
    Rule(
        "RT313",
        N_("Faults and wear are those of the currency"),
        N_("Only what the currency describes can be seen in a look."),
        'faults = ["watermark-flat"]',
    ),
    Rule(
        "RT314",
        N_("A false note has faults, a genuine one none"),
        N_("Wear is not a fault: tape and stains are on good notes too."),
        "faults = []",
    ),
    Rule(
        "RT315",
        N_("The denomination exists"),
        N_("A note of a value that was never issued gives itself away."),
        "denomination = 30",
    ),
    Rule(
        "RT316",
        N_("Patience and silence go together"),
        N_("A time without a line that follows it does nothing, and the other way round."),
        'patience = 20\nsilence = "press"',
    ),
    Rule(
        "RT317",
        N_("A talk of at most 60 lines"),
        N_("Nobody can read a longer one aloud, or sign that it is right."),
        "# split it into two scenarios",
        "warning",
    ),
    Rule(
        "RT318",
        N_("Two to four replies"),
        N_("One is no choice; five do not fit the screen beside the standing actions."),
        '[[line.reply]]\nsays = "您是哪个单位的？"\ndoes = "ask"\nto = "press"',
        "warning",
    ),
)
