"""The clocks and the calendar of the place, as the system has them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import monotonic_ns

Zone = Callable[[int], int]
"""How many minutes clocks are ahead of UTC, below 0 behind, at a time in milliseconds since 1970."""


def system_zone(time: int) -> int:
    """Return the minutes the system's clock is ahead of UTC at a time in milliseconds since 1970."""
    ahead = datetime.fromtimestamp(time / 1000, UTC).astimezone().utcoffset()
    return (ahead or timedelta()) // timedelta(minutes=1)


def midnight(day: date, zone: Zone = system_zone) -> int:
    """Return when a day begins at the place, in milliseconds since 1970."""
    time = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
    return time - zone(time) * 60_000


def steady_clock() -> int:
    """Return milliseconds that only grow, from no fixed time on."""
    return monotonic_ns() // 1_000_000


def today() -> date:
    """Return the day it is at the place."""
    return datetime.now(UTC).astimezone().date()
