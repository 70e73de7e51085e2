"""One thing a rule found: stable code, place, what is wrong and an example of the repair."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.channels.references import Gap
from engine.check.rulebook import RULES, Severity
from engine.errors import Place

GAPS = {
    "span-cue": "RT201",
    "span-marks": "RT205",
    "fill-unknown": "RT206",
    "dialogue-twice": "RT301",
    "dialogue-target": "RT302",
    "dialogue-standing": "RT303",
}
"""The rule behind each kind of gap in a scenario."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's finding; `title` and `hint` are message ids filled from `params`."""

    code: str
    place: Place
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How grave it is: a matter of the rule alone."""
        return RULES[self.code].severity

    def __str__(self) -> str:
        title, hint = self.title.format(**self.params), self.hint.format(**self.params)
        return f"{self.place}: {self.code} {title} {hint}"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says of a scenario before its place in the file is looked up."""

    code: str
    path: str
    """Key in the file, such as `line.2.reply.0.to`."""
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)


def gap_problem(gap: Gap) -> Problem:
    """Return a gap in a scenario as what a rule says of it."""
    return Problem(GAPS[gap.code], gap.path, gap.title, gap.hint, gap.params)
