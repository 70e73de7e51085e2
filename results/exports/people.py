"""People as a table, by pseudonym: what their first meetings came to, where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from engine.library.passing import USUAL, PassRule
from results.exports.origin import Edition, Subject, Units, stamped
from results.exports.table import Column, Row, Table
from results.journal.names.people import Person
from results.journal.sql import Database
from results.measures.balanced import Points
from results.scores.counting import OUTCOMES, POINTS
from results.scores.family import Plain
from results.scores.groups import Period
from results.scores.passing import ALWAYS, Key, Standings, standings

PEOPLE = (
    Column("person"), Column("name"), Column("number"), Column("simulated", "yes"),
    Column("judgements", "whole"), Column("hits", "whole"), Column("misses", "whole"),
    Column("false_alarms", "whole"), Column("correct_rejections", "whole"), Column("plays", "whole"),
    Column("mean_points", "number"), Column("runs", "whole"), Column("passed", "yes"),
    Column("scams_lacking", "whole"), Column("genuine_lacking", "whole"), Column("repeat_passed", "yes"),
)  # fmt: skip


def people_table(
    db: Database,
    names: Mapping[str, Person],
    period: Period,
    about: Edition,
    units: Units,
    rule: PassRule = USUAL,
) -> Table:
    """Return people by pseudonym, with their group of today; `names` may be empty.

    Counts and `mean_points` (0..100) are over first meetings, `runs` counts complete ones. `passed` is empty
    until enough was judged, and all of passing where it is not asked (`results.scores.passing`).
    """
    query = (
        'SELECT people.id, people."group", coalesce(label, people."group", \'\'),'  # noqa: S608
        " (SELECT coalesce(group_concat(drill, ' '), '') FROM (SELECT DISTINCT drill FROM runs"
        "  WHERE person = people.id AND partner = '' AND day BETWEEN ?1 AND ?2 ORDER BY drill) AS own),"
        " people.simulated,"
        " (SELECT count(*) FILTER (WHERE complete) FROM runs"
        " WHERE person = people.id AND partner = '' AND day BETWEEN ?1 AND ?2),"
        f" count(outcome), {OUTCOMES}, count(points), {POINTS}"
        ' FROM people LEFT JOIN groups ON groups.id = people."group"'
        " LEFT JOIN plays ON plays.person = people.id AND first AND day BETWEEN ?1 AND ?2"
        " WHERE people.id NOT IN (SELECT id FROM identities)"
        # who was taken out again and never played is in no list
        " AND (coalesce(people.\"group\", '-') <> '' OR plays.id IS NOT NULL)"
        " GROUP BY people.id, label ORDER BY people.id"
    )
    standing_by_person = standings(db, (*period.bounds, *ALWAYS[2:]), rule)
    rows = db.execute(query, period.bounds)
    return stamped(PEOPLE, _people(rows, standing_by_person, names, units), about)


def _people(
    rows: Iterable[tuple[Plain, ...]],
    standing_by_person: Iterator[tuple[Key, Standings]],
    names: Mapping[str, Person],
    units: Units,
) -> Iterator[tuple[Subject, Row]]:
    """Yield the rows with where each person stands; both come by pseudonym, and neither is held whole."""
    (_group, of_whom, _simulated), standing = next(standing_by_person, _NOBODY)
    for pseudonym, group, label, drills, simulated, runs, *counts in rows:
        while of_whom and of_whom < str(pseudonym):
            (_group, of_whom, _simulated), standing = next(standing_by_person, _NOBODY)
        person = names.get(str(pseudonym), Person("", "", ""))
        *outcomes, plays = counts[:6]
        points = Points.of([int(number or 0) for number in counts[6:]])
        mean = round(points.value / 100, 4) if points.parts else None
        about = (pseudonym, person.name, person.number, simulated)
        subject = Subject(units.of_group(str(group)), str(group or ""), str(label), str(drills))
        passing = _passing(standing if of_whom == pseudonym else None)
        yield subject, [*about, *outcomes, plays, mean, runs, *passing]


_NOBODY: tuple[Key, Standings] = (("", "", False), Standings())


def _passing(standing: Standings | None) -> tuple[Plain, ...]:
    if standing is None:
        return (None,) * 4
    first, again = standing.first, standing.repeats
    return (
        first.passed if first.enough else None,
        first.scams_lacking,
        first.genuine_lacking,
        again.passed if again.enough else None,
    )
