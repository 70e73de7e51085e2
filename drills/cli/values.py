"""A measured value as it stands in a table for people."""

from __future__ import annotations

from drills.language import _
from results.measures.measured import Measured


def ranged(value: Measured, style: str, k: int = 1) -> str:
    """Return a value with its range; `n<k` where few people stand behind it."""
    if value.value is None:
        return f"n<{k}" if value.reason == "small-group" else _("not measured")
    text = style.format(value.value)
    if value.low is None or value.high is None:
        return text
    return f"{text} ({style.format(value.low)}..{style.format(value.high)})"
