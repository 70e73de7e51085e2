"""What is wrong with a scenario, told by the key it stands at, before its place in the file is looked up."""

from __future__ import annotations

from dataclasses import dataclass, field

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
class Problem:
    """What a rule says of a scenario: its code, message ids and their values."""

    code: str
    path: str
    """Key in the file, such as `line.2.reply.0.to`."""
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is named and not there: a stable code, the key that names it, what to say of it."""

    code: str
    path: str
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)

    @property
    def problem(self) -> Problem:
        """The gap as the rule behind it tells it."""
        return Problem(GAPS[self.code], self.path, self.title, self.hint, self.params)
