"""The plan of a campaign: what an office has decided, as its file holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.campaigns.parts import (
    Audience,
    Goal,
    Measure,
    Name,
    Names,
    Part,
    Permanent,
    Phase,
    Post,
    Report,
    Requirement,
    Topic,
    Unit,
)
from engine.campaigns.units import Units
from engine.model import Frozen, Identifier

FORMAT = 1


class Plan(Frozen):
    """A campaign, whole: `file` names a file beside it that holds further units, read by who opens it.

    `levels` go from the top down; `lang` is the language of everything that is written about it.
    """

    format: Annotated[int, Field(ge=1, le=FORMAT)] = FORMAT
    id: Identifier
    lang: Literal["zh-Hans", "zh-Hant", "en"] = "zh-Hans"
    title: Name
    theme: Name
    slogan: Annotated[str, StringConstraints(max_length=60)] = ""
    organiser: Name
    partners: Names = ()
    levels: Annotated[tuple[Name, ...], Field(strict=False, min_length=1, max_length=6)]
    file: Annotated[str, StringConstraints(max_length=120)] = ""
    clauses: Names = ()
    """What of the office's own document the theme answers."""

    goal: Annotated[tuple[Goal, ...], Field(strict=False, max_length=30)] = ()
    post: Annotated[tuple[Post, ...], Field(strict=False, max_length=60)] = ()
    audience: Annotated[tuple[Audience, ...], Field(strict=False, max_length=30)] = ()
    phase: Annotated[tuple[Phase, ...], Field(strict=False, min_length=1, max_length=30)]
    topic: Annotated[tuple[Topic, ...], Field(strict=False, max_length=60)] = ()
    measure: Annotated[tuple[Measure, ...], Field(strict=False, max_length=60)] = ()
    report: Annotated[tuple[Report, ...], Field(strict=False, max_length=20)] = ()
    requirement: Annotated[tuple[Requirement, ...], Field(strict=False, max_length=60)] = ()
    permanent: Permanent | None = None
    unit: Annotated[tuple[Unit, ...], Field(strict=False, max_length=5000)] = ()

    @property
    def first(self) -> date:
        """The campaign's first day."""
        return min(phase.first for phase in self.phase)

    @property
    def last(self) -> date:
        """The campaign's last day, that of its last phase."""
        return max(phase.last for phase in self.phase)

    def due(self, measure: Measure) -> date:
        """Return until which day a measure is to be done."""
        return measure.by or self.last

    @cached_property
    def units(self) -> Units:
        """The units as a tree; those of `file` are in it once they were read."""
        return Units(self.levels, self.unit)

    def measures_of(self, unit: Unit) -> tuple[Measure, ...]:
        """Return what a unit is to do, in the order of the plan."""
        return tuple(measure for measure in self.measure if measure.level == unit.level)

    def reports_of(self, unit: Unit) -> tuple[Report, ...]:
        """Return what a unit hands in, in the order of the plan."""
        return tuple(report for report in self.report if report.level == unit.level)

    @property
    def titles(self) -> Mapping[str, str]:
        """What measures and reports are called, by their ids."""
        titles = {measure.id: measure.title for measure in self.measure}
        return titles | {report.id: report.title for report in self.report}

    @property
    def drills(self) -> tuple[str, ...]:
        """The ids of the drills that practise its topics, each once."""
        return tuple(dict.fromkeys(drill for topic in self.topic for drill in topic.drills))

    @property
    def parts(self) -> Iterator[Part]:
        """Yield every part that may name a clause of the office's own document."""
        yield from (*self.goal, *self.post, *self.audience, *self.phase, *self.topic)
        yield from (*self.measure, *self.report, *self.requirement)
        if self.permanent:
            yield self.permanent

    def with_units(self, further: tuple[Unit, ...]) -> Plan:
        """Return the plan with further units behind its own; raises `ValidationError` for too many."""
        parts = {name: getattr(self, name) for name in type(self).model_fields}
        # built anew: a copy would keep the tree of the units that were here before
        return type(self)(**{**parts, "unit": (*self.unit, *further)})
