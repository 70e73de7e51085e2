"""What is wrong with a filled workbook, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from drills.authoring.sheets import form


class Cell(NamedTuple):
    """The text of one cell and where it stands, such as 对话!D7."""

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say of a cell; `title` and `hint` are message ids filled from `params`."""

    where: str
    title: str
    hint: str
    params: dict[str, str | int] = field(default_factory=dict)
    warning: bool = False
    code: str = ""
    """The rule of `ringtrue check`, where it is one."""


class Remarks:
    """The remarks on one workbook, in the order in which they were made; those that are said twice, once."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], Remark] = {}

    def __iter__(self) -> Iterator[Remark]:
        """Yield what is wrong and then the warnings, each sheet after sheet and row by row."""
        return iter(sorted(self._made.values(), key=lambda remark: (remark.warning, *_order(remark.where))))

    @property
    def wrong(self) -> bool:
        """Whether any of them is more than a warning."""
        return any(not remark.warning for remark in self)

    def refuse(self, where: str, title: str, hint: str, **params: str | int) -> None:
        """Say what keeps the workbook from becoming a scenario."""
        self.add(Remark(where, title, hint, params))

    def warn(self, where: str, title: str, hint: str, **params: str | int) -> None:
        """Say what an author should look at again."""
        self.add(Remark(where, title, hint, params, warning=True))

    def add(self, remark: Remark) -> None:
        """Keep a remark."""
        self._made.setdefault((remark.where, remark.title.format(**remark.params)), remark)


def _order(where: str) -> tuple[int, int, int, str]:
    sheet, _, cell = where.partition("!")
    letters = cell.rstrip("0123456789")
    row = int(cell[len(letters) :] or 0)
    return (form.SHEETS.index(sheet) if sheet in form.SHEETS else 0, row, len(letters), letters)
