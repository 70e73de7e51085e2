"""RT1: the file can be read, safely and at once."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT101",
        N_("The file is TOML"),
        N_("What cannot be parsed cannot be played. The finding names line and column."),
        'title = "冒充公安要求转账"',
    ),
    Rule(
        "RT102",
        N_("Keys and values are those of the channel"),
        N_("An unknown key is a slip that would be silently lost, a missing one a hole in the play."),
        "facts_checked = 2026-11-23   # a date stands without quotes",
    ),
    Rule(
        "RT103",
        N_("The file is UTF-8"),
        N_("Other encodings turn Chinese into noise on the next machine."),
        "# save as: UTF-8",
    ),
    Rule(
        "RT104",
        N_("No byte order mark"),
        N_("It is invisible and no TOML reader has to accept it."),
        "# save as: UTF-8 (without BOM)",
    ),
    Rule(
        "RT105",
        N_("No control signs in the file"),
        N_("A NUL or an escape is never meant, and can do harm in a terminal."),
        '# delete the sign; a line break within a text is written "\\n"',
    ),
    Rule(
        "RT106",
        N_("A file of at most 512 KB"),
        N_("A scenario takes some 15 KB. What is much larger is another file by mistake."),
        "# one scenario a file",
    ),
    Rule(
        "RT107",
        N_("No deep nesting"),
        N_("A scenario needs tables in lists and nothing below that."),
        '[[line.reply]]\nsays = "您是哪个单位的？"',
    ),
    Rule(
        "RT108",
        N_("The file and its folder can be read"),
        N_("What is not there, or belongs to somebody else, cannot be checked."),
        "# chmod a+r cn-telecom-q7f.toml",
    ),
    Rule(
        "RT109",
        N_("What a file names is there"),
        N_("A place, a currency, a procedure, a drill's scenarios are files of their own."),
        'place = "home"               # scenarios/places/home.toml',
    ),
    Rule(
        "RT110",
        N_("Passing is of a person, not of a run"),
        N_(
            "Mean points of one run can be had without judging. A person passes by the last scams and genuine"
            " ones, from any drills."
        ),
        "[pass]\nof = 8\nright = 6\ngiven = 1",
        "warning",
    ),
    Rule(
        "RT111",
        N_("A source stands once"),
        N_("What is written twice is mended once. Where a folder `sources` holds it, it is cited by its id."),
        '[[source]]\ncite    = "cn-fraud-law"\narticle = "第三十一条"',
    ),
    Rule(
        "RT112",
        N_("Every source in `sources` is cited"),
        N_("What nothing cites is checked again every year for nothing."),
        '[[source]]\ncite = "cn-fraud-law"',
    ),
)
