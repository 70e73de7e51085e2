"""What is kept of runs and plays.

Times are milliseconds since 1970 in UTC, points hundredths, shares thousandths, money minor units.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.library.passing import PassRule
from results.journal.facts.fact import Body
from results.journal.score_body import ScoreBody


@dataclass(frozen=True, slots=True)
class RunBegun(Body):
    """A run: its drill and form, the scenarios in order, its terms, and who plays.

    `judged` counts the items that ask for a verdict; `mode` is `individual` or `room`. `pass_mark` is what an
    older drill asked of the run's points, 0..100; 0 since. `graded` tells whether passing is spoken of after
    it, `pass_rule` what its drill asks of whoever plays it, None where it leaves that to the settings.
    `group` is the one of that day: people move, runs do not. `partner` is the second of two people at one
    laptop, or empty: such a run is measured for neither, though both have met what it shows. `seconds` are
    those the drill gives all looks at one note, None where it gives no number. `offset` is how many minutes
    the clock of the place was ahead of UTC when the run began, less than 0 behind: it decides the run's day.
    `verdict_only` tells that of what can be read whole the verdict is all that was asked.
    `shared` tells that a whole group judged at one screen, each with a run of their own (a roll call): it is
    measured like any other, but a verdict that was all there was earns no points.
    `repeats` are those of `items` whose pair had been met before. `form` is always `A`; in facts of older
    versions it may be `B`.
    """

    kind: ClassVar[str] = "run-begun"
    run: str
    drill: str
    form: str
    items: tuple[str, ...]
    judged: int
    seed: str
    timing: str
    marks: bool
    feedback: str
    pass_mark: int
    person: str
    group: str
    mode: str = "individual"
    simulated: bool = False
    partner: str = ""
    seconds: int | None = None
    offset: int = 0
    repeats: tuple[str, ...] = ()
    graded: bool = True
    pass_rule: PassRule | None = None
    verdict_only: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class PlayBegun(Body):
    """A scenario was shown; `content` is the hash of its version.

    `again` tells that the person had met it, or its twin, before, so that it is not measured. `twin` is the
    other scenario of its pair, empty where it has none and in facts of an older version.
    """

    kind: ClassVar[str] = "play-begun"
    run: str
    play: str
    item: int
    scenario: str
    content: str
    channel: str
    topic: str
    truth: str | None
    again: bool = False
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Acted(Body):
    """One action; `event` is its index in the play, `at` milliseconds since the play began."""

    kind: ClassVar[str] = "acted"
    run: str
    play: str
    event: int
    action: str
    target: str
    place: int
    at: int


@dataclass(frozen=True, slots=True)
class Judged(Body):
    """The verdict, an action like any other, with its rating 1..6; `outcome` is None without a truth."""

    kind: ClassVar[str] = "judged"
    run: str
    play: str
    event: int
    action: str
    target: str
    place: int
    at: int
    rating: int
    outcome: str | None


@dataclass(frozen=True, slots=True)
class PlayEnded(Body):
    """A play came to its end; `complete` is false where it broke off after the verdict."""

    kind: ClassVar[str] = "play-ended"
    run: str
    play: str
    complete: bool
    score: ScoreBody


@dataclass(frozen=True, slots=True)
class PlayAbandoned(Body):
    """A play is not gone on with; never scored as wrong."""

    kind: ClassVar[str] = "play-abandoned"
    run: str
    play: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunEnded(Body):
    """A run ended; `complete` if every item was played to its end."""

    kind: ClassVar[str] = "run-ended"
    run: str
    complete: bool
