"""Drills and heads written by hand, and runs composed of them without a store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from engine.library.draws.compose import Composed, compose
from engine.library.drill import Draw, Drill
from engine.library.header import Header
from engine.library.shelf import Shelf
from engine.library.stock import Material, stock
from tests.conftest import SAMPLES

HEADERS = Shelf(SAMPLES).headers
LONG_AGO, LATER = date(2020, 1, 1), date(2099, 1, 1)


def drawing(*draws: Draw, items: tuple[str, ...] = ()) -> Drill:
    """Return a drill of these draws."""
    return Drill("d", "t", "", 5, "each", "off", True, 70, items, draws)


def pairs(count: int, channel: str = "sms", topic: str = "t") -> dict[str, Header]:
    """Return the heads of twin pairs of messages: `sms-0s` and `sms-0g`, `sms-1s` …, good for long."""
    base = HEADERS["pack-s1a"]
    return {
        f"{channel}-{number}{letter}": replace(
            base, id=f"{channel}-{number}{letter}", twin=f"{channel}-{number}{other}", truth=truth,
            channel=channel, topic=topic, stale_after=LATER,
        )
        for number in range(count)
        for letter, other, truth in (("s", "g", "scam"), ("g", "s", "genuine"))
    }  # fmt: skip


def pair_of(name: str, headers: Mapping[str, Header]) -> str:
    """Return what both twins of a pair are called by."""
    return min(name, headers[name].twin or name)


def dealt(
    drill: Drill,
    headers: Mapping[str, Header],
    seed: str = "1",
    meetings: Iterable[str] = (),
    *,
    minutes: int | None = None,
    others: Collection[Drill] = (),
    today: date | None = None,
    approved: Collection[str] | None = None,
) -> Composed:
    """Return one run of a drill over these heads."""
    return compose(stock(drill, Material(headers, others, today, approved)), seed, meetings, minutes)
