"""Columns for people and JSON for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drills.words.language import _
from engine.text import width

Cell = str | int | float | None


def print_table(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Print aligned columns, Chinese counted as two cells; numbers stand at the right."""
    texts = [[*headings], *([_text(cell) for cell in row] for row in rows)]
    widths = [max(width(row[column]) for row in texts) for column in range(len(headings))]
    numeric = [
        bool(rows) and all(isinstance(row[column], int | float) or row[column] is None for row in rows)
        for column in range(len(headings))
    ]
    for row in texts:
        padded = (_pad(cell, cells, right) for cell, cells, right in zip(row, widths, numeric, strict=True))
        print("  ".join(padded).rstrip())


def print_remarked(headings: Sequence[str], rows: Sequence[Sequence[Cell]], remarks: Iterable[str]) -> None:
    """Print columns with a remark on each row in the last, which is there where anything is remarked."""
    remark, texts = _("remark"), [*remarks]
    if not any(texts):
        print_table(headings, rows)
    elif headings[-1] == remark:
        joined = [
            [*row[:-1], "; ".join(filter(None, (_text(row[-1]), text)))]
            for row, text in zip(rows, texts, strict=True)
        ]
        print_table(headings, joined)
    else:
        print_table([*headings, remark], [[*row, text] for row, text in zip(rows, texts, strict=True)])


def print_json(value: Sequence[Mapping[str, object]]) -> None:
    """Print a list of objects as JSON, readable and in UTF-8."""
    import json  # which tables do without

    print(json.dumps(value, ensure_ascii=False, indent=2))


def _text(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    # nearly all is, and need not be looked at sign by sign
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)


def _pad(text: str, cells: int, right: bool) -> str:
    space = " " * (cells - width(text))
    return space + text if right else text + space
