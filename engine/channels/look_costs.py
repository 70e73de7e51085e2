"""How long a note may be looked at: each look costs its seconds, whatever the clock says.

The clock of the trainee plays no part, so that a replay is the same play on any day and machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from engine.play.terms import Terms


def allowed(written: int | None, terms: Terms) -> int | None:
    """Return the seconds all looks together may cost, > 0; None where nothing presses.

    The drill's own seconds go before those `written` in the scenario, which count in a timed drill alone:
    once where its timing is strict, twice where it is gentle.
    """
    if terms.seconds is not None:
        return terms.seconds
    if written is None or terms.timing == "off":
        return None
    return written * 2 if terms.timing == "gentle" else written


def charged(used: Iterable[str], costs: Mapping[str, int], seconds: int | None) -> tuple[int, ...]:
    """Return what each look taken has cost, in order; `seconds` are those allowed, None for any number.

    A look begun is finished with what is left, so a look that costs more can still be the last.
    """
    charges: list[int] = []
    for look in used:
        affordable = costs[look] if seconds is None else seconds - sum(charges)
        charges.append(min(costs[look], affordable))
    return tuple(charges)
