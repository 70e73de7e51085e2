"""The day it was at a place."""

from __future__ import annotations

from datetime import UTC, datetime


def day(time: int, offset: int = 0) -> str:
    """Return the ISO date of a time in milliseconds, where clocks are `offset` minutes ahead of UTC."""
    return datetime.fromtimestamp(time // 1000 + offset * 60, UTC).date().isoformat()
