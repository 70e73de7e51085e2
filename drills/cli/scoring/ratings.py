"""`ringtrue ratings`: what the six steps tell besides right and wrong: area under the ROC, calibration."""

from __future__ import annotations

import argparse

from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.scope import add_scope, group_id, period
from drills.cli.table import print_json, print_remarked
from drills.desk.desk import Desk
from drills.words.language import _
from drills.words.scores.cells import table
from drills.words.scores.values import nobody, remark
from engine.errors import Exit
from results.scores.ratings import RATED, score_ratings
from results.scores.written import as_object


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `ratings`."""
    add_scope(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group that judged alone."""
    with Desk.open(options.store) as desk:
        group = group_id(desk, options.group)
        rows = score_ratings(desk.store.db, period(options), group)
        withdrawn = withdrawn_within(desk, period(options), group=group)
    print_withdrawn(withdrawn, aside=True)
    if options.json:
        print_json([as_object(RATED, row) for row in rows])
        return Exit.DONE
    if not rows:
        print(nobody())
        return Exit.DONE
    print_remarked(*table(RATED, rows), (remark(row.about) for row in rows))
    print()
    print(
        _(
            "Area: a scam and a genuine one side by side, how often the scam is rated higher;"
            " .50 is guessing. "
            "Brier: 0 is best, .25 is saying nothing; unreliability less resolution, plus what chance holds. "
            "Doubted too much: how much more was called a scam than there were. "
            "A curve that cannot be fitted is not measured."
        )
    )
    return Exit.DONE
