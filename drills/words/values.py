"""Values as they stand in tables for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from drills.words.language import _, counted
from results.measures.measured import Measured
from results.measures.suppression import K
from results.scores.counting import OTHERS


def ranged(value: Measured, style: str) -> str:
    """Return a value with its range, or why there is none."""
    if value.value is None:
        return withheld() if value.reason == "small-group" else _("not measured")
    text = style.format(value.value)
    if value.low is None or value.high is None:
        return text
    return f"{text} ({style.format(value.low)}..{style.format(value.high)})"


def money(amount: int, region: str) -> str:
    """Return an amount in the money of a region; a bare number where its money has no name here."""
    words = {"CN": _("{amount} yuan"), "GB": "£{amount}", "US": "${amount}", "TW": "NT${amount}"}
    return words.get(region, "{amount}").format(amount=f"{amount:,}")


def moneys(amounts: Iterable[tuple[str, int]]) -> str:
    """Return amounts of several regions, each in its own money."""
    return ", ".join(money(amount, region) for region, amount in amounts)


def withheld() -> str:
    """Return what stands for a value that is not published, for few people stand behind it."""
    return _("not published")


class Peopled(Protocol):
    """What knows how many people stand behind it."""

    @property
    def people(self) -> int:
        """People behind the values of the row."""


def remark(about: Peopled, publish: int = 0) -> str:
    """Return what is remarked of the values of fewer than `K` people; empty of others.

    Where values of fewer than `publish` people are withheld, there is nothing to remark.
    """
    return _("few people: for reference only") if max(publish, 1) <= about.people < K else ""


def withdrawn_words(plays: int) -> str:
    """Return how many plays are left out for their scenarios are withdrawn; empty for none."""
    if not plays:
        return ""
    return counted(
        "{count} play of a withdrawn scenario left out",
        "{count} plays of withdrawn scenarios left out",
        plays,
    )


class Mode(Protocol):
    """What knows whether its people are real."""

    @property
    def simulated(self) -> bool:
        """Whether nobody real is behind it."""


def marked(words: str, about: Mode) -> str:
    """Return the name of a row, marked where its people are simulated."""
    return f"{words} ({_('simulated')})" if about.simulated else words


def group_words(label: str) -> str:
    """Return the label of a group; of those too small to be told apart, what they are together."""
    return _("(other small groups)") if label == OTHERS else label


def nobody() -> str:
    """Return what is said where there is nothing to measure yet."""
    return _("Nobody has played yet. `ringtrue` opens the program; `ringtrue list drills` names the drills.")
