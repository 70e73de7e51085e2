"""`ringtrue scores`: how well groups, people and channels tell scam from genuine; what is hard to tell."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.legends import legend
from drills.cli.scoring.publish import add_publish, print_limits, refuse_people
from drills.cli.scoring.rooms import print_rooms, print_rooms_below, question
from drills.cli.scoring.scope import add_scope, group_id, period
from drills.cli.table import print_json, print_remarked
from drills.desk.desk import Desk
from drills.desk.state.notices import notices
from drills.words.language import _, counted
from drills.words.scores.cells import table
from drills.words.scores.change import change_words
from drills.words.scores.next_step import next_step
from drills.words.scores.pauses import pause_words
from drills.words.scores.unscored import unscored_words
from drills.words.scores.values import group_words, nobody, remark
from engine.errors import Exit
from results.journal.records.meetings import pair_plays
from results.scores.content.breakdown import CUES, ITEMS, score_cues, score_items
from results.scores.content.looks import FAULT_ROWS, LOOK_ROWS, SUBTLETY_ROWS, score_faults, score_looks
from results.scores.family import AnyFamily
from results.scores.group_measures import CHANNELS, GROUPS, SITTINGS, TRAINEES
from results.scores.groups import Period, score_groups
from results.scores.over_time.changes import PAUSES
from results.scores.over_time.pauses import SENTENCES, score_pauses
from results.scores.over_time.sittings import score_sittings
from results.scores.publication import protect, published_groups
from results.scores.rooms import FAMILIES as ROOMS
from results.scores.rooms import By
from results.scores.row import ScoreRow
from results.scores.unscored import unscored_groups
from results.scores.written import as_object


class _Question(NamedTuple):
    """What `--by` asks: a family, and what counts its rows on a desk, in a period, of a group by its id."""

    family: AnyFamily
    rows: Callable[[Desk, Period, str], list[ScoreRow]]


QUESTIONS: Mapping[str, _Question] = {
    "group": _Question(
        GROUPS,
        lambda desk, within, group: score_groups(
            desk.store.db, within, group, pairs=desk.pairs, rule=desk.rule
        ),
    ),
    "sitting": _Question(
        SITTINGS, lambda desk, within, group: score_sittings(desk.store.db, within, group, desk.pairs)
    ),
    "pause": _Question(
        PAUSES, lambda desk, within, group: score_pauses(desk.store.db, within, group, desk.pairs)
    ),
    "trainee": _Question(
        TRAINEES,
        lambda desk, within, group: score_groups(desk.store.db, within, group, by="trainee", rule=desk.rule),
    ),
    "channel": _Question(
        CHANNELS,
        lambda desk, within, group: score_groups(
            desk.store.db, within, group, by="channel", pairs=desk.pairs
        ),
    ),
    "item": _Question(ITEMS, lambda desk, within, group: score_items(desk.store.db, within, group)),
    "cue": _Question(CUES, lambda desk, within, group: score_cues(desk.store.db, within, group)),
    "look": _Question(LOOK_ROWS, lambda desk, within, group: score_looks(desk.store.db, within, group)),
    "fault": _Question(FAULT_ROWS, lambda desk, within, group: score_faults(desk.store.db, within, group)),
    "subtlety": _Question(
        SUBTLETY_ROWS,
        lambda desk, within, group: score_faults(desk.store.db, within, group, by="subtlety"),
    ),
    **{by: _Question(family, partial(question, by)) for by, family in ROOMS.items()},
}
BY = tuple(QUESTIONS)
_BY_ROOM: Mapping[str, By] = {by: by for by in ROOMS}


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `scores`."""
    parser.add_argument("--by", choices=BY, default="group", help=_("what a row is about"))
    add_publish(parser)
    add_scope(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group (trainee, channel, scenario, kind of cue) and mode."""
    if options.publish and options.by == "trainee":
        refuse_people()
    family = QUESTIONS[options.by].family
    with Desk.open(options.store) as desk:
        for remark in notices(desk):
            print(remark, file=sys.stderr)
        group = group_id(desk, options.group)
        rows = _rows(desk, options.by, period(options), group, options.publish)
        names = desk.names() if options.by == "trainee" and not options.json else {}
        together = pair_plays(desk.store.db, *period(options).bounds)
        withdrawn = withdrawn_within(desk, period(options), group=group)
        if options.publish:
            print_limits()
        if options.json:
            print_json([as_object(family, row) for row in rows])
            print_withdrawn(withdrawn, aside=True)
            return Exit.DONE
        _tell(desk, rows, names, options)
    if options.by in _BY_ROOM:
        return Exit.DONE
    if together:
        print(
            counted(
                "{count} encounter was played by two at one laptop; it is in none of these numbers.",
                "{count} encounters were played by two at one laptop; they are in none of these numbers.",
                together,
            )
        )
    print_withdrawn(withdrawn, aside=False)
    return Exit.DONE


def _tell(
    desk: Desk, rows: Sequence[ScoreRow], names: Mapping[str, str], options: argparse.Namespace
) -> None:
    """Print the rows, and below groups what was done by show of hands."""
    within = period(options)
    if options.by in _BY_ROOM:
        print_rooms(desk, _BY_ROOM[options.by], rows, within, options.publish)
        return
    if rows:
        _print(QUESTIONS[options.by].family, rows, names, options)
    below = options.by == "group" and not options.group and not options.publish
    if not (below and print_rooms_below(desk, within, apart=bool(rows))) and not rows:
        print(_("Nobody has come back on another day yet.") if options.by == "pause" else nobody())
    if options.by == "group" and not options.publish:
        for each in unscored_groups(desk.store.db, rows, within, group_id(desk, options.group)):
            words = " ".join(unscored_words(each))
            print(_("{group}: {words}").format(group=each.group.label, words=words))


def _print(
    family: AnyFamily, rows: Sequence[ScoreRow], names: Mapping[str, str], options: argparse.Namespace
) -> None:
    """Print the table, how it is read, and what is said of its rows."""
    headings, cells = table(family, rows, names)
    if options.by == "trainee":
        print_remarked(headings, sorted(cells, key=lambda row: str(row[0])), [""] * len(rows))
    else:
        print_remarked(headings, cells, (remark(row.about, options.publish) for row in rows))
    print()
    print(legend(options.by))
    if options.by == "group":
        _print_steps(rows)
    if options.by == "pause":
        _print_pauses(rows)


def _print_steps(rows: Sequence[ScoreRow]) -> None:
    """Print the next step of each group whose values are shown."""
    steps = [(row.about.label, next_step(row)) for row in rows if row.counts]
    if steps:
        print()
    for group, step in steps:
        print(_("{group}, next: {step}").format(group=group_words(group), step=step))


def _print_pauses(rows: Sequence[ScoreRow]) -> None:
    """Print what is left after each pause whose values are shown."""
    pauses = [row for row in rows if row.change]
    if pauses:
        print()
    for row in pauses:
        print(
            _("{group}, after {pause}: {words}").format(
                group=row.about.label,
                pause=pause_words(row.about.pause),
                words=change_words(row.change, SENTENCES),
            )
        )


def _rows(desk: Desk, by: str, within: Period, group: str, publish: int) -> Sequence[ScoreRow]:
    """Return the rows asked for; to be published, without the values of fewer than `publish` people."""
    if publish and by == "group":
        return published_groups(desk.store.db, within, group, publish, desk.pairs, desk.rule)
    rows = QUESTIONS[by].rows(desk, within, group)
    return protect(rows, publish) if publish else rows
