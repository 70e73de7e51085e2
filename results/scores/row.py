"""One row of scores: what it is about, and what was measured of it, each value by its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from results.measures.change import Change
from results.measures.detection import Counts
from results.measures.items import Flag
from results.measures.measured import Measured
from results.measures.roc import Ratings
from results.measures.suppression import K
from results.scores.passing import Standings

OUTCOMES = ("hits", "misses", "false_alarms", "correct_rejections")
"""The values that are outcomes, in the order of `Counts`."""


@dataclass(frozen=True, slots=True)
class Held:
    """What evenings by a show of hands were: how many, where, by whom, with which drills (ids).

    `unit`, `place` and `organiser` are empty where they differ, `sixty` None where nobody counted who is 60
    and over; `estimated` tells that some hands were not counted one by one.
    """

    evenings: int
    unit: str
    place: str
    organiser: str
    drill: str
    sixty: int | None
    encounters: int
    estimated: bool


@dataclass(frozen=True, slots=True)
class About:
    """What a row is about, in one mode, wholly real or wholly simulated; nothing of it is ever withheld.

    `label` is the group's label, the trainee's pseudonym, the channel, scenario, kind of cue, look or fault;
    `id` the group's or trainee's. `people` have a first meeting in it, `lacking` of them have yet to judge
    some before it can be said whether they pass.
    """

    label: str
    people: int
    mode: str
    simulated: bool
    id: str = ""
    judgements: int = 0
    lacking: int = 0
    day: str = ""
    """Of a sitting, an ISO date."""
    pause: str = ""
    """How long they stayed away (`over_time.pauses.Pause`)."""
    channel: str = ""
    truth: str | None = None
    withdrawn: int = 0
    """Plays of a group, trainee or channel that are left out, for their scenario is withdrawn since.

    Of a room, votes.
    """
    held: Held | None = None
    """Of rooms: what there is besides who judged; `people` are attendances."""

    @property
    def small(self) -> bool:
        """Whether so few people stand behind it that it is for reference only."""
        return self.people < K


@dataclass(frozen=True, slots=True)
class KindScore:
    """How often a kind of red flag was shown, and missed."""

    kind: str
    shown: int
    missed: int

    @property
    def rate(self) -> float:
        """Share missed, 0..1."""
        return self.missed / self.shown


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """What was measured of one group, trainee, channel, sitting, scenario, cue, look or fault.

    Which `values` there are, and in what units, its `Family` says. What is no number stands beside them, and
    is empty where the family has no such thing or where it is withheld.
    """

    about: About
    values: Mapping[str, Measured]
    weakest: tuple[KindScore, ...] = ()
    """Kinds of red flag missed most."""
    standings: Standings | None = None
    """Where a trainee stands; None of a group, a channel, and of whom passing is not asked."""
    change: Change | None = None
    ratings: Ratings | None = None
    flags: tuple[Flag, ...] = ()
    """What is remarkable of an item of a test."""

    def __getitem__(self, name: str) -> Measured:
        return self.values[name]

    def count(self, name: str) -> int | None:
        """Return a value that is a whole number; None where it is withheld."""
        number = self.values[name].value
        return None if number is None else int(number)

    @property
    def counts(self) -> Counts | None:
        """The outcomes behind the row; None where they are withheld or were not counted."""
        outcomes = [self.count(name) for name in OUTCOMES if name in self.values]
        counts = [count for count in outcomes if count is not None]
        return Counts(*counts) if len(counts) == len(OUTCOMES) else None

    @property
    def graded(self) -> bool:
        """Whether bands and passing are spoken of, of a trainee: not after drills for elders alone."""
        return self.standings is not None

    def alike(self, other: ScoreRow) -> bool:
        """Return whether both are of one mode, and of people who are both real or both simulated."""
        return (self.about.mode, self.about.simulated) == (other.about.mode, other.about.simulated)

    def withheld(self) -> ScoreRow:
        """Return the row as it may be published although few people stand behind it."""
        values = {name: value.withheld() for name, value in self.values.items()}
        return ScoreRow(self.about, values)

    def without_few(self, k: int) -> ScoreRow:
        """Return the row without values of 1 to `k` - 1 people; what nobody stands behind tells nothing."""
        few = {name for name, value in self.values.items() if 0 < (value.people or 0) < k}
        values = {name: value.withheld() if name in few else value for name, value in self.values.items()}
        return replace(self, values=values)
