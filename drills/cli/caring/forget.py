"""`ringtrue forget`: a person's name deleted for good, here, in the backups, and wherever bundles go."""

from __future__ import annotations

import argparse
import sys

from drills.cli.sure import refuse_unasked, sure
from drills.desk.desk import Desk
from drills.words.language import _
from engine.errors import Exit, InputError
from engine.inert import inert
from engine.language import N_
from results.journal.names.people import Person
from results.journal.records import enrolled


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `forget`."""
    parser.add_argument("person", metavar="PERSON", help=_("a pseudonym, a name or a staff number"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask"))


def execute(options: argparse.Namespace) -> int:
    """Ask, forget the person, and say where the name may still be."""
    refuse_unasked(yes=options.yes)
    with Desk.open(options.store) as desk:
        person = _named(desk, options.person)
        question = _("Delete {name} ({id}) for good? What was done stays under the pseudonym.")
        if not sure(question.format(name=inert(person.name), id=person.id), yes=options.yes):
            print(_("Nothing was changed."), file=sys.stderr)
            return Exit.DONE
        untouched = desk.forget(person.id)
    print(_("The name is deleted here and in the backups; later bundles have it deleted elsewhere."))
    for file in untouched:
        print(_("It could not be deleted in {file}; remove that file.").format(file=file), file=sys.stderr)
    print(_("Copies on sticks and bundles with names that were handed on are not reached."))
    return Exit.FINDINGS if untouched else Exit.DONE


def _named(desk: Desk, words: str) -> Person:
    """Return the one person of this pseudonym, name or number; raise `InputError` for none or several."""
    if enrolled.sort_of(desk.store.db, words).endswith("people"):
        return next(iter(desk.people.known([words]).values()), Person(words, words))
    people = [person for person in desk.people.everyone() if words in (person.name, person.number)]
    if not people:
        raise InputError(
            "forget-unknown",
            N_("Nobody here is called {name}."),
            N_("`ringtrue export people --with-names -o -` lists pseudonyms and names."),
            name=words,
        )
    if len(people) > 1:
        raise InputError(
            "forget-alike",
            N_("{count} people are called {name}: {ids}."),
            N_("Name one of them by the pseudonym."),
            count=len(people),
            name=words,
            ids=", ".join(person.id for person in people),
        )
    return people[0]
