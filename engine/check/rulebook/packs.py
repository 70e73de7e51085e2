"""RT4: twins answer each other, and nothing but what happens tells which is the scam."""

from __future__ import annotations

from engine.check.rulebook.rule import Rule
from engine.language import N_

RULES = (
    Rule(
        "RT401",
        N_("An encounter has a truth and a twin"),
        N_("Without a twin nobody can tell suspicion from skill."),
        'truth = "scam"\ntwin = "cn-telecom-b2m"',
    ),
    Rule(
        "RT402",
        N_("A question has neither truth nor twin"),
        N_("It asks for knowledge; there is nothing to judge."),
        "# delete truth and twin",
    ),
    Rule(
        "RT403",
        N_("The file is named like its id"),
        N_("So that it is found by it."),
        "# the file: cn-telecom-q7f.toml",
    ),
    Rule("RT404", N_("The twin is there"), N_("A pair is two files of one pack."), 'twin = "cn-telecom-b2m"'),
    Rule(
        "RT405",
        N_("Twins name each other"),
        N_("They have different truths, and each names the other."),
        'twin = "cn-telecom-q7f"\ntruth = "genuine"',
    ),
    Rule(
        "RT406",
        N_("Twins share channel, topic, place, language and region"),
        N_("What differs between them must be what happens, and nothing else."),
        'topic = "authority"',
    ),
    Rule(
        "RT407",
        N_("Twins share their setting"),
        N_("A setting of its own may give the truth away before the first word."),
        'setting = "周二上午十点，您一个人在家。"',
        "warning",
    ),
    Rule(
        "RT408",
        N_("40 to 60 per cent of a pack is genuine"),
        N_("Where most is a scam, whoever suspects everything looks skilled."),
        'truth = "genuine"            # write the missing twins',
    ),
    Rule(
        "RT409",
        N_("Ids are unique over all packs"),
        N_("Results are kept by id; two scenarios would be counted as one."),
        'id = "cn-telecom-r4u"',
    ),
    Rule(
        "RT410",
        N_("No single outward thing tells the truth"),
        N_(
            "Ids, order, settings, the number's form, lengths, counts, the place and length of the best "
            "reply are each measured over the pack: AUC at most 0.65, or what chance allows at its size."
        ),
        "# lengthen the short ones, or shuffle the ids: the finding says which",
    ),
    Rule(
        "RT411",
        N_("All outward things together do not tell the truth"),
        N_(
            "A ridge discriminant over the same things, each pair judged by what the other pairs teach, "
            "reaches AUC 0.65 at most, or what chance allows at the pack's size."
        ),
        "# the finding names the three that weigh most",
    ),
    Rule(
        "RT412",
        N_("The longest or first answer is not always right"),
        N_("Over the questions of a pack neither happens more often than chance allows."),
        '[[quiz.option]]\ntext = "立刻报警，并保留聊天和转账记录"',
    ),
    Rule(
        "RT413",
        N_("About half of the statements are true"),
        N_("Where most are, whoever agrees with everything looks knowing; one more than half is let pass."),
        'kind = "true-false"\nstem = "12381的预警短信不带网址。"',
    ),
)
