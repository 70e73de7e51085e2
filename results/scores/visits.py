"""Visits to a desk counted by age band and topic; a visit in which two topics came up counts in both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from results.journal.records.gatherings import Helped


@dataclass(frozen=True, slots=True)
class Visited:
    """How many visits there were on a topic (empty: on any), by age band; how the answers were.

    A visit counts once in each band and once in `visits`; `right`, `unsure` and `wrong` count answers to
    scenarios that are scams or genuine, not more than were given.
    """

    topic: str
    by_age: Mapping[str, int]
    visits: int
    right: int
    unsure: int
    wrong: int


def by_topic(helped: Sequence[Helped]) -> list[Visited]:
    """Return a row for each topic, that of most visits first."""
    topics: dict[str, list[Helped]] = defaultdict(list)
    for visit in helped:
        topics[visit.topic].append(visit)
    rows = [visited(theirs, topic) for topic, theirs in topics.items()]
    return sorted(rows, key=lambda row: (-row.visits, row.topic))


def visited(helped: Iterable[Helped], topic: str = "") -> Visited:
    """Return what these come to together."""
    helped = [*helped]
    talks: dict[str, set[str]] = defaultdict(set)
    for visit in helped:
        talks[visit.age].add(visit.talk)
    answered = [visit for visit in helped if visit.truth and visit.answer]
    right = sum(visit.answer == visit.truth for visit in answered)
    unsure = sum(visit.answer == "unsure" for visit in answered)
    return Visited(
        topic,
        {age: len(names) for age, names in talks.items()},
        len({visit.talk for visit in helped}),
        right,
        unsure,
        len(answered) - right - unsure,
    )
