"""Amounts of money as people write them, by region."""

from __future__ import annotations

from collections.abc import Iterable

from drills.words.language import _


def money(amount: int, region: str) -> str:
    """Return an amount in the money of a region; a bare number where its money has no name here."""
    words = {"CN": _("{amount} yuan"), "GB": "£{amount}", "US": "${amount}", "TW": "NT${amount}"}
    return words.get(region, "{amount}").format(amount=f"{amount:,}")


def moneys(amounts: Iterable[tuple[str, int]]) -> str:
    """Return amounts of several regions, each in its own money."""
    return ", ".join(money(amount, region) for region, amount in amounts)
