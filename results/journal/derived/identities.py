"""People and groups that are the same, known by several ids: the least of them stands for all.

`joins` holds the pairs that are joined now, either way round; `identities` the ids another stands for. Runs
and plays hold the id that stands, runs the one their facts name too, so that a join can be undone.
"""

from __future__ import annotations

from collections.abc import Iterable

from results.journal.derived.claims import claim, claimed
from results.journal.derived.first_meetings import mark_all
from results.journal.facts.fact import Fact
from results.journal.sql import Database

SCHEMA = """
CREATE TABLE joins (id TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (id, other)) WITHOUT ROWID;
CREATE TABLE identities (id TEXT PRIMARY KEY, root TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX identities_by_root ON identities (root);
"""

ROOT = "coalesce((SELECT root FROM identities WHERE id = {id}), {id})"
"""SQL for the id that stands for another; `id` is a column or a parameter."""


def members(db: Database, person: str) -> tuple[str, ...]:
    """Return all ids of a person or group, those joined with it included, sorted."""
    (root,) = db.execute(f"SELECT {ROOT.format(id='?1')}", (person,)).fetchone()
    rows = db.execute("SELECT id FROM identities WHERE root = ?", (root,))
    return tuple(sorted({str(root), *(str(member) for (member,) in rows)}))


def decided(db: Database, first: str, second: str) -> bool:
    """Return whether somebody has said of two ids that they are the same, or are not."""
    row = db.execute("SELECT 1 FROM claims WHERE subject = ? LIMIT 1", (_of_pair(first, second),)).fetchone()
    return row is not None


def _of_pair(first: str, second: str) -> str:
    return f"joined {min(first, second)} {max(first, second)}"


def of_person(person: str) -> str:
    """Return the subject of claims on which group a person is in."""
    return f"person {person}"


def settle_person(db: Database, person: str) -> None:
    """Bring the rows of a person, under all ids, up to what is claimed of any of them."""
    ids = members(db, person)
    marks = ", ".join("?" * len(ids))
    group = claimed(db, *map(of_person, ids))
    db.execute(
        f'UPDATE people SET "group" = {ROOT.format(id="?1")},'  # noqa: S608
        f" forgotten = EXISTS (SELECT 1 FROM people WHERE own_forgotten AND id IN ({marks})),"
        f" informed = (SELECT max(own_informed) FROM people WHERE id IN ({marks})) WHERE id IN ({marks})",
        (group, *ids, *ids, *ids),
    )


def join_people(db: Database, fact: Fact, person: str, other: str, *, same: bool) -> None:
    """Let two ids be the same person, or two again, unless a later fact says otherwise."""
    for root in _rejoin(db, fact, person, other, same=same):
        _reassign(db, root)
    for each in (person, other):
        settle_person(db, each)
        mark_all(db, members(db, each)[0])


def join_groups(db: Database, fact: Fact, group: str, other: str, *, same: bool) -> None:
    """Let two ids be the same group, or two again, unless a later fact says otherwise."""
    for root in _rejoin(db, fact, group, other, same=same):
        db.execute(
            f'UPDATE runs SET "group" = {ROOT.format(id="own_group")} WHERE "group" = ?',  # noqa: S608
            (root,),
        )
        db.execute(
            'UPDATE plays SET "group" = (SELECT "group" FROM runs WHERE runs.id = run) WHERE "group" = ?',
            (root,),
        )
        for (person,) in db.execute('SELECT id FROM people WHERE "group" = ?', (root,)).fetchall():
            settle_person(db, person)


def _rejoin(db: Database, fact: Fact, first: str, second: str, *, same: bool) -> tuple[str, ...]:
    """Join or part two ids, and return which stood for one of those that are about them, sorted."""
    subject = _of_pair(first, second)
    claim(db, subject, fact, "1" if same else None)
    before = {*members(db, first), *members(db, second)}
    roots = {members(db, each)[0] for each in before}
    pairs = [(first, second), (second, first)]
    if claimed(db, subject):
        db.executemany("INSERT INTO joins VALUES (?, ?) ON CONFLICT DO NOTHING", pairs)
    else:
        db.executemany("DELETE FROM joins WHERE id = ? AND other = ?", pairs)
    db.executemany("DELETE FROM identities WHERE id = ?", [(each,) for each in before])
    for each in before:
        root = min(_connected(db, each))
        if root != each:
            db.execute("INSERT INTO identities VALUES (?, ?)", (each, root))
    return tuple(sorted(roots))


def _connected(db: Database, start: str) -> Iterable[str]:
    rows = db.execute(
        "WITH RECURSIVE reached(id) AS (SELECT ? UNION SELECT other FROM joins JOIN reached USING (id))"
        " SELECT id FROM reached",
        (start,),
    )
    return [str(each) for (each,) in rows]


def _reassign(db: Database, root: str) -> None:
    """Let the runs and plays of whom an id stood for be of whom another stands for now."""
    now = f"person = {ROOT.format(id='own_person')}, partner = {ROOT.format(id='own_partner')}"
    of_run = "(person, partner) = (SELECT runs.person, runs.partner FROM runs WHERE runs.id = run)"
    for whose in ("person = ?1", "partner = ?1 AND partner <> ''"):
        # the statements are made of the constants above, never of anybody's input
        rows = db.execute(f"SELECT id FROM runs WHERE {whose}", (root,)).fetchall()  # noqa: S608
        db.executemany(f"UPDATE runs SET {now} WHERE id = ?", rows)  # noqa: S608
        plays = db.execute(f"SELECT id FROM plays WHERE {whose}", (root,)).fetchall()  # noqa: S608
        db.executemany(f"UPDATE plays SET {of_run} WHERE id = ?", plays)  # noqa: S608
