"""The rows of people among all rows of a table: without titles, headings, sections, sums and signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from drills.roster.columns import TITLES, by_look, headings, headings_of, joined_names, table_of, unused
from drills.roster.layout import Column, Layout, Table
from drills.roster.looks import DEPARTMENT, folded, footer_like, person_like, title_like
from drills.roster.pasted import side_by_side
from drills.workbook.reading import Row

DITTO = frozenset(("〃", "″", '"', "''", "“", "”", "同上", "ditto"))
_SHOWN = 12


class Body(NamedTuple):
    """Rows of people with their columns, and what was not used; `headed` where headings were read.

    `table` is the table as it was written, and how it was understood.
    """

    rows: list[Row]
    columns: Mapping[Column, int]
    headed: bool = False
    unused_columns: tuple[str, ...] = ()
    unused_rows: tuple[str, ...] = ()
    groups_from_above: bool = False
    table: Table | None = None


def body_of(written: Sequence[Row]) -> Body:
    """Return the people of a table; raise `UnsureColumnsError` where it is not sure which column is which."""
    table = joined_names(_stacked(written))
    skipped, columns = headings(table)
    titles, rows = [*table[: max(skipped - 1, 0)]], [*table[skipped:]]
    if not columns:
        while len(rows) > 1 and _filled(rows[0]) == 1 and title_like("".join(rows[0].cells).strip()):
            titles.append(rows.pop(0))
    return _people(written, titles, table[skipped - 1] if columns else None, rows, columns)


def body_as_laid_out(written: Sequence[Row], layout: Layout) -> Body:
    """Return the people of a table of which somebody said which column is which."""
    titles = [row for row in written if row.number < layout.row]
    rows = [row for row in written if row.number >= layout.row]
    heads = rows.pop(0) if layout.headed and rows else None
    return _people(written, titles, heads, rows, layout.columns)


def _people(
    written: Sequence[Row],
    titles: list[Row],
    heads: Row | None,
    rows: list[Row],
    columns: Mapping[Column, int],
) -> Body:
    """Return the rows that are people; their columns go by their look where none is given."""
    people, footers = _without_footers(rows, heads, columns.get("name"))
    if not people:
        return Body([], columns)
    if not columns:
        people = side_by_side(people)
        columns = by_look(people)
    from_row = (heads or people[0]).number
    below = [row for row in written if row.number >= from_row]
    table = table_of(below, columns, headed=heads is not None)
    people, columns, sections = _sections(people, columns)
    people, from_above = _from_above(people, columns.get("group"))
    return Body(
        people,
        columns,
        heads is not None,
        unused(heads, columns) if heads else (),
        tuple(_brief(row) for row in sorted((*titles, *footers, *sections))),
        from_above,
        table,
    )


def _stacked(rows: Sequence[Row]) -> list[Row]:
    """Return the rows with tables that stand side by side under the same headings one below another."""
    for at, row in enumerate(rows[:TITLES]):
        columns = headings_of(row)
        if "name" not in columns:
            continue
        words = [folded(cell) for cell in row.cells]
        name = words[columns["name"]]
        places = [place for place, word in enumerate(words) if word == name]
        wide = places[1] - places[0] if len(places) > 1 else 0
        starts = range(0, len(words), wide) if wide else range(0)
        blocks = [[word for word in words[start : start + wide] if word] for start in starts]
        if not blocks or any(block != blocks[0] for block in blocks):
            break
        split = [
            Row(line.number, line.cells[start : start + wide])
            for line in rows[at + 1 :]
            for start in starts
            if any(cell.strip() for cell in line.cells[start : start + wide])
        ]
        return [*rows[:at], Row(row.number, row.cells[:wide]), *split]
    return [*rows]


def _without_footers(rows: Sequence[Row], heads: Row | None, name: int | None) -> tuple[list[Row], list[Row]]:
    """Return the rows that are people, and the others: sums, signatures, headings repeated on each page."""
    people, footers = [], []
    for row in rows:
        cells = [cell.strip() for cell in row.cells]
        first = next((cell for cell in cells if cell), "")
        person = cells[name] if name is not None and name < len(cells) else "" if name is not None else first
        repeated = heads is not None and row.cells == heads.cells
        over = footer_like(first) or footer_like(person)
        if repeated or over or (not person and any(map(footer_like, cells))):
            footers.append(row)
        else:
            people.append(row)
    return people, footers


def _sections(
    rows: list[Row], columns: Mapping[Column, int]
) -> tuple[list[Row], Mapping[Column, int], list[Row]]:
    """Give people the department that stands alone in a row above them, where none has one of their own."""
    group = columns.get("group")
    owned = group is not None and any(_cell(row, group) for row in rows)
    alone = [_filled(row) == 1 and _department(row) for row in rows]
    if len(columns) < 2:
        alone = [bool(DEPARTMENT.search("".join(row.cells).strip())) and _department(row) for row in rows]
    if owned or not alone[0] or alone[-1]:
        return rows, columns, []
    at = max(len(row.cells) for row in rows) if group is None else group
    people, label = [], ""
    for row, section in zip(rows, alone, strict=True):
        if section:
            label = "".join(row.cells).strip()
        else:
            cells = row.cells[:at] + ("",) * (at - len(row.cells))
            people.append(row._replace(cells=(*cells, label)))
    return (
        people,
        {**columns, "group": at},
        [row for row, section in zip(rows, alone, strict=True) if section],
    )


def _from_above(rows: list[Row], group: int | None) -> tuple[list[Row], bool]:
    """Fill in groups that are the same as above: where a sign says so, or most cells are left empty."""
    if group is None:
        return rows, False
    cells = [_cell(row, group) for row in rows]
    written = [cell for cell in cells if cell]
    repeats = any(cell == above for above, cell in pairwise(written))
    empty = bool(cells[0]) and 2 * len(written) <= len(cells) and len(written) > 1 and not repeats
    above, people = "", []
    for row, cell in zip(rows, cells, strict=True):
        same = cell in DITTO or (empty and not cell)
        above = above if same else cell
        padded = row.cells + ("",) * (group + 1 - len(row.cells))
        people.append(row._replace(cells=(*padded[:group], above, *padded[group + 1 :])) if same else row)
    return people, empty


def _department(row: Row) -> bool:
    text = "".join(row.cells).strip()
    return not person_like(text) and (len(text) < 5 or bool(DEPARTMENT.search(text)))


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def _cell(row: Row, at: int) -> str:
    return row.cells[at].strip() if at < len(row.cells) else ""


def _brief(row: Row) -> str:
    text = " ".join("".join(sign for sign in " ".join(row.cells) if sign.isprintable()).split())
    return f"{row.number} {text[:_SHOWN]}"
