"""Rules of a 快报 and of what it may rest on: a case of one's own office, which nobody else can look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.language import N_
from engine.library.bulletin import OWN_CASE
from engine.play.problems import Problem
from engine.play.scenario import Scenario

TWINLESS = "RT401"
"""What a 快报 need not have: it is told alone, and never counts."""


def own_case_rules(scenario: Scenario, *, bulletin: bool) -> Iterator[Problem]:
    """Yield what is wrong with sources that are cases of one's own office."""
    for number, source in enumerate(scenario.source):
        if source.title != OWN_CASE:
            continue
        if not bulletin:
            yield Problem(
                "RT604",
                f"source.{number}.title",
                N_("A case of one's own office is a source of a 快报 only."),
                N_("Name what a reader can look up, or keep the file in a folder drafts."),
            )
        elif source.date is None:
            yield Problem(
                "RT605",
                f"source.{number}",
                N_("The case has no day."),
                N_("Write its unit as issuer, and date = 2026-11-20."),
            )


def without_twin(problems: Iterable[Problem], scenario: Scenario) -> Iterator[Problem]:
    """Yield what is wrong with a 快报, which has a truth but need not have a twin."""
    for problem in problems:
        if problem.code != TWINLESS or scenario.truth is None:
            yield problem
