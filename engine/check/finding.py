"""One thing a rule found: stable code, location, what is wrong and an example of the repair."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.check.rulebook import RULES, Severity
from engine.errors import Location


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's finding; `title` and `hint` are message ids filled from `params`."""

    code: str
    location: Location
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How grave it is: a matter of the rule alone."""
        return RULES[self.code].severity

    def __str__(self) -> str:
        title, hint = self.title.format(**self.params), self.hint.format(**self.params)
        return f"{self.location}: {self.code} {title} {hint}"
