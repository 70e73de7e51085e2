"""What `check` finds in a file, as rows: briefly below the preview, and in full."""

from __future__ import annotations

from collections.abc import Sequence

from drills.authoring.rehearsal import Rehearsal
from drills.tui.drawing.lines import BLANK, Line, apart, blank, cells, cut, flowed, hung, line
from drills.tui.theme import Role
from drills.words.language import _, counted, filled
from engine.check import Finding


def brief_rows(rehearsal: Rehearsal, note: str, limit: int, most: int) -> list[Line]:
    """Return how many findings there are, with `note` at the right, and the worst of them, a row each."""
    findings = _worst_first(rehearsal.findings)
    if rehearsal.broken:
        head = line((f" {_('cannot be read now')} ", "label-scam"))
        note = _("the last good version is shown") if rehearsal.play else ""
    else:
        count = counted("{count} finding.", "{count} findings.", len(findings))
        head = line((count, "strong" if findings else "real"))
    rows = [apart(head, line((note, "soft")), limit)]
    worst = findings[:most]
    rows += [_brief(finding, limit) for finding in worst]
    return rows


def _brief(finding: Finding, limit: int) -> Line:
    place = (*line((_where(finding), "brass")), blank(1), *line((finding.code, _role(finding))), blank(1))
    return (*place, *line((cut(_title(finding), limit - cells(place)), "ink")))


def full_rows(rehearsal: Rehearsal, limit: int) -> list[Line]:
    """Return every finding with what is wrong and what to do."""
    if not rehearsal.findings:
        return flowed(counted("{count} finding.", "{count} findings.", 0), "ink", limit)
    rows: list[Line] = []
    for finding in _worst_first(rehearsal.findings):
        rows += [BLANK] if rows else []
        mark = "" if finding.severity == "error" else f"  {_('warning')}"
        rows.append(line((_where(finding), "brass"), (f" {finding.code}", _role(finding)), (mark, "soft")))
        rows += flowed(_title(finding), "strong", limit)
        rows += hung(line(("- ", "soft")), flowed(filled(finding.hint, finding.params), "ink", limit - 2), 2)
    return rows


def _worst_first(findings: Sequence[Finding]) -> list[Finding]:
    return sorted(
        findings, key=lambda finding: (finding.severity != "error", finding.location.line, finding.code)
    )


def _where(finding: Finding) -> str:
    return f"{finding.location.line or 1}:{finding.location.column or 1}"


def _title(finding: Finding) -> str:
    return filled(finding.title, finding.params)


def _role(finding: Finding) -> Role:
    return "scam" if finding.severity == "error" else "soft"
