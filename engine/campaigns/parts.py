"""The parts of a campaign's plan: who leads, for whom, when, about what, and what is to be done."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.model import Frozen, Identifier

Name = Annotated[str, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]
"""What something is called, on a line of its own."""
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=600)]
Names = Annotated[tuple[Name, ...], Field(strict=False)]
Sentences = Annotated[tuple[Sentence, ...], Field(strict=False)]
Kind = Literal[
    "banner", "poster", "leaflet", "board", "desk", "talk", "visit", "market", "quiz", "drill", "meeting",
    "tv", "radio", "press", "web", "message", "film", "screen", "list", "check", "people", "other",
]  # fmt: skip
"""What sort of thing a measure counts; `people` are those who were reached."""
MOST = 1_000_000
"""How much of anything a unit may be asked for, or say it has done."""


class Part(Frozen):
    """One part of a plan; `clauses` name what in the office's own document it answers, such as `六(三)`."""

    clauses: Names = ()


class Goal(Part):
    """What the campaign is for."""

    text: Sentence


class Post(Part):
    """A place in the leading group or its office: its role, who holds it by post, what it answers for."""

    role: Name
    post: Sentence
    duty: str = ""


class Audience(Part):
    """People whom the campaign wants to reach, and what it wants of them."""

    name: Name
    aim: str = ""


class Phase(Part):
    """A span of days, both included, with what is done in it."""

    title: Name
    first: date
    last: date
    tasks: Sentences = ()


class Topic(Part):
    """One thing it is about: for whom (audiences by name), and the drills (ids) that practise it."""

    title: Name
    points: Sentences = ()
    audience: Names = ()
    drills: Annotated[tuple[Identifier, ...], Field(strict=False)] = ()


class Measure(Part):
    """Something each unit of a level does `target` times at least, until the day `by`.

    Without `by` there is time until the campaign's last day. `word` counts it (条, 次), `also` are other
    words by which sheets call it, `photographs` how many are wanted of it from each unit.
    """

    id: Identifier
    title: Name
    kind: Kind = "other"
    level: Name
    target: Annotated[int, Field(ge=0, le=MOST)] = 1
    word: Annotated[str, StringConstraints(max_length=8)] = ""
    by: date | None = None
    photographs: Annotated[int, Field(ge=0, le=100)] = 0
    how: str = ""
    also: Names = ()


class Report(Part):
    """What each unit of a level hands in, to whom, and until which day.

    With `form` the sheet that units fill in is this report; any other is logged once it is there.
    """

    id: Identifier
    title: Name
    level: Name
    to: Name
    due: date
    form: bool = False
    holds: Sentences = ()


class Requirement(Part):
    """Something the plan asks of all that no number tells."""

    text: Sentence


class Permanent(Part):
    """What goes on once the campaign is over, every so many months."""

    months: Annotated[int, Field(ge=1, le=24)]
    about: str = ""


class Unit(Frozen):
    """An office, township, institution or village: its level, what it is under, and how many people it has.

    `under` is the name of the unit above, or its path where several have that name; empty at the top.
    `people` is the head-count that practises; None where nobody has said. `person` is who is in charge.
    """

    name: Annotated[Name, StringConstraints(pattern=r"^[^/]*$")]
    level: Name
    under: str = ""
    people: Annotated[int, Field(ge=0, le=MOST)] | None = None
    person: Annotated[str, StringConstraints(max_length=60)] = ""
    audience: Names = ()
