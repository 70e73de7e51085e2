"""Rules of a banknote: what is on it is what its currency knows."""

from __future__ import annotations

from collections.abc import Iterator

from engine.channels.banknote import Banknote
from engine.check.finding import Problem
from engine.language import N_


def rules(scenario: Banknote) -> Iterator[Problem]:
    """Yield what does not fit between a note and its currency."""
    note = scenario.note
    for key, names, names_known in (
        ("faults", note.faults, {fault.id for fault in note.currency.fault}),
        ("wear", note.wear, {wear.id for wear in note.currency.wear}),
    ):
        for name in () if note.drawn else names:
            if name not in names_known:
                yield Problem(
                    "RT313",
                    f"note.{key}",
                    N_("Currency {currency} has no {name}."),
                    N_("It has: {known}."),
                    {"currency": note.currency.id, "name": name, "known": ", ".join(sorted(names_known))},
                )
    if bool(note.faults) != (scenario.truth == "scam"):
        yield Problem(
            "RT314",
            "note.faults",
            N_("A false note has faults, a genuine one has none."),
            N_("Set faults or truth right."),
        )
    if note.denomination not in note.currency.denominations:
        yield Problem(
            "RT315",
            "note.denomination",
            N_("Currency {currency} has no note of {value}."),
            N_("It has: {known}."),
            {
                "currency": note.currency.id,
                "value": note.denomination,
                "known": ", ".join(str(denomination) for denomination in note.currency.denominations),
            },
        )
