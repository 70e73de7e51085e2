"""A counter procedure in the debrief: every step with a word for what became of it, and why it matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drills.conduct import first_words, in_order_words, status_words
from drills.language import _
from drills.tui.lines import BLANK, Line, apart, blank, cells, flowed, hung, line, spaced
from drills.tui.theme import Role

if TYPE_CHECKING:
    from engine.procedure import Conducted

_ROLES: dict[str, Role] = {
    "done": "label-real", "early": "chip-on", "missing": "chip-on", "optional": "chip",
    "forbidden": "label-scam",
}  # fmt: skip


def step_rows(one: Conducted, limit: int) -> list[Line]:
    """Return an act: its word and what it is; where it was not done in order, also why it matters."""
    chip = line((f" {status_words(one.status)} ", _ROLES[one.status]))
    gutter = max(cells(line((f" {status_words(word)} ", "chip"))) for word in _ROLES) + 1
    words = flowed(one.act.label, "strong", limit - gutter)
    if one.first:
        words += flowed(first_words(one), "ink", limit - gutter)
    if one.status != "done":
        words += flowed(one.act.why, "ink", limit - gutter)
    return hung((*chip, blank(max(gutter - 1 - cells(chip), 0))), words, gutter)


def whole(conduct: Sequence[Conducted], limit: int) -> list[Line]:
    """Return the whole procedure under its heading; nothing where there was none."""
    if not conduct:
        return []
    return [heading(conduct, limit), *(row for one in conduct for row in step_rows(one, limit))]


def heading(conduct: Sequence[Conducted], limit: int) -> Line:
    """Return the heading, with how many steps were done in order."""
    name = line((spaced(_("The procedure")), "soft"))
    return apart(name, line((in_order_words(conduct), "soft")), limit)


def pages(conduct: Sequence[Conducted], limit: int, height: int) -> list[list[Line]]:
    """Return the procedure page by page, as many acts on a page as it holds, at least one."""
    made: list[list[Line]] = []
    for one in conduct:
        rows = step_rows(one, limit)
        if made and len(made[-1]) + len(rows) <= height:
            made[-1] += rows
        else:
            made.append([heading(conduct, limit), BLANK, *rows])
    return made
