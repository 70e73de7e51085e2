"""`ringtrue items`: how each scenario works as an item of a test, and how sure a total is."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Mapping, Sequence

from drills.cli.scoring.left_out import print_withdrawn, withdrawn_within
from drills.cli.scoring.scope import add_scope, group_id, period
from drills.cli.table import print_json, print_remarked
from drills.desk.desk import Desk
from drills.words.language import _, counted
from drills.words.scores.cells import table
from drills.words.scores.items import reliability_words
from drills.words.scores.values import marked, nobody, remark
from engine.errors import Exit
from engine.language import N_
from results.measures.items import FEW
from results.measures.phish_scale import LEVELS, Level, level, rank_correlation
from results.scores.content.items import TEST_ITEMS, ItemAnalysis, analyse_items
from results.scores.row import ScoreRow
from results.scores.written import PLACES, as_object, measured_object

SCAMS = 10
"""Scams of `FEW` answers each from which on they are held against the scale; two alone prove nothing."""
HARD: Mapping[Level, str] = {
    "least": N_("easy to see"),
    "moderately-to-least": N_("rather easy"),
    "moderately": N_("moderate"),
    "very": N_("hard to see"),
}


def describe(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `items`."""
    add_scope(parser)


def execute(options: argparse.Namespace) -> int:
    """Print one row for each scenario met, of real people first, then of simulated ones."""
    with Desk.open(options.store) as desk:
        group = group_id(desk, options.group)
        kinds = (
            analyse_items(desk.store.db, period(options), group, simulated=simulated)
            for simulated in (False, True)
        )
        analyses = [analysis for analysis in kinds if analysis]
        withdrawn = withdrawn_within(desk, period(options), group=group)
        scale = _scale(desk, {row.about.label for analysis in analyses for row in analysis.items})
    if options.json:
        print_json([_object(analysis, scale) for analysis in analyses])
        print_withdrawn(withdrawn, aside=True)
        return Exit.DONE
    for analysis in analyses:
        _print(analysis, scale)
    if not analyses:
        print(nobody())
    print_withdrawn(withdrawn, aside=False)
    return Exit.DONE


def _scale(desk: Desk, names: Collection[str]) -> dict[str, Level]:
    """Return how hard each scam that is still there should be to see."""
    from engine.library.library import Library

    library, levels = Library(desk.shelf), dict[str, Level]()
    for name in names:
        if name in desk.shelf.headers and desk.shelf.headers[name].truth == "scam":
            scenario = library.scenario(name)
            if scenario.difficulty:
                levels[name] = level(len(scenario.cues), scenario.difficulty.premise)
    return levels


def agreement(rows: Sequence[ScoreRow], scale: Mapping[str, Level]) -> float | None:
    """Return the rank correlation of what should be hard with what was missed; None below `SCAMS` scams."""
    rated = [
        (LEVELS.index(scale[row.about.label]), 1 - right)
        for row in rows
        if row.about.label in scale
        and (right := row["facility"].value) is not None
        and row.about.people >= FEW
    ]
    if len(rated) < SCAMS:
        return None
    return rank_correlation([hard for hard, _ in rated], [missed for _, missed in rated])


def _print(analysis: ItemAnalysis, scale: Mapping[str, Level]) -> None:
    headings, cells = table(TEST_ITEMS, analysis.items, mark=False)
    headings[-1:-1] = [_("Phish Scale")]
    for row, texts in zip(analysis.items, cells, strict=True):
        texts[-1:-1] = [_(HARD[scale[row.about.label]]) if row.about.label in scale else ""]
    print_remarked(headings, cells, (remark(row.about) for row in analysis.items))
    print()
    people = counted("{count} person", "{count} people", analysis.people)
    print(marked(people, simulated=analysis.simulated))
    for words in reliability_words(analysis):
        print(words)
    print(_("Remarks are made from {count} answers on.").format(count=FEW))
    fit = agreement(analysis.items, scale)
    if fit is not None:
        words = _("Hard by the Phish Scale, and missed: rank correlation {value:+.2f} (1: they agree).")
        print(words.format(value=fit))


def _object(analysis: ItemAnalysis, scale: Mapping[str, Level]) -> dict[str, object]:
    error = None if analysis.error is None else round(analysis.error, PLACES)
    fit = agreement(analysis.items, scale)
    spread = None if analysis.ability_sd is None else round(analysis.ability_sd, PLACES)
    return {
        "people": analysis.people,
        "simulated": analysis.simulated,
        "alpha": measured_object(analysis.reliability),
        "standard_error": error,
        "ability_sd": spread,
        "phish_scale_correlation": None if fit is None else round(fit, PLACES),
        "items": [_item(row, scale) for row in analysis.items],
    }


def _item(row: ScoreRow, scale: Mapping[str, Level]) -> dict[str, object]:
    return {**as_object(TEST_ITEMS, row), "phish_scale": scale.get(row.about.label)}
