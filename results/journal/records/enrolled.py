"""Who there is: groups, and the people in them and outside."""

from __future__ import annotations

from dataclasses import dataclass

from results.journal.sql import Database


@dataclass(frozen=True, slots=True)
class GroupRecord:
    """A group with the number of its trainees."""

    id: str
    label: str
    people: int
    simulated: bool


def groups(db: Database) -> list[GroupRecord]:
    """Return the groups by label, those that were joined once; without those taken out again."""
    query = (
        "SELECT groups.id, label, count(people.id), groups.simulated FROM groups LEFT JOIN people"
        ' ON people."group" = groups.id AND NOT forgotten AND people.id NOT IN (SELECT id FROM identities)'
        " WHERE groups.id NOT IN (SELECT id FROM identities) AND label <> ''"
        " GROUP BY groups.id ORDER BY label, groups.id"
    )
    return [
        GroupRecord(group, label, count, bool(simulated))
        for group, label, count, simulated in db.execute(query)
    ]


def trainees(db: Database, group: str) -> list[str]:
    """Return the pseudonyms of a group (an id), without those who asked to be forgotten."""
    query = (
        'SELECT id FROM people WHERE "group" = ? AND NOT forgotten'
        " AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [person for (person,) in db.execute(query, (group,))]


def sort_of(db: Database, name: str) -> str:
    """Return `groups` or `people` for an id, with `simulated` before it where it is; empty for none."""
    for table in ("groups", "people"):
        # The table is one of two constants, never anybody's input.
        row = db.execute(f"SELECT simulated FROM {table} WHERE id = ?", (name,)).fetchone()  # noqa: S608
        if row:
            return f"simulated {table}" if row[0] else table
    return ""


def real_people(db: Database) -> list[tuple[str, str | None]]:
    """Return all people but simulated ones, with their groups (ids) as `group_of` gives them, by pseudonym.

    Who asked to be forgotten is left out, and of those who were joined the others.
    """
    rows = db.execute(
        'SELECT id, "group" FROM people WHERE NOT simulated AND NOT forgotten'
        " AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [(str(person), group) for person, group in rows]


def unforgotten(db: Database) -> list[str]:
    """Return the pseudonyms of all who did not ask to be forgotten, those of joined people too."""
    return [str(person) for (person,) in db.execute("SELECT id FROM people WHERE NOT forgotten")]


def is_unused(db: Database, group: str) -> bool:
    """Return whether nobody is in a group (an id) and nothing was played in it."""
    query = (
        'SELECT (SELECT count(*) FROM people WHERE "group" = ?1)'
        ' + (SELECT count(*) FROM runs WHERE "group" = ?1)'
    )
    (uses,) = db.execute(query, (group,)).fetchone()
    return not uses


def people_here(db: Database) -> int:
    """Return how many real people there are, without those who asked to be forgotten."""
    return int(db.execute("SELECT count(*) FROM people WHERE NOT forgotten AND NOT simulated").fetchone()[0])


def group_of(db: Database, person: str) -> str | None:
    """Return the group (an id) of a person: None for one who is alone, empty for one who was taken out."""
    row = db.execute('SELECT "group" FROM people WHERE id = ?', (person,)).fetchone()
    return None if row is None or row[0] is None else str(row[0])


def alone(db: Database) -> list[str]:
    """Return the pseudonyms of those who are in no group yet and did not ask to be forgotten."""
    query = (
        'SELECT id FROM people WHERE "group" IS NULL AND NOT forgotten AND NOT simulated'
        " AND id NOT IN (SELECT id FROM identities) ORDER BY id"
    )
    return [person for (person,) in db.execute(query)]


def belongs(db: Database, person: str, group: str) -> bool:
    """Return whether a person is in a group (an id) and did not ask to be forgotten."""
    query = 'SELECT 1 FROM people WHERE id = ? AND "group" = ? AND NOT forgotten'
    return db.execute(query, (person, group)).fetchone() is not None


def informed(db: Database, person: str) -> int:
    """Return which edition of the notice on what is kept a person has been shown; 0 for none."""
    row = db.execute("SELECT informed FROM people WHERE id = ?", (person,)).fetchone()
    return int(row[0]) if row else 0
