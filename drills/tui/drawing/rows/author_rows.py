"""A play as its author sees it, as rows: truth and cues in the open, options with what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drills.tui.drawing import lit_passages
from drills.tui.drawing.answers import answer_rows
from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, apart, blank, cells, cut, flowed, hung, line
from drills.tui.keys.option_keys import keyed, words
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.debrief.debrief import Exposed, expose
from engine.kinds import Truth
from engine.language import N_
from engine.play.encounter import Kind, Option
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
    exposed = expose(play)
    rows = _head(play, limit)
    waiting = {finding.number for finding in exposed.findings}
    for number, lit in enumerate(exposed.passages):
        if number == play.shown_before_verdict and play.rating is not None:
            rows += [BLANK, came_of_it(limit)]
        rows += [BLANK] if roomy and (number == 0 or lit.passage.side != "panel") else []
        if broad:
            rows += lit_passages.beside_rows(exposed, lit, waiting, limit)
        else:
            rows += lit_passages.passage_rows(exposed, lit, limit)
            rows += _names(exposed, [n for n in lit_passages.numbers(lit) if n in waiting], limit)
            waiting -= {*lit_passages.numbers(lit)}
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


def _names(exposed: Exposed, numbers: Sequence[int], limit: int) -> list[Line]:
    """Return the names of cues, a row each, below where they stand."""
    rows: list[Line] = []
    for number in numbers:
        cue = exposed.findings[number - 1].cue
        chip = line((f" {number} ", lit_passages.chip_role(exposed, number)))
        named = _("{kind}: {why}").format(kind=kind_words(cue.kind), why=cue.text)
        name = cut(named, limit - lit_passages.GUTTER - cells(chip) - 1)
        rows.append((blank(lit_passages.GUTTER), *chip, *line((f" {name}", "soft"))))
    return rows


def _debrief(play: Play, limit: int) -> list[Line]:
    debrief, rows = play.scenario.debrief, [BLANK]
    rows += [row for answer in play.scenario.answers(play.scene) for row in answer_rows(answer, limit)]
    rows += flowed(debrief.what_happened, "ink", limit)
    for advice in debrief.do:
        rows += hung(line(("- ", "soft")), flowed(advice, "ink", limit - 2), 2)
    return [*rows, *flowed(debrief.slogan, "brass-strong", limit)]


def lists(option: Option) -> bool:
    """Return whether an option stands on a row of its own."""
    return option.kind in LISTED


def offered(play: Play) -> tuple[dict[str, Option], Sequence[Option]]:
    """Return the options by digit, as a trainee has them, and those for which there is no digit left."""
    ratings = [option for option in play.options if option.kind is Kind.JUDGE]
    if ratings:
        return {str(number): option for number, option in enumerate(ratings, start=1)}, ()
    typed = [option for option in play.options if option.kind is Kind.TYPE]
    by_key = keyed(play.options)
    numbered = [*typed, *by_key.numbered]
    by = {str(number): option for number, option in enumerate(numbered[:MOST], start=1)}
    by |= {str(number): option for number, option in enumerate(by_key.standing, start=7)}
    for option in (by_key.enough, by_key.proceed):
        if option:
            by["0" if option is by_key.enough else "1"] = option
    beyond = [*numbered[MOST:], *by_key.beyond]
    if beyond and "0" in by:
        beyond.append(by.pop("0"))
    return by, beyond


def option_rows(
    options: Mapping[str, Option], leads: Callable[[Option], str], limit: int, *, roomy: bool
) -> list[Line]:
    """Return a row for each option: its digit, its words, what it is and where it leads."""
    rows: list[Line] = []
    for key, option in options.items():
        note = " > ".join(part for part in (option.does or "", leads(option)) if part)
        end = line((f"  {note}", "soft")) if note else ()
        digit = line((f"{key} ", "brass-strong"))
        label = f"[x] {words(option)}" if option.chosen else words(option)
        if not roomy:
            label = cut(label, limit - cells(digit) - cells(end))
        label_rows = flowed(label, "ink", limit - cells(digit) - cells(end))
        rows += hung(digit, [apart(label_rows[0], end, limit - cells(digit)), *label_rows[1:]], cells(digit))
    return rows
