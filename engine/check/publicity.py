"""Rules of words for the public: they fit their form, hold a question, frighten nobody, stand once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from engine.check import dates
from engine.check.strings.words import text_rules
from engine.language import N_
from engine.library.library import ThemeOfPack
from engine.library.publicity import LONG, SHORT, SLOGAN, Theme, seconds
from engine.play.problems import Problem
from engine.text import width

MINUTE, LONGER = (44, 60), (72, 90)
"""Seconds that the broadcasts may take, so that local numbers can be read out behind them."""
FRIGHTENING = (
    "倾家荡产", "血本无归", "家破人亡", "万劫不复", "触目惊心", "可怕", "恐怖", "惨", "后果自负", "后悔",
    "devastat", "terrif", "horr", "ruin", "lose everything", "life savings", "ruthless",
)  # fmt: skip
_FRIGHTENING = re.compile("|".join(FRIGHTENING), re.IGNORECASE)


def rules(theme: Theme, today: date | None, due: int) -> Iterator[Problem]:
    """Yield what is wrong with words for the public by themselves; dates as those of a scenario."""
    yield from dates.rules(theme, today, due)
    for path, words, budget in _texts(theme):
        yield from _fits(path, words, budget)
        yield from text_rules(path, words, 0)
        frightening = _FRIGHTENING.search(words)
        if frightening:
            yield Problem(
                "RTA03", path, N_("The word {word} frightens."), N_("Say what to ask, and what to do."),
                {"word": frightening[0]},
            )  # fmt: skip
    for key, paragraphs, bounds in (
        ("broadcast.text", theme.minute, MINUTE),
        ("broadcast.longer", theme.minute_and_a_half, LONGER),
    ):
        yield from _read_out(key, paragraphs, bounds, theme.lang)
    for key, words in (
        ("message.short", theme.message.short),
        ("message.long", theme.message.long),
        ("broadcast.text", "".join(theme.minute)),
    ):
        if not re.search(r"[？?]", words):
            yield Problem(
                "RTA02", key, N_("Nothing is asked in it."), N_("Put in the question that settles it.")
            )


def _texts(theme: Theme) -> Iterator[tuple[str, str, int]]:
    """Yield every text with its key and its budget of cells, 0 for any."""
    yield "title", theme.title, SLOGAN
    for key, budget in (("slogan", SLOGAN), ("ask", 64), ("do", 72)):
        yield from ((f"{key}.{at}", words, budget) for at, words in enumerate(getattr(theme, key)))
    yield "message.short", theme.message.short, SHORT
    yield "message.long", theme.message.long, LONG
    yield from ((f"broadcast.text.{at}", words, 0) for at, words in enumerate(theme.broadcast.text))
    yield from ((f"broadcast.longer.{at}", words, 0) for at, words in enumerate(theme.broadcast.longer))


def _fits(path: str, words: str, budget: int) -> Iterator[Problem]:
    if budget and width(words) > budget:
        yield Problem(
            "RTA01", path, N_("The text takes {cells} cells; its form holds {budget}."),
            N_("Say it shorter."),
            {"cells": width(words), "budget": budget},
        )  # fmt: skip


def _read_out(key: str, paragraphs: tuple[str, ...], bounds: tuple[int, int], lang: str) -> Iterator[Problem]:
    least, most = bounds
    length = seconds(paragraphs, lang)
    if not least <= length <= most:
        yield Problem(
            "RTA01", key, N_("Read out it takes {seconds} seconds; {least} to {most} are wanted."),
            N_("Read it aloud, slowly, and add or leave out a sentence."),
            {"seconds": length, "least": least, "most": most},
        )  # fmt: skip


def once(theme: Theme, every: Mapping[str, ThemeOfPack]) -> Iterator[Problem]:
    """Yield the topics that another theme of the region has as well."""
    for other in (each.theme for each in every.values()):
        if (other.id, other.region) <= (theme.id, theme.region) or other.region != theme.region:
            continue
        for at, topic in enumerate(theme.topics):
            if topic in other.topics:
                yield Problem(
                    "RTA04", f"topics.{at}", N_("Topic {topic} is in {other} too."),
                    N_("Leave it out of one of them."), {"topic": topic, "other": other.id},
                )  # fmt: skip
