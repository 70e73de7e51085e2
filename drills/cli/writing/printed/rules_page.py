"""The rules as a page: `ringtrue check --rules`, kept in `docs/rules.md`."""

from __future__ import annotations

from drills.words.language import _
from engine.check import RULES
from engine.language import N_

_PARTS = {
    "RT1": N_("Files"),
    "RT2": N_("Cues"),
    "RT3": N_("Scripts"),
    "RT4": N_("Twins and packs"),
    "RT5": N_("Questions"),
    "RT6": N_("Dates"),
    "RT7": N_("Words"),
    "RT8": N_("Procedures"),
    "RT9": N_("Families of messages"),
    "RTA": N_("Words for the public"),
}


def rules_page() -> str:
    """Return the page in the interface language, as Markdown."""
    rows = [
        f"# {_('Rules of scenarios')}",
        "",
        _("`ringtrue check` finds what breaks them. This page is printed by `ringtrue check --rules`."),
    ]
    part = ""
    for code, rule in RULES.items():
        if code[:3] != part:
            part = code[:3]
            rows += ["", f"## {_(_PARTS[part])}"]
        mark = f" ({_('warning')})" if rule.severity == "warning" else ""
        rows += ["", f"### {code} {_(rule.title)}{mark}", "", _(rule.why), "", "```toml", rule.repair, "```"]
    return "\n".join(rows) + "\n"
