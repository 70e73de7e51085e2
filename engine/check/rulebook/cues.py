"""RT2: what tells stands in the text, is explained, and holds."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT201",
        N_("Every span names a cue"),
        N_("The debrief lights the span and says why; without a cue it has nothing to say."),
        '[[cue]]\nid = "hurry"\nkind = "urgency"\nsign = "red-flag"\ntext = "催得急"\nwhy = "…"',
    ),
    Rule(
        "RT202",
        N_("Every cue is shown"),
        N_("A cue that nobody can see can be neither marked nor learnt."),
        'says = "[[hurry|两分钟内就转走了]]，您快点。"',
    ),
    Rule(
        "RT203",
        N_("No red flag in a genuine scenario"),
        N_("To mark it would be right and wrong at once."),
        'sign = "reassurance"\nholds_because = "confirmed-by-own-call"',
    ),
    Rule(
        "RT204",
        N_("A reassurance says why it holds"),
        N_("A caller's words alone are never a reassurance: swindlers say them too."),
        'holds_because = "nothing-asked-by-the-end"',
    ),
    Rule(
        "RT205",
        N_("Spans are written right"),
        N_("Spans do not nest or overlap, are closed, and hold words."),
        'says = "那要马上拦截，[[hurry|两分钟内钱就转走了]]。"',
    ),
    Rule(
        "RT206",
        N_("Every fill has values"),
        N_("A fill without values would be read out as it stands."),
        '[fill]\namount = ["4980", "3260"]',
    ),
    Rule(
        "RT207",
        N_("A scam shows a red flag"),
        N_("What nothing tells cannot be recognised, only guessed."),
        '[[cue]]\nid = "code"\nkind = "asks-for-code"\nsign = "red-flag"\ntext = "要验证码"\nwhy = "…"',
    ),
    Rule(
        "RT208",
        N_("Cue ids are unique"),
        N_("Of two cues with one id only one would be explained."),
        'id = "hurry-2"',
    ),
    Rule(
        "RT209",
        N_("The ground of a reassurance is true in the script"),
        N_(
            "`confirmed-by-own-call` needs a verifying way that ends well, `nothing-asked-by-the-end` a talk "
            "in which no code, account, control or money is given, `papers-agree` papers that can be seen."
        ),
        '[standing]\nown-call = "real-office"',
    ),
    Rule(
        "RT210",
        N_("What only a caller says is also said in a scam"),
        N_(
            "Whoever learns that a sentence means genuine will believe the next swindler who says it. It "
            "also stands in a scam of the pack, or is declared as what proves nothing by itself."
        ),
        "proves = false",
    ),
)
