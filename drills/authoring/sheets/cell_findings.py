"""Findings of the content rules, told of the cells that a file was written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drills.authoring.sheets import form
from drills.authoring.sheets.pair import Twin
from drills.authoring.sheets.personal import sightings
from drills.authoring.sheets.reading import Filled, Table
from drills.authoring.sheets.remarks import Cell, Remark
from engine.check import Finding
from engine.language import N_

HINTS = {
    "RT203": N_("Choose a kind of 放心处, and words that hold by themselves."),
    "RT207": N_("Write the words that tell below 可疑的原话, with 种类 and 为什么."),
    "RT209": N_("Lead a reply 自己去核实, or the way 自己核实之后, to a turn from which it is settled."),
    "RT210": N_("Let the swindler say it too, or move it to a turn that follows 自己去核实."),
    "RT302": N_("Write a number of the first column of this sheet or of 结局."),
    "RT304": N_("Lead a reply to it, choose how it is come to, or delete the row."),
    "RT306": N_("Choose 是 below 关键 in exactly one row, where the decision falls."),
    "RT308": N_("Lead it to an ending."),
    "RT310": N_("Write one more ending that is 平安 or 办成 in 结局, and lead a reply to it."),
    "RT311": N_("Lead a reply that gives something to a turn from which it still ends 平安."),
    "RT312": N_("Lead one more reply to such an ending."),
}
"""What to do in a workbook about a rule, where the rule's own advice speaks of a file."""
_ABOUT = {"RT306": "crux", "RT311": "reply"}
"""What a rule is about, where its own place is the whole talk."""


def cell_remarks(findings: Iterable[Finding], twin: Twin) -> Iterator[Remark]:
    """Yield findings on one twin as remarks on its cells; ids of lines are told as the author's numbers."""
    for finding in findings:
        params = {
            key: twin.numbers.get(value, value) if isinstance(value, str) else value
            for key, value in finding.params.items()
        }
        yield Remark(
            twin.document.origin(_ABOUT.get(finding.code, finding.location.key)) or form.BASICS,
            finding.title,
            HINTS.get(finding.code, finding.hint),
            params,
            warning=finding.severity != "error",
            code=finding.code,
        )


def personal_remarks(filled: Filled) -> Iterator[Remark]:
    """Yield warnings of what may belong to a real person, wherever it stands in the workbook."""
    return sightings(_cells(filled))


def _cells(filled: Filled) -> Iterator[Cell]:
    for fields in (filled.basics, filled.debrief):
        for field in fields.values():
            yield from field
    for table in (filled.talk, filled.endings, filled.twin):
        yield from _written(table)


def _written(table: Table) -> Iterator[Cell]:
    for line in table.lines:
        if not line.example:
            yield from line.cells.values()
