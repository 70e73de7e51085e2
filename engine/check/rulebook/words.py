"""RT7: words that fit the screen, are inert, invented and kind."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT701",
        N_("Texts fit their place"),
        N_("Each place on the screen has its room, counted in cells at 60 columns."),
        'says = "我先问问家里人。"',
        "warning",
    ),
    Rule(
        "RT702",
        N_("Texts are inert"),
        N_("No control signs, direction marks, terminal escapes or markup, in any string of the file."),
        'says = "请看「红色」的那一行。"',
    ),
    Rule(
        "RT703",
        N_("Signs have one width"),
        N_("Some signs take one cell in one terminal and two in another."),
        'says = "第一，…"',
    ),
    Rule(
        "RT704",
        N_("Numbers and links are invented"),
        N_("Somebody might call them."),
        'number = "0571-0550 1137"  # 138 **** 0137, +0 44 0550 1137\ntext = "请点 jf.example/v"',
    ),
    Rule(
        "RT705",
        N_("Kind words, and none that the law keeps"),
        N_(
            "Shame keeps people from reporting; 回拨 is wrong advice; 票样 and the like belong to real money."
        ),
        'what_happened = "这是冒充客服。说办不办都不要紧，要紧的是先挂断。"',
    ),
    Rule(
        "RT706",
        N_("Nothing is left to be written"),
        N_("`ringtrue new` writes 待写 or TO WRITE where an author has to write; TODO counts as well."),
        'says = "您好，这里是演练银行。"',
    ),
    Rule(
        "RT707",
        N_("Nobody is named in full"),
        N_("A surname and a given name are some real person's."),
        'value = "周某，第一次收款"',
        "warning",
    ),
)
