"""A debrief as blocks of rows: what settles it first, then what to do, then the whole encounter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drills.tui.drawing import lit_passages, steps
from drills.tui.drawing.excerpt import cue_alone, excerpt
from drills.tui.drawing.lines import BLANK, Line, beside, blank, cells, flowed, hung, line, rule, spaced
from drills.tui.drawing.pieces import label
from drills.tui.theme import Role
from drills.words.encounter.answers import given_words, ladder_words
from drills.words.encounter.debrief import ground_words, heading_words, sound_words
from drills.words.language import _
from engine.debrief.debrief import Review
from engine.debrief.decisive import Decisive
from engine.model import Cue

LEFT, APART = 42, 76
"""Of `APART` cells across, those of the column where what was shown stands."""
LABELS = ("What to do", "Where to report", "What was given")

Rows = list[Line]


def settling(review: Review, settles: Decisive, limit: int, height: int, *, broad: bool) -> Rows:
    """Return what settles it, where it stood, and why: the words of the cue within `height` rows."""
    note = bool(settles.look)
    look = label(settles.lit.passage) if note else ""
    top = flowed(heading_words(review, settles, look), "soft", limit)
    if note:
        return _of_note(settles, top, limit)
    if broad:
        left_wide = limit * LEFT // APART
        right = _why(settles, limit - left_wide - 4)
        return [
            *top,
            *beside(excerpt(settles, settles.lit, left_wide, height - len(top)), right, left_wide + 4),
        ]
    why = _why(settles, limit)
    most = max(height - len(top) - len(why), 2)
    return [*top, *excerpt(settles, settles.lit, limit, most), *why]


def _of_note(settles: Decisive, top: Rows, limit: int) -> Rows:
    """Return name and heading, both notes in words, and why it tells; little stands below two pictures."""
    cue = settles.cue
    if cue is None:
        return [*top, *_compared(settles, limit), *flowed(sound_words(), "strong", limit)]
    named = lit_passages.name_rows(settles, settles.findings[0], limit)
    apart = cells(named[0]) + 2
    if len(top) == len(named) == 1 and apart + cells(top[0]) <= limit:
        top = [(*named[0], blank(2), *top[0])]
    else:
        top = [*named, *top]
    return [*top, *_compared(settles, limit), *_reasons(cue, limit)]


def _compared(settles: Decisive, limit: int) -> Rows:
    """Return what this note showed, and below it what a sound one shows in its place."""
    this, other = _("This note"), _("A sound one")
    own = replace(settles.lit, passage=replace(settles.lit.passage, label=this))
    if not settles.findings:
        return excerpt(settles, own, limit, 3)
    rows = lit_passages.passage_rows(settles, cue_alone(own), limit, chips=False)
    gutter = max(lit_passages.GUTTER, cells(line((this, "soft"))) + 2)
    if settles.sound:
        rows += hung(line((other, "soft")), flowed(settles.sound, "ink", limit - gutter), gutter)
    return rows


def _why(settles: Decisive, limit: int) -> Rows:
    """Return the name of what settles it, and why it does."""
    named = [row for finding in settles.findings for row in lit_passages.name_rows(settles, finding, limit)]
    return [*named, *(_reasons(settles.cue, limit) if settles.cue else [])]


def _reasons(cue: Cue, limit: int) -> Rows:
    ground = ground_words(cue)
    return [*lit_passages.why_rows(cue, limit), *(flowed(ground, "soft", limit) if ground else [])]


def further(review: Review, others: str, limit: int, *, broad: bool) -> list[Rows]:
    """Return the blocks below: what happened, was given, is to be done, then encounter and procedure."""
    debrief = review.debrief
    happened = flowed(debrief.what_happened, "ink", limit)
    happened += flowed(others, "soft", limit) if others else []
    todo = _labelled(_("What to do"), debrief.do, limit, "strong")
    if debrief.report:
        todo += _labelled(_("Where to report"), ["  ".join(debrief.report)], limit)
    blocks = [happened, _given(review, limit), todo, *_encounter(review, limit, broad=broad)]
    return [block for block in blocks if block]


def _given(review: Review, limit: int) -> Rows:
    if not review.given:
        return []
    gave = [given_words(gift) for gift in review.given]
    rows = _labelled(_("What was given"), gave, limit)
    return [*rows, *_labelled("", [ladder_words(review.given)], limit, "soft")]


def _encounter(review: Review, limit: int, *, broad: bool) -> list[Rows]:
    """Return every passage with its notes; a procedure takes the place of the talk it was done in."""
    before_procedure = (
        replace(review, passages=review.passages[: review.encounter]) if review.conduct else review
    )
    talk = lit_passages.talk(before_procedure, limit, broad=broad)
    if talk:
        heading = [rule(limit), line((spaced(_("The encounter, whole")), "soft"))]
        talk[0] = [*heading, *talk[0]]
    procedure = steps.blocks(review.conduct, limit)
    return [*talk, *procedure]


def _labelled(name: str, texts: Sequence[str], limit: int, role: Role = "ink") -> Rows:
    gutter = max(cells(line((_(heading), "ink"))) for heading in LABELS) + 2
    words = [row for text in texts for row in flowed(text, role, limit - gutter)]
    return hung(line((name, "soft")), words, gutter)


def stops(blocks: Sequence[Rows]) -> list[int]:
    """Return the row at which each block begins, where one blank row stands between blocks."""
    begins, at = [], 0
    for block in blocks:
        begins.append(at)
        at += len(block) + 1
    return begins


def joined(blocks: Sequence[Rows]) -> Rows:
    """Return all rows, a blank one between blocks."""
    return [row for number, block in enumerate(blocks) for row in ([BLANK] if number else []) + list(block)]


def next_top(begins: Sequence[int], top: int, height: int) -> int:
    """Return the row to read on from: where the block that is cut off begins, unless it is too near."""
    end = top + height - 1  # the last row only says that there is more
    cut = max((begin for begin in begins if begin <= end), default=top)
    return cut if cut - top > height // 2 else max(end, top + 1)
