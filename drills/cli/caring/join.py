"""`ringtrue join`: people and groups that were added on two laptops, counted as one or as two again."""

from __future__ import annotations

import argparse

from drills.desk.desk import Desk
from drills.words.exchange import twice_words
from drills.words.language import _, counted
from engine.errors import Exit, InputError, UsageError
from engine.language import N_
from results.exchange.twice import GROUPS, PEOPLE, join, part, twice
from results.journal.records import enrolled


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `join`."""
    parser.add_argument(
        "ids",
        nargs="*",
        metavar="ID",
        help=_("ids of people or of groups; none lists what may be the same"),
    )
    parser.add_argument("--part", action="store_true", help=_("they are not the same, whatever was said"))


def execute(options: argparse.Namespace) -> int:
    """Join or part, or list what seems to be the same."""
    with Desk.open(options.store) as desk:
        if not options.ids:
            for each in (same := twice(desk.store, desk.people)):
                print(twice_words(each, joined=False))
            if not same:
                print(_("Nothing seems to be there twice."))
            return Exit.DONE
        ids = tuple(sorted({*options.ids}))
        kind = _kind(desk, ids)
        (part if options.part else join)(desk.store, kind, ids)
    words = (
        counted("{count} id stands for itself.", "{count} ids stand for themselves.", len(ids))
        if options.part
        else counted("{count} id counts as one.", "{count} ids count as one.", len(ids))
    )
    print(words)
    return Exit.DONE


def _kind(desk: Desk, ids: tuple[str, ...]) -> str:
    """Return whether these are ids of groups or of people, two or more, of the same sort."""
    if len(ids) < 2:
        raise UsageError("join-count", N_("Two ids are wanted."), N_("`ringtrue join` lists them."))
    sorts = {each: enrolled.sort_of(desk.store.db, each) for each in ids}
    for each, sort in sorts.items():
        if not sort:
            raise InputError(
                "join-unknown",
                N_("There is no group or person {id} here."),
                N_("`ringtrue join` lists what may be the same, `ringtrue list groups` the groups."),
                id=each,
            )
    if len({*sorts.values()}) > 1:
        raise InputError(
            "join-sorts",
            N_("A group, a person, and simulated ones are never the same."),
            N_("Name groups only, or people only, all real or all simulated."),
        )
    return GROUPS if "groups" in sorts[ids[0]] else PEOPLE
