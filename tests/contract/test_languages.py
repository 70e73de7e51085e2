"""Every shipped drill is wholly in its language: encounters, notes, places, procedures and first steps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opencc import OpenCC
from pydantic import BaseModel

from engine.library.drill import Drill
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.library.stock import pools_of
from engine.model import Source

LIBRARY = Library(Shelf())
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")
MADE = 3
"""Pairs of each pool that are looked at where more are always made."""


def texts(value: object) -> Iterator[str]:
    """Yield every text of a scenario or a part of it but its sources, which are named as they were issued."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel) and not isinstance(value, Source):
        yield from (text for name in type(value).model_fields for text in texts(getattr(value, name)))
    elif isinstance(value, tuple):
        yield from (text for part in value for text in texts(part))
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in texts(part))


def held(drill: Drill) -> Iterator[str]:
    """Yield the texts of a drill, of what its pools hold, and of the first steps where that is."""
    pairs = [
        pair
        for pool in pools_of(drill, LIBRARY.shelf.material())
        for pair in pool.pairs[: MADE if pool.further else None]
    ]
    scenarios = [
        LIBRARY.scenario(name)
        for name in sorted({name for pair in pairs for name in (pair.scam, pair.genuine)})
    ]
    yield from (drill.title, drill.about)
    yield from (text for scenario in scenarios for text in texts(scenario))
    yield from (
        text for region in {scenario.region for scenario in scenarios} for text in texts(LIBRARY.aid(region))
    )


def test_every_drill_is_wholly_in_its_language() -> None:
    to_simplified, to_traditional = OpenCC("t2s").convert, OpenCC("s2tw").convert
    for drill in LIBRARY.shelf.drills.values():
        seen = {text for text in held(drill) if not text.isascii() or " " in text}
        if drill.lang == "en":
            foreign = {text for text in seen if CHINESE.search(text)}
        else:
            own = to_simplified if drill.lang == "zh-Hans" else to_traditional
            foreign = {
                text for text in seen if own(text) != text or (text.isascii() and ENGLISH.search(text))
            }
        assert seen and not foreign, (drill.id, sorted(foreign)[:5])
