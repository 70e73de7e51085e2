"""Rules of dates: facts are checked again in time, and somebody is told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

from engine.language import N_
from engine.model import Source
from engine.play.problems import Problem


class Dated(Protocol):
    """What states facts: when they were checked, until when they are good, and where they come from."""

    @property
    def facts_checked(self) -> date:
        """The day they were checked."""

    @property
    def stale_after(self) -> date:
        """The last day they are good for."""

    @property
    def source(self) -> Sequence[Source]:
        """Where they come from, as the file says."""

    @property
    def sources(self) -> Sequence[Source]:
        """Where they come from, those of what it is made of included."""


def rules(scenario: Dated, today: date | None, due: int) -> Iterator[Problem]:
    """Yield what is wrong with the dates; `today` None asks only whether they are in order.

    `due` is how many days ahead facts that are to be checked again are named; 0 for none.
    """
    if scenario.stale_after <= scenario.facts_checked:
        yield Problem(
            "RT603",
            "stale_after",
            N_("stale_after ({stale}) does not come after facts_checked ({checked})."),
            N_("A year later is usual."),
            {"stale": scenario.stale_after.isoformat(), "checked": scenario.facts_checked.isoformat()},
        )
    for number, source in enumerate(scenario.source):
        if source.date and source.date > scenario.facts_checked:
            yield Problem(
                "RT603",
                f"source.{number}.date",
                N_("The source is of {date}, after the facts were checked."),
                N_("Check again, then move facts_checked and stale_after."),
                {"date": source.date.isoformat()},
            )
    if today is not None:
        yield from _freshness(scenario, today, due)


def _freshness(scenario: Dated, today: date, due: int) -> Iterator[Problem]:
    offices = ", ".join(dict.fromkeys(source.issuer for source in scenario.sources))
    params: dict[str, str | int] = {"date": scenario.stale_after.isoformat(), "offices": offices}
    if scenario.stale_after < today:
        yield Problem(
            "RT601",
            "stale_after",
            N_("The facts were to be checked again by {date}."),
            N_("Ask {offices}, then move facts_checked and stale_after."),
            params,
        )
    elif due and scenario.stale_after <= _later(today, due):
        yield Problem(
            "RT602",
            "stale_after",
            N_("The facts are to be checked again by {date}."),
            N_("Ask {offices}, then move facts_checked and stale_after."),
            params,
        )


def _later(today: date, days: int) -> date:
    return today + timedelta(days=min(days, (date.max - today).days))
