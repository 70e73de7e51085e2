"""Rules of the words: budgets of cells, glyphs, kindness."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from engine.language import N_
from engine.marks import MarkError, plain_of
from engine.play.problems import Problem
from engine.play.scenario import Scenario
from engine.text import width

UNKIND = ("上当", "傻", "中招", "警惕性差", "愚蠢", "笨", "活该", "贪小便宜")
"""Words that shame: in no scenario, on no screen, on no page of the documents."""
BANNED = (*UNKIND, "回拨", "票样", "样币", "练功券", "道具钞")
"""Words no scenario holds: they shame, they give wrong advice, or the law keeps them for real money."""

_BANNED = re.compile("|".join(BANNED))

Texts: TypeAlias = Iterator[tuple[str, str, int]]


def rules(scenario: Scenario) -> Iterator[Problem]:
    """Yield what is wrong with the words of a scenario."""
    longest = {name: max(values, key=width) for name, values in scenario.fill.items()}
    read: list[tuple[str, str, int]] = []
    for path, text, budget in _texts(scenario):
        try:
            read.append((path, plain_of(text, longest), budget))
        except MarkError:
            continue
    # one search of all together, for hardly any scenario says what is banned
    banned = _BANNED.search("\n".join([plain for _, plain, _ in read])) is not None
    for path, plain, budget in read:
        # no sign is wider than two cells, so that most texts need not be measured
        if banned or (budget and 2 * len(plain) > budget):
            yield from text_rules(path, plain, budget)


def text_rules(path: str, plain: str, budget: int) -> Iterator[Problem]:
    """Yield what is wrong with one text without marks; `budget` is its room in cells, 0 for any."""
    if budget and width(plain) > budget:
        yield Problem(
            "RT701",
            path,
            N_("The text takes {cells} cells; its place holds {budget}."),
            N_("Say it shorter."),
            {"cells": width(plain), "budget": budget},
        )
    for word in BANNED if _BANNED.search(plain) else ():
        if word in plain:
            yield Problem(
                "RT705",
                path,
                N_("The word {word} is not used here."),
                N_("Say what it was, kindly, and what to do."),
                {"word": word},
            )


def _texts(scenario: Scenario) -> Texts:
    """Yield every text with its key and its budget of cells, 0 for none."""
    yield "title", scenario.title, 40
    yield "setting", scenario.setting, 120
    for number, cue in enumerate(scenario.cue):
        yield f"cue.{number}.text", cue.text, 36
        yield f"cue.{number}.why", cue.why, 110
        yield f"cue.{number}.ask", cue.ask, 64
    yield "debrief.what_happened", scenario.debrief.what_happened, 220
    for number, step in enumerate(scenario.debrief.do):
        yield f"debrief.do.{number}", step, 72
    yield "debrief.slogan", scenario.debrief.slogan, 44
    yield from scenario.budgets
