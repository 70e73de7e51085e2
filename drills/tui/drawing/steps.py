"""A counter procedure in the debrief: every step with a word for what became of it, and why it matters."""

from __future__ import annotations

from collections.abc import Sequence

from drills.tui.drawing.lines import Line, apart, blank, cells, flowed, hung, line, spaced
from drills.tui.theme import Role
from drills.words.encounter.conduct import first_words, in_order_words, status_words
from drills.words.language import _
from engine.play.procedure import Conducted

_ROLES: dict[str, Role] = {
    "done": "label-real", "early": "chip-on", "missing": "chip-on", "optional": "chip",
    "forbidden": "label-scam",
}  # fmt: skip


def step_rows(conducted: Conducted, limit: int) -> list[Line]:
    """Return an act: its word and what it is; where it was not done in order, also why it matters."""
    chip = line((f" {status_words(conducted.status)} ", _ROLES[conducted.status]))
    gutter = max(cells(line((f" {status_words(word)} ", "chip"))) for word in _ROLES) + 1
    words = flowed(conducted.act.label, "strong", limit - gutter)
    if conducted.first:
        words += flowed(first_words(conducted), "ink", limit - gutter)
    if conducted.status != "done":
        words += flowed(conducted.act.why, "ink", limit - gutter)
    return hung((*chip, blank(max(gutter - 1 - cells(chip), 0))), words, gutter)


def blocks(conduct: Sequence[Conducted], limit: int) -> list[list[Line]]:
    """Return the acts of a procedure, a block each, the first under the heading; nothing without one."""
    rows = [step_rows(conducted, limit) for conducted in conduct]
    return [[_heading(conduct, limit), *rows[0]], *rows[1:]] if rows else []


def _heading(conduct: Sequence[Conducted], limit: int) -> Line:
    """Return the heading, with how many steps were done in order."""
    name = line((spaced(_("The procedure")), "soft"))
    return apart(name, line((in_order_words(conduct), "soft")), limit)
