"""`ringtrue pack withdraw|reinstate`: take what was judged in scenarios out of scores, and put it back."""

from __future__ import annotations

import argparse
from pathlib import Path

from drills.authoring.packs.withdrawn_list import WithdrawnList, is_list_file, read_list
from drills.cli.nearest import unknown
from drills.cli.table import print_json
from drills.desk.desk import Desk
from drills.words.language import _, counted
from drills.words.scores.values import withdrawn_words
from engine.errors import Exit
from engine.language import N_
from engine.library.header import Pack
from results.journal.derived.withdrawals import decided, withdrawals, withdrawn_plays
from results.journal.facts.stores import Reinstated, Withdrawn
from results.journal.records.meetings import was_met


def withdraw(options: argparse.Namespace) -> int:
    """Withdraw what is named, or say what is withdrawn where nothing is."""
    with Desk.open(options.store) as desk:
        if not options.what:
            return _tell_withdrawn(desk, for_machines=options.json)
        for listed in _lists(desk, options.what):
            _withdraw(desk, listed, options.reason)
    return Exit.DONE


def withdraw_with(store: str, pack: Pack) -> None:
    """Withdraw what a pack that was installed withdraws; what was decided here before stands."""
    if not pack.withdrawn:
        return
    with Desk.open(store) as desk:
        earlier = decided(desk.store.db)
        fresh = tuple(name for name in dict.fromkeys(pack.withdrawn) if name not in earlier)
        if fresh:
            _withdraw(desk, WithdrawnList(fresh, pack.id), "")


def reinstate(options: argparse.Namespace) -> int:
    """Let what is named count again."""
    with Desk.open(options.store) as desk:
        current = withdrawals(desk.store.db)
        names = dict.fromkeys(name for listed in _lists(desk, options.what) for name in listed.scenarios)
        for name in names:
            if name not in current:
                raise unknown(
                    "not-withdrawn", N_("{name} is not withdrawn."),
                    N_("`ringtrue pack withdraw` without an id names those that are."), current, name=name,
                )  # fmt: skip
        desk.store.append(Reinstated(tuple(names)))
    words = counted(
        "{count} scenario counts again; drills draw it where its pack is here.",
        "{count} scenarios count again; drills draw them where their packs are here.",
        len(names),
    )
    print(words)
    return Exit.DONE


def _lists(desk: Desk, words: list[str]) -> list[WithdrawnList]:
    """Return the lists of the files that are named, and one of the ids; raise where an id is nobody's."""
    lists = [read_list(Path(word)) for word in words if is_list_file(word)]
    names = tuple(dict.fromkeys(word for word in words if not is_list_file(word)))
    scenarios = {*desk.shelf.headers, *decided(desk.store.db)}
    for name in names:
        if name not in scenarios and name not in desk.shelf.playable and not was_met(desk.store.db, name):
            raise unknown(
                "no-scenario", N_("There is no scenario {name}."),
                N_("`ringtrue list scenarios` names those there are."), scenarios, name=name,
            )  # fmt: skip
    return [*lists, *([WithdrawnList(names)] if names else [])]


def _withdraw(desk: Desk, listed: WithdrawnList, reason: str) -> None:
    before = withdrawn_plays(desk.store.db)
    desk.store.append(Withdrawn(listed.scenarios, reason, listed.pack))
    words = counted(
        "{count} scenario is withdrawn: no drill draws it any more.",
        "{count} scenarios are withdrawn: no drill draws them any more.",
        len(listed.scenarios),
    )
    print(words)
    left_out = withdrawn_words(withdrawn_plays(desk.store.db) - before)
    if left_out:
        print(_("{plays}; `ringtrue pack reinstate` puts them back.").format(plays=left_out))


def _tell_withdrawn(desk: Desk, *, for_machines: bool) -> int:
    current = withdrawals(desk.store.db)
    if for_machines:
        print_json([{"scenario": name, "reason": reason} for name, reason in current.items()])
        return Exit.DONE
    for name, reason in current.items():
        print(f"{name}  {reason}".rstrip())
    if not current:
        print(_("No scenario is withdrawn."))
    return Exit.DONE
