"""`ringtrue scores`: how well groups tell scam from genuine."""

from __future__ import annotations

import argparse

from drills.cli.period import add_period, period
from drills.cli.table import Cell, print_json, print_table
from drills.desk import Desk
from drills.language import _, counted
from drills.words import kind_words
from engine.errors import Exit
from results.groups import GroupScore, K, protect
from results.measures.detection import right_of_hundred
from results.measures.measured import Measured
from results.records import pair_plays
from results.rows import as_object


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `scores`."""
    parser.add_argument("--by", choices=("group",), default="group")
    add_period(parser)
    parser.add_argument("--json", action="store_true", help=_("for machines"))
    parser.add_argument(
        "--k", type=int, default=K, metavar="N", help=_("groups of fewer people are printed without values")
    )


def execute(asked: argparse.Namespace) -> int:
    """Print one row for each group and mode."""
    with Desk.open(asked.store) as desk:
        rows = protect(desk.scores(period(asked)), asked.k)
        together = pair_plays(desk.store.db, *period(asked).bounds)
    if asked.json:
        print_json([as_object(row) for row in rows])
    elif rows:
        print_table(*_table(rows, asked.k))
        print()
        print(
            _(
                "In brackets the range in which the value may lie (95 %). Of 100: how often a scam and a"
                " genuine one side by side are told apart; 50 is guessing. Leaning: - doubts often,"
                " + doubts rarely."
            )
        )
    else:
        print(
            _("Nobody has played yet. `ringtrue` opens the program; `ringtrue list drills` names the drills.")
        )
    if together and not asked.json:
        print(
            counted(
                "{count} encounter was played by two at one laptop; it is in none of these numbers.",
                "{count} encounters were played by two at one laptop; they are in none of these numbers.",
                together,
            )
        )
    return Exit.DONE


def _table(rows: list[GroupScore], k: int) -> tuple[list[str], list[list[Cell]]]:
    headings = [
        _("group"), _("people"), _("judgements"), _("of 100 right"), _("leaning"), _("scams seen"),
        _("genuine doubted"), _("points"), _("passed"), _("to practise"),
    ]  # fmt: skip
    return headings, [
        [
            row.group + (f" ({_('simulated')})" if row.simulated else ""),
            row.trainees,
            row.judgements,
            _range(row.d_prime.scaled(right_of_hundred), "{:.0f}", k),
            _range(row.criterion, "{:+.1f}", k),
            _range(row.hit_rate, "{:.0%}", k),
            _range(row.false_alarm_rate, "{:.0%}", k),
            _range(row.mean_points, "{:.0f}", k),
            _range(row.pass_rate, "{:.0%}", k),
            kind_words(row.weakest_kinds[0].kind) if row.weakest_kinds else "",
        ]
        for row in rows
    ]


def _range(value: Measured, style: str, k: int) -> str:
    if value.value is None:
        return f"n<{k}" if value.reason == "small-group" else _("not measured")
    text = style.format(value.value)
    if value.low is None or value.high is None:
        return text
    return f"{text} ({style.format(value.low)}..{style.format(value.high)})"
