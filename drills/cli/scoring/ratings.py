"""`ringtrue ratings`: what the six steps tell besides right and wrong: area under the ROC, calibration."""

from __future__ import annotations

import argparse

from drills.cli.scoring.scope import add_scope, group_id, period
from drills.cli.table import Cell, print_json, print_remarked
from drills.run.desk import Desk
from drills.words.language import _
from drills.words.values import marked, nobody, ranged, remark
from engine.errors import Exit
from results.scores.ratings import RatedScore, score_ratings
from results.scores.row import PLACES, plain_object


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `ratings`."""
    add_scope(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group that judged alone."""
    with Desk.open(options.store) as desk:
        rows = score_ratings(desk.store.db, period(options), group_id(desk, options.group))
    if options.json:
        print_json([_object(row) for row in rows])
        return Exit.DONE
    if not rows:
        print(nobody())
        return Exit.DONE
    headings = [
        _("group"), _("people"), _("area (AUC)"), _("d' of the curve"), _("spread of scams"), _("Brier"),
        _("unreliability"), _("resolution"), _("doubted too much"),
    ]  # fmt: skip
    print_remarked(headings, [_cells(row) for row in rows], map(remark, rows))
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


def _cells(row: RatedScore) -> list[Cell]:
    return [
        marked(row.group, row),
        row.trainees,
        ranged(row.auc, "{:.2f}"),
        ranged(row.d_unequal if row.d_unequal.value is not None else row.d_equal, "{:.2f}"),
        ranged(row.sd_unequal, "{:.2f}"),
        ranged(row.brier, "{:.3f}"),
        ranged(row.reliability, "{:.3f}"),
        ranged(row.resolution, "{:.3f}"),
        ranged(row.over_confidence, "{:+z.0%}"),
    ]


def _object(row: RatedScore) -> dict[str, object]:
    plane = [[round(rate, PLACES) for rate in point] for point in row.plane]
    return {**plain_object(row), "roc": plane}
