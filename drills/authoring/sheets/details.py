"""What 基本 and 讲评 say: their values, read as what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from drills.authoring.sheets import form
from drills.authoring.sheets.choices import AUDIENCES, YES
from drills.authoring.sheets.document import Document
from drills.authoring.sheets.reading import Field
from drills.authoring.sheets.remarks import Cell, Remarks
from drills.authoring.sheets.talk import choose
from drills.workbook import cells
from engine.language import N_
from engine.model import MOST_MONEY

T = TypeVar("T")
_BETWEEN = re.compile(f"[{form.LISTED}]")


@dataclass(frozen=True)
class Details:
    """One of the two sheets of labelled rows, as it is for one of the twins."""

    sheet: str
    fields: Mapping[str, Field]
    remarks: Remarks
    genuine: bool = False

    def cell(self, label: str) -> Cell:
        """Return the cell of a row; of 基本, that of the genuine twin only where it is filled in."""
        field = self.fields.get(label)
        if field is None:
            return Cell("", f"{self.sheet}!A1")
        if self.genuine and (field.genuine.text or self.sheet == form.DEBRIEF):
            return field.genuine
        return field.scam

    def need(self, label: str) -> Cell:
        """Return the cell of a row that must be filled in; remark on one that is not, or not there."""
        if label not in self.fields:
            self.remarks.refuse(
                f"{self.sheet}!A1",
                N_("There is no row called {label}."),
                N_("Write the label back into the first column."),
                label=label,
            )
        elif not self.cell(label).text:
            self.remarks.refuse(
                self.cell(label).where, N_("{label} is not filled in."), N_("Fill it in."), label=label
            )
        return self.cell(label)

    def chosen(self, label: str, choices: Mapping[str, T]) -> T | None:
        """Return what the word of a drop-down stands for."""
        cell = self.need(label)
        return choose(cell, choices, self.remarks) if cell.text else None

    def listed(self, label: str) -> list[str]:
        """Return the several answers of one cell."""
        return [part.strip() for part in _BETWEEN.split(self.cell(label).text) if part.strip()]

    def day(self, cell: Cell) -> date:
        """Return a day; remark on what is none."""
        day = cells.day(cell.text)
        if day is None and cell.text:
            self.remarks.refuse(
                cell.where,
                N_("“{text}” is no day."),
                N_("Write it like 2026-11-23."),
                text=cell.text[:40],
            )
        return day or date.min

    def money(self, label: str) -> int:
        """Return an amount in the region's money; remark on what is none."""
        cell = self.cell(label)
        digits = unicodedata.normalize("NFKC", cell.text).replace(",", "").removesuffix("元").strip()
        if not digits:
            return 0
        if digits.isascii() and digits.isdigit() and len(digits) < 12 and int(digits) <= MOST_MONEY:
            return int(digits)
        self.remarks.refuse(
            cell.where,
            N_("“{text}” is no amount."),
            N_("Write digits only, such as 50000, and 1000000000 at most."),
            text=cell.text[:40],
        )
        return 0

    def audiences(self) -> Sequence[str]:
        """Return whom it is for."""
        cell = self.need("给谁练")
        audiences = [
            choose(Cell(part, cell.where), AUDIENCES, self.remarks) for part in self.listed("给谁练")
        ]
        return [*dict.fromkeys(audience for audience in audiences if audience)]


def nothing_of_its_own(basics: Details) -> None:
    """Remark on a cell of the genuine twin where both twins have to have the same."""
    for row in form.BASIC_ROWS:
        field = basics.fields.get(row.label)
        if field and row.shared and field.genuine.text and field.genuine.text != field.scam.text:
            basics.remarks.refuse(
                field.genuine.where,
                N_("Both twins share {label}; the genuine one has none of its own."),
                N_("Empty the cell."),
                label=row.label,
            )


def write_sources(document: Document, basics: Details) -> None:
    """Write the sources, of which there is at least one."""
    for number in form.SOURCES:
        lead = f"来源{number}："
        filled = any(basics.cell(row.label).text for row in form.BASIC_ROWS if row.label.startswith(lead))
        if number > 1 and not filled:
            continue
        issuer, title = basics.need(f"{lead}发布单位"), basics.need(f"{lead}标题")
        document.item("source", issuer.where)
        document.put("issuer", issuer.text, issuer.where)
        document.put("title", title.text, title.where)
        for key, label in (("number", "文号"), ("article", "条款")):
            cell = basics.cell(lead + label)
            if cell.text:
                document.put(key, cell.text, cell.where)
        day, seen = basics.cell(f"{lead}日期"), basics.cell(f"{lead}看过原件")
        if day.text:
            document.put("date", basics.day(day), day.where)
        official = bool(seen.text and choose(seen, YES, basics.remarks))
        document.put("official", official, seen.where)


def write_debrief(document: Document, debrief: Details) -> None:
    """Write what is read afterwards."""
    what = debrief.need("怎么回事")
    first = debrief.need("怎么做1")
    steps = [debrief.cell(f"怎么做{n}") for n in (1, 2, 3)]
    report, slogan = debrief.cell("报告电话"), debrief.cell("一句话")
    document.table("debrief", what.where)
    document.put("what_happened", what.text, what.where)
    document.put("do", [step.text for step in steps if step.text], first.where)
    for number, step in enumerate(step for step in steps if step.text):
        document.note(f"debrief.do.{number}", step.where)
    document.put("report", debrief.listed("报告电话"), report.where)
    document.put("slogan", slogan.text, slogan.where)
