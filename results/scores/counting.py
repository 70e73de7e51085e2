"""What stands behind rows of scores, counted by the database: people, twin pairs, runs, kinds of red flag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.library.passing import USUAL, PassRule
from results.journal.sql import Database
from results.measures.balanced import Points
from results.measures.detection import Counts
from results.scores.passing import Bounds, Standings, standings

By = Literal["group", "trainee", "channel"]
"""What one row is about."""
Pairs = Mapping[str, str]
"""The twin pair a scenario belongs to, by its id, for plays that do not say which twin they have."""
PAIR = "CASE WHEN twin <> '' AND twin < scenario THEN twin ELSE scenario END"
"""The column of a play's twin pair, named by the first of its two ids; without a twin it is its own pair."""

OTHERS = "(other small groups)"
"""The id and the label of the row of groups that are too small to be told apart."""


@dataclass(frozen=True, slots=True)
class Key:
    """What tells rows apart: a group (trainee, channel) by its id, in one mode, real or simulated."""

    about: str
    mode: str
    simulated: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """How often a kind of red flag was shown, and missed."""

    shown: int = 0
    missed: int = 0


@dataclass(slots=True)
class Person:
    """First meetings of one person: their outcomes, and their points in hundredths."""

    counts: Counts = field(default_factory=Counts)
    points: Points = field(default_factory=Points)


@dataclass(slots=True)
class Material:
    """What is known about one row before it is measured, by pseudonym, twin pair and kind of red flag.

    `abouts` are the groups (trainees, channels) counted in it, `standings` those of whom passing is asked,
    `withdrawn` plays that are left out.
    """

    abouts: set[str] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=lambda: defaultdict(Person))
    pairs: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    standings: dict[str, Standings] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=lambda: defaultdict(Kind))
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """What is counted: rows about what, within which bounds, and which rows are counted as one.

    `bounds` are the first and last day, the first and last group id, and a pseudonym or an empty text;
    `together` names rows as `id/mode/0`, or `1` of simulated people; `rule` is what passing asks.
    """

    db: Database
    by: By
    bounds: Bounds
    together: Collection[str]
    pairs: Pairs
    rule: PassRule = USUAL

    def key(self, about: str, mode: str, simulated: int) -> Key:
        """Return the row that a group (trainee, channel) is counted in."""
        pooled = f"{about}/{mode}/{simulated}" in self.together
        return Key(OTHERS if pooled else about, mode, bool(simulated))


_ABOUT: Mapping[By, str] = {"group": 'plays."group"', "trainee": "plays.person", "channel": "plays.channel"}
_BOUNDS = " AND day BETWEEN ?1 AND ?2 AND plays.\"group\" BETWEEN ?3 AND ?4 AND ?5 IN ('', plays.person)"
_WITHIN = f" first{_BOUNDS}"
OUTCOMES = (
    "count(*) FILTER (WHERE outcome = 'hit'), count(*) FILTER (WHERE outcome = 'miss'),"
    " count(*) FILTER (WHERE outcome = 'false-alarm'), count(*) FILTER (WHERE outcome = 'correct-rejection')"
)
"""The columns of `Counts`, of whatever plays a query groups."""
POINTS = ", ".join(
    f"count(points) FILTER (WHERE {which}), coalesce(sum(points) FILTER (WHERE {which}), 0),"
    f" coalesce(sum(points * points) FILTER (WHERE {which}), 0)"
    for which in (
        "outcome IN ('hit', 'miss')",
        "outcome IN ('false-alarm', 'correct-rejection')",
        "outcome IS NULL",
    )
)
"""The columns of `Points.of`."""


def gathered(question: Question) -> dict[Key, Material]:
    """Return the material of every row there is; a channel has no standings, one trainee no pairs."""
    rows: dict[Key, Material] = defaultdict(Material)
    _add_people(rows, question)
    if question.by != "trainee":
        _add_pairs(rows, question)
    _add_kinds(rows, question)
    if question.by != "channel":
        _add_runs(rows, question)
        _add_standings(rows, question)
    _add_withdrawn(rows, question)
    return rows


def _add_people(rows: dict[Key, Material], question: Question) -> None:
    # The names put together are constants of this module, never anybody's input.
    query = (
        f"SELECT {_ABOUT[question.by]}, mode, simulated, person, {OUTCOMES}, {POINTS}"  # noqa: S608
        f" FROM plays WHERE {_WITHIN} GROUP BY 1, mode, simulated, person"
    )
    for about, mode, simulated, person, *numbers in question.db.execute(query, question.bounds):
        row = rows[question.key(about, mode, simulated)]
        row.abouts.add(about)
        row.people[person].counts += Counts(*numbers[:4])
        row.people[person].points += Points.of(numbers[4:])


def _add_pairs(rows: dict[Key, Material], question: Question) -> None:
    query = (
        f"SELECT {_ABOUT[question.by]}, mode, simulated, {PAIR}, {OUTCOMES}"  # noqa: S608
        f" FROM plays WHERE {_WITHIN} AND outcome IS NOT NULL GROUP BY 1, mode, simulated, 4"
    )
    for about, mode, simulated, pair, *outcomes in question.db.execute(query, question.bounds):
        pairs = rows[question.key(about, mode, simulated)].pairs
        pairs[question.pairs.get(pair, pair)] += Counts(*outcomes)


def _add_runs(rows: dict[Key, Material], question: Question) -> None:
    """Add the rows of those who have only played what they had met before."""
    about = "person" if question.by == "trainee" else '"group"'
    query = (
        f"SELECT DISTINCT {about}, mode, simulated FROM runs WHERE partner = ''"  # noqa: S608
        " AND day BETWEEN ?1 AND ?2 AND \"group\" BETWEEN ?3 AND ?4 AND ?5 IN ('', person)"
    )
    for name, mode, simulated in question.db.execute(query, question.bounds):
        rows[question.key(name, mode, simulated)].abouts.add(name)


def _add_standings(rows: dict[Key, Material], question: Question) -> None:
    by_group = question.by == "group"
    everybody = standings(question.db, question.bounds, question.rule, by_group=by_group)
    for (group, person, simulated), standing in everybody:
        row = rows[question.key(group if by_group else person, "individual", simulated)]
        row.standings[person] = standing


def _add_kinds(rows: dict[Key, Material], question: Question) -> None:
    query = (
        f"SELECT {_ABOUT[question.by]}, mode, simulated, kind, count(*), count(*) FILTER (WHERE missed)"  # noqa: S608
        f" FROM plays JOIN cues ON cues.play = plays.id WHERE sign = 'red-flag' AND {_WITHIN}"
        " GROUP BY 1, mode, simulated, kind"
    )
    for about, mode, simulated, kind, showings, missed in question.db.execute(query, question.bounds):
        kinds = rows[question.key(about, mode, simulated)].kinds
        kinds[kind] = Kind(kinds[kind].shown + showings, kinds[kind].missed + missed)


def _add_withdrawn(rows: dict[Key, Material], question: Question) -> None:
    """Count what is left out of each row there is, the plays of two people too."""
    query = (
        f"SELECT {_ABOUT[question.by]}, mode, simulated, count(*) FROM plays"  # noqa: S608
        f" WHERE withdrawn AND met_time IS NOT NULL{_BOUNDS} GROUP BY 1, mode, simulated"
    )
    for about, mode, simulated, plays in question.db.execute(query, question.bounds):
        key = question.key(about, mode, simulated)
        if key in rows:
            rows[key].withdrawn += plays
