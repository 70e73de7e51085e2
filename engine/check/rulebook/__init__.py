"""Every rule by its stable code."""

from __future__ import annotations

from engine.check.rulebook import (
    cues,
    families,
    files,
    knowledge,
    packs,
    procedures,
    publicity,
    scripts,
    words,
)
from engine.check.rulebook.rule import Rule, Severity

RULES: dict[str, Rule] = {
    rule.code: rule
    for part in (files, cues, scripts, packs, knowledge, words, procedures, families, publicity)
    for rule in part.RULES
}
"""The rules in the order of `docs/rules.md`; a code is never given to another rule."""

__all__ = ["RULES", "Rule", "Severity"]
