"""Families of rows of scores: which columns they have, and the measures that fill them.

A measure is a function of what a family gathers about one row, registered with its name and label by
`measure`. Publication, JSON, CSV, tables and screens go through the columns of the family; none names them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, Never, TypeAlias, TypeVar

from results.measures.change import Visible
from results.measures.detection import Counts
from results.measures.measured import Measured
from results.scores.row import KindScore, ScoreRow

Plain: TypeAlias = str | int | float | bool | None
Content: TypeAlias = "Plain | Measured | Counts | Visible | KindScore | Sequence[Content]"
Form = Literal["plain", "ranged", "number", "count"]
"""A measured value is written with its range, as a number alone, or as a whole number; the rest is plain."""

PERCENT, SIGNED, WHOLE_NUMBER = "{:.0%}", "{:+z.2f}", "{:.0f}"
"""How numbers stand in tables."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a family.

    `name` is its key in JSON and its heading in CSV, where it is `filed`; `label` its heading in tables, as a
    message id, where it is `tabled`; `style` how tables format its number. `parts` are the names within a
    value that is an object of its own. `ends` are the values at both ends of the line that screens draw of
    it; None: no line.
    """

    name: str
    label: str
    read: Callable[[ScoreRow], Content]
    form: Form = "plain"
    style: str = ""
    filed: bool = True
    tabled: bool = True
    parts: tuple[str, ...] = ()
    ends: tuple[float, float] | None = None


M = TypeVar("M", contravariant=True)
"""What a family gathers about one row before it is measured."""
T = TypeVar("T")


class Family(Generic[M]):
    """Rows about the same sort of thing, with the same columns: those that begin, measures, those that end.

    `lead` names measures that stand first in tables.
    """

    def __init__(self, begin: Iterable[Column], end: Iterable[Column], lead: Collection[str] = ()) -> None:
        self.begin, self.middle, self.end = [*begin], list[Column](), [*end]
        self.functions: dict[str, Callable[[M], Measured]] = {}
        self.lead = lead

    @property
    def columns(self) -> list[Column]:
        """All columns, in the order of files."""
        return [*self.begin, *self.middle, *self.end]

    @property
    def filed(self) -> list[Column]:
        """The columns of JSON and CSV."""
        return [column for column in self.columns if column.filed]

    @property
    def tabled(self) -> list[Column]:
        """The columns of tables."""
        lead = [column for column in self.middle if column.name in self.lead]
        others = [column for column in self.middle if column.name not in self.lead]
        return [
            column for column in (*self.begin, *lead, *others, *self.end) if column.tabled and column.label
        ]

    def values(self, material: M, people: int) -> dict[str, Measured]:
        """Return every measure of one row; `people` stand behind those that do not say themselves."""
        return {name: _behind(function(material), people) for name, function in self.functions.items()}


AnyFamily: TypeAlias = Family[Never]
"""A family whatever it gathers: its columns can be read."""


def _behind(value: Measured, people: int) -> Measured:
    return value.behind(people) if value.people is None else value


def measure(
    families: Sequence[Family[T]],
    name: str,
    label: str = "",
    style: str = "",
    *,
    form: Form = "ranged",
    tables: Sequence[Family[T]] | None = None,
    ends: tuple[float, float] | None = None,
) -> Callable[[Callable[[T], Measured]], Callable[[T], Measured]]:
    """Register a function as a measure of families; it has a column in the tables of `tables`, or of all.

    Nothing else is to be written for it to be in JSON, CSV, tables and, with `ends`, on screens, and to be
    withheld where few people stand behind it.
    """

    def register(function: Callable[[T], Measured]) -> Callable[[T], Measured]:
        for family in families:
            tabled = tables is None or any(family is other for other in tables)
            family.functions[name] = function
            family.middle.append(
                Column(name, label, lambda row: row[name], form, style, tabled=tabled, ends=ends)
            )
        return function

    return register
