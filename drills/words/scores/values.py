"""Single values of scores as they stand in tables for people, and what is remarked of them."""

from __future__ import annotations

from drills.words.language import _, counted
from results.measures.measured import Measured
from results.measures.suppression import K
from results.scores.counting import OTHERS
from results.scores.row import About


def ranged(value: Measured, style: str) -> str:
    """Return a value with its range, or why there is none."""
    if value.value is None:
        return withheld() if value.reason == "small-group" else _("not measured")
    text = style.format(value.value)
    if value.low is None or value.high is None:
        return text
    return f"{text} ({style.format(value.low)}..{style.format(value.high)})"


def withheld() -> str:
    """Return what stands for a value that is not published, for few people stand behind it."""
    return _("not published")


def remark(about: About, publish: int = 0) -> str:
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


def marked(words: str, *, simulated: bool) -> str:
    """Return the name of a row, marked where its people are simulated."""
    return f"{words} ({_('simulated')})" if simulated else words


def group_words(label: str) -> str:
    """Return the label of a group; of those too small to be told apart, what they are together."""
    return _("(other small groups)") if label == OTHERS else label


def place_words(name: str) -> str:
    """Return where an evening was, or who held it; what is told where nobody said."""
    return name or _("(not given)")


def nobody() -> str:
    """Return what is said where there is nothing to measure yet."""
    return _("Nobody has played yet. `ringtrue` opens the program; `ringtrue list drills` names the drills.")
