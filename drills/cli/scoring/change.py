"""`ringtrue change`: whether a group has become more skilled, or only more suspicious."""

from __future__ import annotations

import argparse

from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.scope import add_group, group_id, span
from drills.cli.table import print_json, print_remarked
from drills.desk.desk import Desk
from drills.words.language import _
from drills.words.scores.cells import table
from drills.words.scores.change import change_words
from drills.words.scores.values import remark
from engine.errors import Exit, UsageError
from engine.language import N_
from results.measures.change import JUDGEMENTS, PEOPLE
from results.scores.over_time.changes import CHANGES, score_changes
from results.scores.written import as_object


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `change`."""
    shape = "YYYY-MM|DATE..DATE"
    parser.add_argument("before", metavar=shape, help=_("the earlier period: a month, or two days"))
    parser.add_argument("after", metavar=shape, help=_("the later period"))
    add_group(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group with people who judged in both periods, and what may be said of it."""
    before, after = span(options.before), span(options.after)
    if before.bounds[1] >= after.bounds[0]:
        raise UsageError(
            "periods-overlap",
            N_("The two periods overlap."),
            N_("Let the earlier one end before the later one begins."),
        )
    with Desk.open(options.store) as desk:
        group = group_id(desk, options.group)
        rows = score_changes(desk.store.db, before, after, group, desk.pairs)
        withdrawn = withdrawn_within(desk, before, after, group=group)
    print_withdrawn(withdrawn, aside=True)
    if options.json:
        print_json([as_object(CHANGES, row) for row in rows])
        return Exit.DONE
    if not rows:
        print(_("Nobody judged in both periods."))
        return Exit.DONE
    print_remarked(*table(CHANGES, rows), (remark(row.about) for row in rows))
    print()
    for row in rows:
        print(f"{row.about.label}: {change_words(row.change)}")
    print()
    print(
        _(
            "In brackets the range (99 %): a change is stated where it leaves 0, from {people} people and"
            " {judgements} judgements a period on. Skill and leaning are apart: whoever doubts more has not"
            " therefore learnt. The gain is Hake's, of points, and rough."
        ).format(people=PEOPLE, judgements=JUDGEMENTS)
    )
    return Exit.DONE
