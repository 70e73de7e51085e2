"""Merge the bundles of a folder into the store given, and say when it is done."""

from __future__ import annotations

import sys
from pathlib import Path

from results.exchange.merge import merge
from results.journal.people import People
from results.journal.store import Store


def main() -> None:
    """Say that it begins, merge one bundle after another, say that it is done."""
    path, inbox = map(Path, sys.argv[1:])
    with Store.open(path, lambda: 0) as store:
        people = People(path)
        for file in sorted(inbox.iterdir()):
            sys.stdout.write("begins\n")
            sys.stdout.flush()
            merge(store, people, file)
        people.close()
    sys.stdout.write("done\n")


if __name__ == "__main__":
    main()
