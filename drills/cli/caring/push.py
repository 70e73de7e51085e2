"""`ringtrue push`: what this laptop holds, copied to a server that many share."""

from __future__ import annotations

import argparse
from contextlib import closing

from drills.cli.progress import counting_rows
from drills.desk.stores import own_file
from drills.words.copies import facts_words
from drills.words.language import _, counted
from engine.errors import Exit
from engine.inert import inert
from results.journal.store import Store


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `push`."""
    parser.add_argument(
        "--to", required=True, metavar="URL", help=_("the server: postgresql://NAME@SERVER/DATABASE")
    )


def execute(options: argparse.Namespace) -> int:
    """Copy facts and scenario versions; return 1 where something is kept apart there."""
    from results.postgres.connection import Server
    from results.postgres.owner import make_store
    from results.postgres.push import push

    with Store.open(own_file(options.store)) as store, closing(Server(options.to)) as server:
        make_store(server)
        with counting_rows() as say:
            pushed = push(store.db, server, say)
    print(
        _("{facts} are new on {where}, {present} were there already.").format(
            facts=facts_words(pushed.new), where=inert(server.where), present=pushed.present
        )
    )
    if not pushed.apart:
        return Exit.DONE
    print(
        counted(
            "{count} fact differs from what the server holds, and is kept apart there.",
            "{count} facts differ from what the server holds, and are kept apart there.",
            pushed.apart,
        )
    )
    return Exit.FINDINGS
