"""The debrief as rows: passages with their cues lit where they stood, and the notes to them."""

from __future__ import annotations

from typing import Protocol

from drills.tui.drawing.divider import came_of_it
from drills.tui.drawing.lines import BLANK, Line, Run, blank, cells, flowed, hung, ink, line, wrap
from drills.tui.drawing.pieces import label, text
from drills.tui.theme import Role
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.debrief.debrief import Finding, Lit, Review
from engine.model import Cue
from engine.text import width

GUTTER = 6
"""Cells of the speaker's name, at least."""
WIDEST = 10
"""Cells of a name from which it stands above what was said."""


class Noted(Protocol):
    """What has cues by number: a debrief, or what an author sees."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The cues, the one numbered 1 first."""


def cue_role(noted: Noted, number: int) -> Role:
    """Return how the words of a cue are lit."""
    return "cue-real" if _reassures(noted, number) else "cue-scam"


def chip_role(noted: Noted, number: int) -> Role:
    """Return how the number of a cue is shown."""
    return "label-real" if _reassures(noted, number) else "label-scam"


def _reassures(noted: Noted, number: int) -> bool:
    return noted.findings[number - 1].cue.sign == "reassurance"


def passage_rows(noted: Noted, lit: Lit, limit: int, *, chips: bool = True) -> list[Line]:
    """Return one passage with its cues in underlined brackets, each followed by its number."""
    base: Role = "soft" if lit.passage.side == "you" else "ink"
    name = label(lit.passage)
    gutter = max(GUTTER, width(name) + 2) if lit.passage.side != "after" else 0
    if gutter > WIDEST:
        return [line((name, "soft")), *wrap(_runs(noted, lit, base, chips), limit)]
    rows = wrap(_runs(noted, lit, base, chips), limit - gutter)
    return hung(line((name, "soft")), rows, gutter) if gutter else rows


def _runs(noted: Noted, lit: Lit, base: Role, chips: bool) -> list[Run[Role]]:
    words = text(lit.passage)
    runs: list[Run[Role]] = []
    done = 0
    for number, span in lit.spans:
        role = cue_role(noted, number)
        runs.append(Run(words[done : span.start], base))
        runs.append(Run(f"[{words[span.start : span.end]}]", role))
        runs += [_chip(noted, number)] if chips else []
        done = span.end
    runs.append(Run(words[done:], base))
    return [*runs, *(_chip(noted, number) for number in lit.beside if chips)]


def _chip(noted: Noted, number: int) -> Run[Role]:
    return Run(f" {number} ", chip_role(noted, number), glue=True)


def numbers(lit: Lit) -> list[int]:
    """Return the numbers of the cues that stand in or at a passage."""
    return list(dict.fromkeys([*(number for number, _span in lit.spans), *lit.beside]))


def note_rows(noted: Noted, finding: Finding, limit: int) -> list[Line]:
    """Return the note to a cue: what it was, whether it was marked, why it tells, the question to ask."""
    chip = ink(f" {finding.number} ", chip_role(noted, finding.number))
    name = line((finding.cue.text, "strong"))
    return hung((chip,), [*_named(name, finding, limit - 5), *why_rows(finding.cue, limit - 5)], 5)


def why_rows(cue: Cue, limit: int) -> list[Line]:
    """Return why a cue tells, what it does not prove, and the question to ask."""
    kind = kind_words(cue.kind)
    reason = cue.why if kind == cue.text else _("{kind}: {why}").format(kind=kind, why=cue.why)
    words = flowed(reason, "ink", limit)
    if not cue.proves:
        words += flowed(_("By itself this proves nothing: swindlers say it too."), "soft", limit)
    if cue.ask:
        heading = _("Ask")
        gutter = width(heading) + 1
        words += hung(line((heading, "soft")), flowed(cue.ask, "brass", limit - gutter), gutter)
    return words


def name_rows(noted: Noted, finding: Finding, limit: int) -> list[Line]:
    """Return the name of a cue as a label, and whether it was marked."""
    name = f" {finding.cue.text} "
    if width(name) > limit:
        return flowed(finding.cue.text, cue_role(noted, finding.number), limit)
    return _named(line((name, chip_role(noted, finding.number))), finding, limit)


def _named(name: Line, finding: Finding, limit: int) -> list[Line]:
    if not finding.marked:
        return [name]
    remark = line((_("you marked it"), "soft"))
    return [(*name, blank(2), *remark)] if cells(name) + 2 + cells(remark) <= limit else [name, remark]


def beside_rows(noted: Noted, lit: Lit, notes: set[int], limit: int) -> list[Line]:
    """Return a passage at the left and its notes at the right, as high as the higher of them."""
    left_wide = limit * 42 // 76
    right_at = left_wide + 4
    left_rows = passage_rows(noted, lit, left_wide)
    right_rows: list[Line] = []
    for number in numbers(lit):
        if number in notes:
            notes.discard(number)
            right_rows += [
                *([BLANK] if right_rows else []),
                *note_rows(noted, noted.findings[number - 1], limit - right_at),
            ]
    rows: list[Line] = []
    for at in range(max(len(left_rows), len(right_rows))):
        leading = left_rows[at] if at < len(left_rows) else BLANK
        trailing = right_rows[at] if at < len(right_rows) else BLANK
        rows.append((*leading, blank(right_at - cells(leading)), *trailing) if trailing else leading)
    return rows


def talk(review: Review, limit: int, *, broad: bool) -> list[list[Line]]:
    """Return every passage with its notes, beside it where it is broad, else below; a block each."""
    blocks: list[list[Line]] = []
    waiting = {finding.number for finding in review.findings}
    for number, lit in enumerate(review.passages):
        if lit.passage.side == "panel" and not numbers(lit):
            continue
        block = [came_of_it(limit), BLANK] if number == review.encounter else []
        block += beside_rows(review, lit, waiting, limit) if broad else _noted(review, lit, waiting, limit)
        blocks.append(block)
    return blocks


def _noted(review: Review, lit: Lit, notes: set[int], limit: int) -> list[Line]:
    rows = passage_rows(review, lit, limit)
    for number in numbers(lit):
        if number in notes:
            notes.discard(number)
            rows += [BLANK, *note_rows(review, review.findings[number - 1], limit)]
    return rows
