"""`ringtrue rebuild`: derive all tables again from the facts, and say which were otherwise."""

from __future__ import annotations

import argparse

from drills.desk.stores import open_store
from drills.words.copies import facts_words
from drills.words.language import _
from engine.errors import Exit


def describe(parser: argparse.ArgumentParser) -> None:
    """`rebuild` takes no arguments of its own."""


def execute(options: argparse.Namespace) -> int:
    """Derive the tables, and print those that changed by it."""
    with open_store(options.store) as store:
        changed = store.rebuild()
        count = store.verify().facts
    for name in changed:
        print(_("{table}: was not what follows from the facts; now it is").format(table=name))
    print(_("All tables follow from {facts}.").format(facts=facts_words(count)))
    return Exit.DONE
