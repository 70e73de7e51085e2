"""Lists as people paste them: numbered, in one line, by group, or as a 接龙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drills.roster.looks import DEPARTMENT, footer_like, person_like
from drills.workbook.reading import Row

_NUMERAL = re.compile(
    r"\s*(?:[(（]?(\d{1,4})[.．、)）:：]|([①-⑳])|\d{1,4}\s+(?=[\u3400-\u9fff]))\s*(?=[^\W\d])"
)
_NEXT = re.compile(r"\s+(?=(?:[(（]?\d{1,4}[.．、)）]|[①-⑳])\s*[^\W\d])")
_LABELLED = re.compile(r"([^：:、，,\s]{1,20})[：:]\s*(\S.*)")
_LISTED = re.compile(r"[、，,;；]|\s+")
_SEPARATOR = re.compile(r"[\t,;，；]")
_COLUMN = re.compile(rf"{DEPARTMENT.pattern}|^[0-9A-Za-z-]*[0-9][0-9A-Za-z-]*$")
_DECLARED = re.compile(r"#\s*接[龙龍]")


def pasted_rows(lines: Sequence[str]) -> Iterator[Row]:
    """Yield one person a row from lines without columns; names come first, groups second."""
    items = [(number, item) for number, line in enumerate(lines, start=1) for item in _NEXT.split(line)]
    numerals = [_NUMERAL.match(item) for _number, item in items]
    declared = any(_DECLARED.match(line) for line in lines)
    labelled = all_labelled(lines)
    for (number, item), numeral in zip(items, numerals, strict=True):
        if any(numerals) and declared and not numeral:
            # a line of the 接龙 that nobody signed: marked, so that it is named among what was not used
            yield Row(number, (item if item.startswith("#") else f"#接龙 {item}",) if item.strip() else ())
            continue
        plain = item[numeral.end() :] if numeral else item
        label = _LABELLED.fullmatch(plain.strip()) if labelled else None
        if label:
            yield from (Row(number, (name, label[1])) for name in _LISTED.split(label[2]) if name)
        elif numeral and _SEPARATOR.search(plain):
            yield Row(number, tuple(_SEPARATOR.split(plain)))
        else:
            yield from _people(number, plain)


def all_labelled(lines: Sequence[str]) -> bool:
    """Return whether every line names a group and then its people."""
    filled = [line.strip() for line in lines if line.strip()]
    return bool(filled) and all(_LABELLED.fullmatch(line) and not footer_like(line) for line in filled)


def side_by_side(rows: Sequence[Row]) -> list[Row]:
    """Return one row a person where every cell of every row looks like a person; else the same rows."""
    filled = [(row.number, cell.strip()) for row in rows for cell in row.cells if cell.strip()]
    if len(filled) > len(rows) and all(person_like(name) for _number, name in filled):
        return [Row(number, (name,)) for number, name in filled]
    return [*rows]


def _people(number: int, line: str) -> Iterator[Row]:
    for item in line.split("、"):
        words = item.split()
        if len(words) > 1 and all(map(person_like, words)):
            yield from (Row(number, (word,)) for word in words)
        elif len(words) == 2 and person_like(words[0]) and _COLUMN.search(words[1]):
            yield Row(number, (words[0], words[1]))
        else:
            yield Row(number, (item,))
