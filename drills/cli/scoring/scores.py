"""`ringtrue scores`: how well groups, people and channels tell scam from genuine; what is hard to tell."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TypeVar

from drills.cli.scoring import score_table
from drills.cli.scoring.publish import add_publish, print_limits, refuse_people
from drills.cli.scoring.scope import add_scope, group_id, period
from drills.cli.table import print_json, print_remarked
from drills.run.desk import Desk
from drills.words.change_words import change_words
from drills.words.language import _, counted
from drills.words.pause_words import pause_words
from drills.words.score_words import next_step
from drills.words.values import group_words, nobody, remark
from engine.errors import Exit
from results.journal.records import pair_plays
from results.measures.suppression import Protectable, protect
from results.scores.breakdown import score_cues, score_items
from results.scores.groups import GroupScore, Period, score_groups
from results.scores.looks import score_faults, score_looks
from results.scores.over_time.pauses import SENTENCES, PauseScore, score_pauses
from results.scores.over_time.sittings import score_sittings
from results.scores.publication import published_groups
from results.scores.row import Named, as_object

BY = ("group", "sitting", "pause", "trainee", "channel", "item", "cue", "look", "fault", "subtlety")
ABOUT: dict[str, Named] = {
    "trainee": "trainee",
    "channel": "channel",
    "fault": "fault",
    "subtlety": "subtlety",
}
"""What the first key of the objects is called, where it is not `group` or the row's own."""

Row = TypeVar("Row", bound=Protectable)


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `scores`."""
    parser.add_argument("--by", choices=BY, default="group")
    add_publish(parser)
    add_scope(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group (trainee, channel, scenario, kind of cue) and mode."""
    if options.publish and options.by == "trainee":
        refuse_people()
    with Desk.open(options.store) as desk:
        rows = _rows(desk, options.by, period(options), group_id(desk, options.group), options.publish)
        names = desk.names() if options.by == "trainee" and not options.json else {}
        together = pair_plays(desk.store.db, *period(options).bounds)
    if options.publish:
        print_limits()
    if options.json:
        print_json([as_object(row, ABOUT.get(options.by, "group")) for row in rows])
        return Exit.DONE
    if not rows:
        print(_("Nobody has come back on another day yet.") if options.by == "pause" else nobody())
    else:
        few = ("" if options.by == "trainee" else remark(row, options.publish) for row in rows)
        print_remarked(*score_table.table(rows, options.by, names), few)
        print()
        print(score_table.legend(options.by))
        _print_steps(rows, options.by)
        _print_pauses(rows)
    if together:
        print(
            counted(
                "{count} encounter was played by two at one laptop; it is in none of these numbers.",
                "{count} encounters were played by two at one laptop; they are in none of these numbers.",
                together,
            )
        )
    return Exit.DONE


def _print_steps(rows: score_table.Rows, by: str) -> None:
    """Print the next step of each group whose values are shown."""
    steps = [
        (row.group, next_step(row))
        for row in rows
        if by == "group" and isinstance(row, GroupScore) and row.counts
    ]
    if steps:
        print()
    for group, step in steps:
        print(_("{group}, next: {step}").format(group=group_words(group), step=step))


def _print_pauses(rows: score_table.Rows) -> None:
    """Print what is left after each pause whose values are shown."""
    pauses = [row for row in rows if isinstance(row, PauseScore) and row.before]
    if pauses:
        print()
    for row in pauses:
        words = change_words(row, SENTENCES)
        print(
            _("{group}, after {pause}: {words}").format(
                group=row.group, pause=pause_words(row.pause), words=words
            )
        )


def _rows(desk: Desk, by: str, within: Period, group: str, publish: int) -> score_table.Rows:
    """Return the rows asked for; to be published, without the values of fewer than `publish` people."""
    db = desk.store.db
    match by:
        case "item":
            return _withheld(score_items(db, within, group), publish)
        case "cue":
            return _withheld(score_cues(db, within, group), publish)
        case "sitting":
            return _withheld(score_sittings(db, within, group, desk.pairs), publish)
        case "pause":
            return _withheld(score_pauses(db, within, group, desk.pairs), publish)
        case "look":
            return _withheld(score_looks(db, within, group), publish)
        case "fault":
            return _withheld(score_faults(db, within, group), publish)
        case "subtlety":
            return _withheld(score_faults(db, within, group, by="subtlety"), publish)
        case "trainee":
            return score_groups(db, within, group, by="trainee", rule=desk.rule)
        case "channel":
            return _withheld(score_groups(db, within, group, by="channel", pairs=desk.pairs), publish)
    if publish:
        return published_groups(db, within, group, publish, desk.pairs, desk.rule)
    return score_groups(db, within, group, pairs=desk.pairs, rule=desk.rule)


def _withheld(rows: Sequence[Row], publish: int) -> Sequence[Row]:
    return protect(rows, publish) if publish else rows
