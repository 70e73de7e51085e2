"""Scores as columns for people: rounded, each value with the range in which it may lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from drills.cli.scoring import look_table
from drills.cli.table import Cell
from drills.words.language import _
from drills.words.passing_words import repeats_cell, standing_cell
from drills.words.pause_words import pause_words
from drills.words.score_words import weakest
from drills.words.values import group_words, marked, ranged, withheld
from drills.words.vocabulary import band_words, channel_words, kind_words
from results.measures.bands import ENOUGH, LEAST, place
from results.scores.breakdown import CueScore, ItemScore
from results.scores.groups import GroupScore
from results.scores.looks import FaultScore, LookScore
from results.scores.over_time.pauses import PauseScore
from results.scores.over_time.sittings import SittingScore

Table = tuple[list[str], list[list[Cell]]]
Rows: TypeAlias = (
    Sequence[GroupScore]
    | Sequence[SittingScore]
    | Sequence[PauseScore]
    | Sequence[ItemScore]
    | Sequence[CueScore]
    | Sequence[LookScore]
    | Sequence[FaultScore]
)
OF_NOTES = ("look", "fault", "subtlety")


def table(
    rows: Rows,
    by: str,
    names: Mapping[str, str],
) -> Table:
    """Return headings and rows; `names` are those of pseudonyms."""
    headings = look_table.headings(by) if by in OF_NOTES else _headings(by)
    cells: list[list[Cell]] = []
    for row in rows:
        if isinstance(row, ItemScore):
            cells.append(_item(row))
        elif isinstance(row, CueScore):
            cells.append(_cue(row))
        elif isinstance(row, SittingScore):
            cells.append(_sitting(row))
        elif isinstance(row, PauseScore):
            cells.append(_pause(row))
        elif isinstance(row, LookScore):
            cells.append(look_table.look_row(row))
        elif isinstance(row, FaultScore):
            cells.append(look_table.fault_row(row))
        elif by == "trainee":
            cells.append(_trainee(row, names))
        else:
            cells.append(_group(row, by))
    return headings, sorted(cells, key=lambda row: str(row[0])) if by == "trainee" else cells


def legend(by: str) -> str:
    """Return how the columns are read."""
    ranges = _("In brackets the range in which the value may lie (95 %).")
    if by in ("group", "channel", "sitting"):
        return ranges + " " + _(
            "Of 100: how often a scam and a genuine one side by side are told apart; 50 is guessing. Leaning:"
            " - doubts often, + doubts rarely; its range is over people and scenarios."
        )  # fmt: skip
    if by == "trainee":
        return _(
            "With fewer than {count} scams or genuine ones judged, a person stands in a band only, with fewer"
            " than {least} in none; the words name the bands it may be. Nobody is ranked."
        ).format(count=ENOUGH, least=LEAST)
    if by == "pause":
        return _(
            "In brackets the range in which the change may lie (99 %). The day before a pause is held against"
            " the day after it, over the same people."
        )
    if by in OF_NOTES:
        return ranges + " " + look_table.legend(by)
    return ranges + " " + _("Each person counts once, at the first meeting.")


def _headings(by: str) -> list[str]:
    match by:
        case "item":
            return [_("scenario"), _("channel"), _("people"), _("told right"), _("points")]
        case "cue":
            return [_("cue"), _("people"), _("shown"), _("marked"), _("missed"), _("share missed")]
        case "sitting":
            return [
                _("group"), _("day"), _("people"), _("judgements"), _("of 100 right"), _("leaning"),
                _("scams seen"), _("genuine doubted"),
            ]  # fmt: skip
        case "pause":
            return [
                _("group"), _("pause"), _("people"), _("judgements"), _("change of skill (d')"),
                _("change of leaning (c)"),
            ]  # fmt: skip
        case "trainee":
            return [
                _("person"), _("judgements"), _("band"), _("genuine doubted"), _("points"), _("passed"),
                _("by repeats"),
            ]  # fmt: skip
    passing = [] if by == "channel" else [_("passed"), _("yet to judge"), _("by repeats")]
    return [
        _("channel") if by == "channel" else _("group"),
        _("people"), _("judgements"), _("of 100 right"), _("leaning"), _("scams seen"), _("genuine doubted"),
        _("points"), *passing, _("to practise"),
    ]  # fmt: skip


def _group(row: GroupScore, by: str) -> list[Cell]:
    return [
        channel_words(row.group) if by == "channel" else marked(group_words(row.group), row),
        *_detected(row),
        ranged(row.mean_points, "{:.0f}"),
        *([] if by == "channel" else _passing(row)),
        next((kind_words(kind.kind) for kind in weakest(row)), ""),
    ]


def _passing(row: GroupScore) -> list[Cell]:
    """Return the rate of those who judged enough, how many have not yet, and the rate by repeats."""
    return [ranged(row.pass_rate, "{:.0%}"), row.lacking, ranged(row.repeat_pass_rate, "{:.0%}")]


def _sitting(row: SittingScore) -> list[Cell]:
    return [
        marked(row.group, row),
        row.sitting,
        *_detected(row),
    ]


def _detected(row: GroupScore | SittingScore) -> list[Cell]:
    """Return the columns of what was told apart by how many."""
    return [
        row.trainees,
        row.judgements,
        ranged(row.of_hundred, "{:.0f}"),
        ranged(row.leaning, "{:+z.2f}"),
        ranged(row.hit_rate, "{:.0%}"),
        ranged(row.false_alarm_rate, "{:.0%}"),
    ]


def _pause(row: PauseScore) -> list[Cell]:
    return [
        marked(row.group, row),
        pause_words(row.pause),
        row.trainees,
        row.judgements,
        ranged(row.d_prime, "{:+z.2f}"),
        ranged(row.criterion, "{:+z.2f}"),
    ]


def _trainee(row: GroupScore, names: Mapping[str, str]) -> list[Cell]:
    standings = row.standings
    return [
        marked(names.get(row.group, row.group), row),
        row.judgements,
        _band(row),
        ranged(row.false_alarm_rate, "{:.0%}"),
        ranged(row.mean_points, "{:.0f}"),
        *([standing_cell(standings.first), repeats_cell(standings.repeats)] if standings else ["", ""]),
    ]


def _band(row: GroupScore) -> str:
    if not row.graded:
        return ""
    placed = place(row.counts) if row.counts else None
    if placed is None:
        return _("too few yet")
    reached = dict.fromkeys((placed.lowest, placed.highest))
    return "..".join(band_words(band) for band in reached)


def _item(row: ItemScore) -> list[Cell]:
    return [
        marked(row.item, row),
        channel_words(row.channel),
        row.trainees,
        ranged(row.facility, "{:.0%}"),
        ranged(row.mean_points, "{:.0f}"),
    ]


def _cue(row: CueScore) -> list[Cell]:
    counts = [withheld() if count is None else count for count in (row.shown, row.marked, row.missed)]
    return [marked(kind_words(row.kind), row), row.trainees, *counts, ranged(row.rate, "{:.0%}")]
