"""A play as its author sees it, as rows: truth and cues in the open, options with what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from drills.tui.drawing import lit_passages
from drills.tui.drawing.answers import answer_rows
from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, apart, blank, cells, cut, flowed, hung, line
from drills.tui.keys.option_keys import keyed, words
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.language import N_
from engine.play.encounter import Kind, Option

if TYPE_CHECKING:
    from engine.debrief.debrief import Exposed
    from engine.kinds import Truth
    from engine.play.play import Play
    from engine.play.verdict import VerdictWords

TRUTHS: dict[VerdictWords, dict[Truth, str]] = {
    "scam": {"scam": N_("scam"), "genuine": N_("genuine")},
    "note": {"scam": N_("counterfeit"), "genuine": N_("genuine note")},
    "rule": {"scam": N_("against the rules"), "genuine": N_("within the rules")},
}
LISTED = (Kind.REPLY, Kind.AFTER, Kind.TICK, Kind.LOOK, Kind.STEP, Kind.TYPE)
"""Kinds that stand on rows of their own; the others share rows below."""
MOST = 9
"""Options that have a digit of their own."""


def shown_rows(play: Play, limit: int, *, broad: bool, roomy: bool) -> list[Line]:
    """Return truth and title, the setting, and everything shown so far with its cues lit and named."""
    from engine.debrief.debrief import expose

    found = expose(play)
    rows = _head(play, limit)
    waiting = {one.number for one in found.findings}
    for number, one in enumerate(found.passages):
        if number == play.shown_before_verdict and play.rating is not None:
            rows += [BLANK, came_of_it(limit)]
        rows += [BLANK] if roomy and (number == 0 or one.passage.side != "panel") else []
        if broad:
            rows += lit_passages.beside_rows(found, one, waiting, limit)
        else:
            rows += lit_passages.passage_rows(found, one, limit)
            rows += _names(found, [n for n in lit_passages.numbers(one) if n in waiting], limit)
            waiting -= {*lit_passages.numbers(one)}
    return [*rows, *_debrief(play, limit)] if play.over else rows


def truth_words(play: Play) -> str:
    """Return what it truly is; empty for a question."""
    scenario = play.scenario
    return _(TRUTHS[scenario.verdict_words][scenario.truth]) if scenario.truth else ""


def _head(play: Play, limit: int) -> list[Line]:
    chip: Line = ()
    if play.scenario.truth:
        chip = line(
            (f" {truth_words(play)} ", "label-scam" if play.scenario.truth == "scam" else "label-real")
        )
    gutter = cells(chip) + 1 if chip else 0
    title = flowed(play.scenario.title, "strong", limit - gutter)
    return [*(hung(chip, title, gutter) if chip else title), *flowed(play.scenario.setting, "soft", limit)]


def _names(found: Exposed, numbers: Sequence[int], limit: int) -> list[Line]:
    """Return the names of cues, a row each, below where they stand."""
    rows: list[Line] = []
    for number in numbers:
        cue = found.findings[number - 1].cue
        chip = line((f" {number} ", lit_passages.chip_role(found, number)))
        named = _("{kind}: {why}").format(kind=kind_words(cue.kind), why=cue.text)
        told = cut(named, limit - lit_passages.GUTTER - cells(chip) - 1)
        rows.append((blank(lit_passages.GUTTER), *chip, *line((f" {told}", "soft"))))
    return rows


def _debrief(play: Play, limit: int) -> list[Line]:
    from engine.channels.quiz import Quiz

    told, rows = play.scenario.debrief, [BLANK]
    if isinstance(play.scenario, Quiz):
        rows += [row for one in play.scenario.answers(play.scene) for row in answer_rows(one, limit)]
    rows += flowed(told.what_happened, "ink", limit)
    for one in told.do:
        rows += hung(line(("- ", "soft")), flowed(one, "ink", limit - 2), 2)
    return [*rows, *flowed(told.slogan, "brass-strong", limit)]


def lists(option: Option) -> bool:
    """Return whether an option stands on a row of its own."""
    return option.kind in LISTED


def offered(play: Play) -> tuple[dict[str, Option], Sequence[Option]]:
    """Return the options by digit, as a trainee has them, and those for which there is no digit left."""
    ratings = [one for one in play.options if one.kind is Kind.JUDGE]
    if ratings:
        return {str(number): one for number, one in enumerate(ratings, start=1)}, ()
    typed = [one for one in play.options if one.kind is Kind.TYPE]
    found = keyed(play.options)
    said = [*typed, *found.said]
    by = {str(number): one for number, one in enumerate(said[:MOST], start=1)}
    by |= {str(number): one for number, one in enumerate(found.standing, start=7)}
    for one in (found.enough, found.proceed):
        if one:
            by["0" if one is found.enough else "1"] = one
    beyond = [*said[MOST:], *found.beyond]
    if beyond and "0" in by:
        beyond.append(by.pop("0"))
    return by, beyond


def option_rows(
    options: Mapping[str, Option], leads: Callable[[Option], str], limit: int, *, roomy: bool
) -> list[Line]:
    """Return a row for each option: its digit, its words, what it is and where it leads."""
    rows: list[Line] = []
    for key, one in options.items():
        note = " > ".join(part for part in (one.does or "", leads(one)) if part)
        end = line((f"  {note}", "soft")) if note else ()
        digit = line((f"{key} ", "brass-strong"))
        said = f"[x] {words(one)}" if one.chosen else words(one)
        if not roomy:
            said = cut(said, limit - cells(digit) - cells(end))
        told = flowed(said, "ink", limit - cells(digit) - cells(end))
        rows += hung(digit, [apart(told[0], end, limit - cells(digit)), *told[1:]], cells(digit))
    return rows
