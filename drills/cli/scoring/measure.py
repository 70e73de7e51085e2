"""`ringtrue measure`: how well the judgements of a table tell scam from genuine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from drills.cli.scoring.judgements import Judgement, Judgements, by_group, read_judgements
from drills.cli.scoring.legends import legend
from drills.cli.table import print_json, print_remarked
from drills.words.language import _, counted
from drills.words.scores.cells import table
from drills.words.scores.values import remark
from engine.errors import Exit, UsageError
from engine.language import N_
from results.measures.detection import ONE, Counts
from results.measures.roc import Ratings
from results.scores.group_measures import JUDGED
from results.scores.judgements import Judge, score_judges
from results.scores.row import ScoreRow
from results.scores.written import as_object


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `measure`."""
    parser.add_argument(
        "file", metavar="FILE", help=_("CSV or XLSX with the columns group, trainee, item, truth, rating")
    )
    parser.add_argument(
        "--steps", type=int, default=0, metavar="N", help=_("the rating that means surely a scam")
    )
    parser.add_argument("--json", action="store_true", help=_("for machines"))


def execute(options: argparse.Namespace) -> int:
    """Print one row for each group."""
    if options.steps < 0 or options.steps == 1:
        raise UsageError(
            "steps", N_("A rating has two steps at least."), N_("Write the highest that could be given.")
        )
    judged = read_judgements(Path(options.file), options.steps)
    rows = [
        score_judges(group, [_judge(judgements, judged.steps) for judgements in trainees.values()])
        for group, trainees in by_group(judged.rows).items()
    ]
    _tell(judged)
    if options.json:
        print_json([as_object(JUDGED, row) for row in rows])
    else:
        _print(rows)
    return Exit.DONE


def _judge(rows: Sequence[Judgement], steps: int) -> Judge:
    items = {row.item: _outcome(row) for row in rows}
    if not steps:
        return Judge(items, None)
    signal, noise = [0] * steps, [0] * steps
    for judgement in rows:
        if judgement.rating is not None:
            (signal if judgement.scam else noise)[judgement.rating - 1] += 1
    return Judge(items, Ratings(tuple(signal), tuple(noise)))


def _outcome(row: Judgement) -> Counts:
    if row.scam:
        return ONE["hit" if row.says_scam else "miss"]
    return ONE["false-alarm" if row.says_scam else "correct-rejection"]


def _tell(judged: Judgements) -> None:
    if judged.steps:
        words = _("Ratings run from 1, surely genuine, to {steps}, surely a scam.")
        print(words.format(steps=judged.steps), file=sys.stderr)
    if judged.not_given:
        print(
            counted(
                "{count} judgement was not given; it was left out.",
                "{count} judgements were not given; they were left out.",
                judged.not_given,
            ),
            file=sys.stderr,
        )
    if judged.repeats:
        print(
            counted(
                "{count} repeat was left out; only the first meeting counts.",
                "{count} repeats were left out; only the first meeting counts.",
                judged.repeats,
            ),
            file=sys.stderr,
        )


def _print(rows: Sequence[ScoreRow]) -> None:
    print_remarked(*table(JUDGED, rows), (remark(row.about) for row in rows))
    print()
    print(legend("group"))
