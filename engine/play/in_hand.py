"""A real note in one's own hand: what to do with it, in order, and what a sound one of its edition shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.language import N_
from engine.play.currency import Currency

_STAGES = {
    "see": N_("Look: lay it flat."),
    "light": N_("Look: hold it against the light."),
    "feel": N_("Feel: run a fingertip over it."),
    "tilt": N_("Turn: tilt it slowly to and fro."),
    "compare-serials": N_("Read: compare the two serial numbers."),
}
"""Look -> what to do, as a message id; no ultraviolet, for nobody has the lamp at hand."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One thing to do with the note (`do` is a message id), and what each sound feature then shows."""

    do: str
    sound: tuple[str, ...]


def editions(currencies: Sequence[Currency], *, english: bool) -> tuple[Currency, ...]:
    """Return those of real money, by issuer and denomination, the largest first, newest edition first.

    Whoever reads English is shown those with English words, and others those without.
    """
    real = sorted(
        (currency for currency in currencies if currency.edition and (currency.lang == "en") == english),
        key=lambda currency: currency.edition,
        reverse=True,
    )
    return tuple(
        sorted(
            real,
            key=lambda currency: (currency.issuer != "人民币", currency.issuer, -max(currency.denominations)),
        )
    )


def stages(currency: Currency) -> tuple[Stage, ...]:
    """Return what to do in order, without what nothing is confirmed of in this edition."""
    found_stages: list[Stage] = []
    for look, do in _STAGES.items():
        sound = tuple(feature.sound for feature in currency.feature if feature.look == look)
        if sound:
            found_stages.append(Stage(do, sound))
    return tuple(found_stages)
