"""What passing asks for: of somebody's last scams and genuine encounters, how many must be right."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb

from engine.files.toml_table import TomlTable

MOST = 100
"""Encounters of a kind that a rule may ask for at most."""


@dataclass(frozen=True, slots=True)
class PassRule:
    """Of the last `of` scams and the last `of` genuine ones `right` of each.

    `of` is 1 or more, `right` more than half of it, so that neither a constant answer nor mere chance will
    do; `given` is in how many of them money or control may have been given, 0 or more.
    """

    of: int = 8
    right: int = 6
    given: int = 1

    @property
    def chance(self) -> float:
        """How often a tossed coin is right often enough, 0..1: (sum over k >= right of C(of, k) / 2^of)^2."""
        enough = sum(comb(self.of, hits) for hits in range(self.right, self.of + 1))
        return float((enough / 2**self.of) ** 2)


USUAL = PassRule()
"""What is asked for where neither a drill nor the settings say otherwise; a coin passes 2.1 times of 100."""


def read_pass_rule(table: TomlTable) -> PassRule:
    """Return the rule of a `[pass]` table; `right`, left out, is three quarters. Raise `InputError`."""
    of = table.number("of", USUAL.of, least=1, most=MOST)
    rule = PassRule(
        of=of,
        right=table.number("right", -(-3 * of // 4), least=of // 2 + 1, most=of),
        given=table.number("given", USUAL.given, most=2 * MOST),
    )
    table.done()
    return rule
