"""Scores of groups and of scenarios as tables, with a remark in words as the last column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from results.exports.origin import Edition, Subject, Units, everywhere, stamped
from results.exports.table import Column, Kind, Row, Table
from results.scores import family as families
from results.scores.family import PERCENT, AnyFamily
from results.scores.row import About, ScoreRow
from results.scores.written import FLAT, columns, flat

Remark = Callable[[About], str]
REMARK = Column("remark")
_PLAIN: Mapping[str, Kind] = {
    "trainees": "whole", "judgements": "whole", "assessed": "whole", "lacking": "whole",
    "reassessed": "whole", "simulated": "yes", "small": "yes", "present": "whole", "sixty": "whole",
    "encounters": "whole", "evenings": "whole", "estimated": "yes", "day": "day",
}  # fmt: skip


def group_table(
    family: AnyFamily, rows: Sequence[ScoreRow], about: Edition, units: Units, remark: Remark
) -> Table:
    """Return scores of groups; protect them first."""
    return stamped(family_columns(family)[1:], _group_rows(family, rows, units, remark), about)


def _group_rows(
    family: AnyFamily, rows: Sequence[ScoreRow], units: Units, remark: Remark
) -> Iterator[tuple[Subject, Row]]:
    for row in rows:
        group = row.about.id
        subject = Subject(units.of_group(group), group, row.about.label, units.drills(group))
        yield subject, [*flat(family, row)[1:], remark(row.about)]


def item_table(family: AnyFamily, rows: Sequence[ScoreRow], about: Edition, remark: Remark) -> Table:
    """Return scores of scenarios, over all groups; protect them first."""
    cells = ([*flat(family, row), remark(row.about)] for row in rows)
    return stamped(family_columns(family), everywhere(cells), about)


def family_columns(family: AnyFamily) -> list[Column]:
    """Return the columns of flat rows of a family, and the remark."""
    kinds = {key: _kind(column) for column in family.filed for key in _keys(column)}
    return [*(Column(key, _part_kind(key, kinds)) for key in columns(family)), REMARK]


def _keys(column: families.Column) -> list[str]:
    """Return the keys of the numbers of a column."""
    ranges = [f"{column.name}_{part}" for part in ("low", "high")] if column.form == "ranged" else []
    return [column.name, *ranges]


def _part_kind(key: str, kinds: Mapping[str, Kind]) -> Kind:
    words = any(key.endswith(f"_{part}") for part in FLAT[3:])
    return "text" if words else kinds.get(key, "text")


def _kind(column: families.Column) -> Kind:
    match column.form:
        case "ranged":
            return "share" if column.style == PERCENT else "number"
        case "count":
            return "whole"
        case "number":
            return "number"
    return _PLAIN.get(column.name, "text")
