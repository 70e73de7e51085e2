"""What `check` finds in a file, as rows: briefly below the preview, and in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drills.tui.drawing.lines import BLANK, Line, apart, blank, cells, cut, flowed, hung, line
from drills.tui.theme import Role
from drills.words.language import _, counted, filled

if TYPE_CHECKING:
    from drills.authoring.rehearsal import Rehearsal
    from engine.check import Finding


def brief_rows(rehearsal: Rehearsal, told: str, limit: int, most: int) -> list[Line]:
    """Return how many findings there are, with `told` at the right, and the worst of them, a row each."""
    found = _worst_first(rehearsal.findings)
    if rehearsal.broken:
        head = line((f" {_('cannot be read now')} ", "label-scam"))
        told = _("the last good version is shown") if rehearsal.play else ""
    else:
        count = counted("{count} finding.", "{count} findings.", len(found))
        head = line((count, "strong" if found else "real"))
    rows = [apart(head, line((told, "soft")), limit)]
    shown = found[:most]
    rows += [_brief(one, limit) for one in shown]
    return rows


def _brief(one: Finding, limit: int) -> Line:
    place = (*line((_where(one), "brass")), blank(1), *line((one.code, _role(one))), blank(1))
    return (*place, *line((cut(_title(one), limit - cells(place)), "ink")))


def full_rows(rehearsal: Rehearsal, limit: int) -> list[Line]:
    """Return every finding with what is wrong and what to do."""
    if not rehearsal.findings:
        return flowed(counted("{count} finding.", "{count} findings.", 0), "ink", limit)
    rows: list[Line] = []
    for one in _worst_first(rehearsal.findings):
        rows += [BLANK] if rows else []
        mark = "" if one.severity == "error" else f"  {_('warning')}"
        rows.append(line((_where(one), "brass"), (f" {one.code}", _role(one)), (mark, "soft")))
        rows += flowed(_title(one), "strong", limit)
        rows += hung(line(("- ", "soft")), flowed(filled(one.hint, one.params), "ink", limit - 2), 2)
    return rows


def _worst_first(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: (one.severity != "error", one.place.line, one.code))


def _where(one: Finding) -> str:
    return f"{one.place.line or 1}:{one.place.column or 1}"


def _title(one: Finding) -> str:
    return filled(one.title, one.params)


def _role(one: Finding) -> Role:
    return "scam" if one.severity == "error" else "soft"
