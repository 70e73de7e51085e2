"""Names, apart from the journal: a file beside the store, from which a name can really be deleted."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from engine.errors import InputError
from engine.language import N_
from results.journal.database import connect, is_new, named, transaction
from results.journal.journal import Fault
from results.journal.names import digits, excuses, last_import
from results.journal.names.last_import import Before
from results.journal.opening import migrations
from results.journal.opening.own_names import move_names, names_file
from results.journal.proof.integrity import damage
from results.journal.read_only import is_read_only, seal

APPLICATION = 0x52494E50
"""SQLite's application_id of a file of names: "RINP"."""
VERSION = 4
MOST = 40
"""Characters a name or a number may have."""

_SCHEMA = """
CREATE TABLE people (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, number TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A trainee by name; `id` is the pseudonym the journal knows, `number` the staff number or empty."""

    id: str
    name: str
    number: str = ""


class People:
    """The names of one store; `store` is the path of the store, the names lie beside it.

    `digits` are those people keep their own history behind, `excuses` when they are away.

    Names are written before the fact that mentions their pseudonym: a name without results does no harm,
    results without a name do. Raises `StoreError` as a store does.
    """

    def __init__(self, store: Path) -> None:
        self.path = names_file(store)
        if not is_read_only(self.path):
            move_names(store, APPLICATION, migrations.APPLICATION)
        self._db = connect(self.path, APPLICATION, VERSION)
        self.digits = digits.Digits(self._db, self.path)
        self.excuses = excuses.Excuses(self._db, self.path)
        try:
            with named(self.path):
                self._db.execute("PRAGMA secure_delete = ON")
                self._create()
                seal(self._db)
        except BaseException:
            self._db.close()
            raise

    def _create(self) -> None:
        if self._version() == VERSION:
            return
        with transaction(self._db):
            # Another program may have created or updated it while this one waited for the lock.
            if is_new(self._db):
                self._db.execute(_SCHEMA)
                self._db.execute(f"PRAGMA application_id = {APPLICATION}")
            for version, schema in ((2, digits.SCHEMA), (3, excuses.SCHEMA), (4, last_import.SCHEMA)):
                if self._version() < version:
                    self._db.execute(schema)
                    self._db.execute(f"PRAGMA user_version = {version}")

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def add(self, name: str, number: str = "", seed: str = "") -> Person:
        """Keep a name under a new pseudonym, `p-` and ten letters and digits, durable on return.

        A seed decides the pseudonym, for simulated people. Raises `InputError` for an empty or overlong name
        or number.
        """
        person = minted(name, number, seed)
        self.keep([person])
        return person

    def keep(self, people: Iterable[Person]) -> None:
        """Keep names under pseudonyms that were minted for them, all or none, durable on return."""
        with named(self.path), transaction(self._db):
            self._put(people)

    def _put(self, people: Iterable[Person]) -> None:
        rows = [(person.id, person.name, person.number) for person in people]
        self._db.executemany("INSERT OR REPLACE INTO people VALUES (?, ?, ?)", rows)

    def last_import(self) -> list[Before]:
        """Return what the last import found, in no order; nothing once it was taken back."""
        return last_import.read(self._db)

    def take_in(self, people: Iterable[Person], before: Iterable[Before]) -> None:
        """Keep the names of an import, and what was there before it, in one go."""
        with named(self.path), transaction(self._db):
            self._put(people)
            last_import.write(self._db, before)

    def take_back(self, people: Iterable[Person], added: Iterable[str]) -> None:
        """Keep the names from before the last import, delete those it added; it is taken back then."""
        with named(self.path), transaction(self._db):
            self._put(people)
            for person in added:
                self._delete(person)
            last_import.write(self._db, ())

    def take(self, rows: Iterable[tuple[str, str, str]]) -> int:
        """Keep rows of pseudonym, name and number; return how many are new."""
        with named(self.path), transaction(self._db):
            before = self._db.total_changes
            self._db.executemany("INSERT OR IGNORE INTO people VALUES (?, ?, ?)", rows)
            return self._db.total_changes - before

    def any(self) -> bool:
        """Return whether any name is kept here."""
        return self._db.execute("SELECT 1 FROM people LIMIT 1").fetchone() is not None

    def known(self, ids: Iterable[str]) -> dict[str, Person]:
        """Return the people with these pseudonyms whose names are kept here."""
        people: dict[str, Person] = {}
        for pseudonym in ids:
            row = self._db.execute(
                "SELECT id, name, number FROM people WHERE id = ?", (pseudonym,)
            ).fetchone()
            if row:
                people[pseudonym] = Person(*row)
        return people

    def everyone(self) -> list[Person]:
        """Return all whose names are kept here."""
        return [Person(*row) for row in self._db.execute("SELECT id, name, number FROM people ORDER BY id")]

    def namesakes(self, name: str) -> list[Person]:
        """Return the people of this very name, of whatever group, by number."""
        rows = self._db.execute(
            "SELECT id, name, number FROM people WHERE name = ? ORDER BY number, id", (name,)
        )
        return [Person(*row) for row in rows]

    def name(self, person: str) -> str:
        """Return the name behind a pseudonym, or the pseudonym where none is kept here."""
        people = self.known([person])
        return people[person].name if people else person

    def find(self, ids: Iterable[str], name: str, number: str = "") -> Person | None:
        """Return the one of these people with this staff number or, without one, of this name.

        A number given matches its holder, whatever the name, or else a person of this name who has none yet.
        Raises `InputError` where only a number could tell two people apart.
        """
        people = [*self.known(ids).values()]
        if number and (holder := next((person for person in people if person.number == number), None)):
            return holder
        alike = [person for person in people if person.name == name and not (number and person.number)]
        if len(alike) > 1:
            raise InputError(
                "person-alike",
                N_("There are {count} people named {name} in this group."),
                N_("Give the staff number too."),
                count=len(alike),
                name=name,
            )
        return alike[0] if alike else None

    def forget(self, *people: str) -> None:
        """Delete names, and the digits and excuses that go with them.

        Their bytes are overwritten in the file, though not in copies made of it before.
        """
        with named(self.path), transaction(self._db):
            for person in people:
                self._delete(person)

    def _delete(self, person: str) -> None:
        self._db.execute("DELETE FROM people WHERE id = ?", (person,))
        self._db.execute("DELETE FROM last_import WHERE person = ?", (person,))
        self.digits.remove(person)
        self.excuses.remove(person)

    def damage(self) -> tuple[Fault, ...]:
        """Return a fault where the file is damaged."""
        return (*damage(self._db, self.path),)

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def minted(name: str, number: str = "", seed: str = "") -> Person:
    """Return a person under a new pseudonym, kept nowhere yet; raise `InputError` as `People.add` does."""
    signs = sha256(seed.encode()).digest()[:10] if seed else secrets.token_bytes(10)
    return Person(f"p-{_pseudonym(signs)}", clean(name), clean(number) if number.strip() else "")


def clean(text: str) -> str:
    """Return a name with single blanks and no control signs; raise `InputError` if nothing is left."""
    printable = "".join(sign if sign.isprintable() else " " for sign in text)
    name = " ".join(printable.split())
    if not name or len(name) > MOST:
        raise InputError(
            "person-name",
            N_("A name has 1 to {most} characters; this one has {count}."),
            N_("Write the name people go by."),
            most=MOST,
            count=len(name),
        )
    return name


def _pseudonym(signs: bytes) -> str:
    return base64.b32encode(signs).decode("ascii").lower()[:10]
