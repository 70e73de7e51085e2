"""Lines of styled text, broken by Chinese rules; what every widget here is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from drills.tui.theme import Role
from engine.text import flow, width

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Run(Generic[T]):
    """Some text of one kind; a glued run never leaves what stands before it.

    `points` names what a click on it means, such as "passage/piece"; empty for nothing.
    """

    text: str
    tag: T
    glue: bool = False
    points: str = ""


Line = tuple[Run[Role], ...]
"""One row of a widget."""

BLANK: Line = ()


def inert(text: str) -> str:
    """Return text no terminal obeys: control and direction signs gone, odd blanks made plain."""
    if text.isprintable():
        return text
    return "".join(_inert(sign) for sign in text)


def _inert(sign: str) -> str:
    if sign == "\n" or sign.isprintable():
        return sign
    return " " * max(1, width(sign)) if sign.isspace() else ""


def line(*parts: tuple[str, Role]) -> Line:
    """Return one row of these (text, role) parts."""
    return tuple(Run(inert(text).replace("\n", " "), role) for text, role in parts if text)


def ink(text: str, role: Role) -> Run[Role]:
    """Return a run of text that is known to be inert."""
    return Run(text, role)


def blank(count: int) -> Run[Role]:
    """Return some empty cells."""
    return Run(" " * count, "ink")


def cells(row: Sequence[Run[T]]) -> int:
    """Return the width of a row in cells."""
    return sum(width(run.text) for run in row)


def wrap(runs: Sequence[Run[T]], limit: int) -> list[tuple[Run[T], ...]]:
    """Break runs into rows of at most `limit` cells, by the line-breaking rules of `engine.text.flow`."""
    signs = [(sign, run) for run in runs for sign in inert(run.text)]
    # a glued sign is stood in for by punctuation of its width, which never begins a line
    standing_in = "".join(("·" if width(sign) < 2 else "，") if run.glue else sign for sign, run in signs)
    rows: list[tuple[Run[T], ...]] = []
    at = 0
    for row in flow(standing_in, limit):
        while not standing_in.startswith(row, at):
            at += 1
        rows.append(tuple(_grouped(signs[at : at + len(row)])))
        at += len(row)
    return rows


def _grouped(signs: Sequence[tuple[str, Run[T]]]) -> Iterator[Run[T]]:
    for _key, group in groupby(signs, key=lambda pair: id(pair[1])):
        same = list(group)
        yield Run("".join(sign for sign, _run in same), same[0][1].tag, same[0][1].glue)


def flowed(text: str, role: Role, limit: int) -> list[Line]:
    """Return one text of one role, broken into rows."""
    return wrap([Run(text, role)], limit)


def balanced(text: str, role: Role, limit: int) -> list[Line]:
    """Return one text of one role in as few rows as `limit` cells allow, all about as long: no sign alone."""
    rows = flowed(text, role, limit)
    for narrower in range(limit - 1, 0, -1):
        closer = flowed(text, role, narrower)
        if len(closer) > len(rows) or any(cells(row) > narrower for row in closer):
            break
        rows = closer
    return rows


def indented(rows: Iterable[Line], by: int) -> list[Line]:
    """Return rows moved right by some cells."""
    return [(blank(by), *row) if row else row for row in rows]


def hung(label: Line, rows: Sequence[Line], gutter: int) -> list[Line]:
    """Return rows beside a label; one wider than the gutter stands on a row of its own."""
    space = gutter - cells(label)
    if space < 0:
        return [label, *indented(rows, gutter)]
    first: Line = (*label, blank(space), *(rows[0] if rows else ()))
    return [first, *indented(rows[1:], gutter)]


def labelled(entries: Iterable[tuple[str, Sequence[str]]], limit: int, *, airy: bool) -> list[Line]:
    """Return texts beside their labels, those without words left out; `airy` with blank rows between."""
    worded = [(label, [text for text in texts if text]) for label, texts in entries]
    gutter = max((width(label) for label, texts in worded if texts), default=0) + 3
    rows: list[Line] = []
    for label, texts in worded:
        words = [row for text in texts for row in flowed(text, "ink", limit - gutter)]
        if words:
            rows += [*([BLANK] if airy else []), *hung(line((label, "soft")), words, gutter)]
    return rows


def apart(leading: Line, trailing: Line, limit: int) -> Line:
    """Return a row with a part at each edge; the trailing part is left out where both do not fit."""
    space = limit - cells(leading) - cells(trailing)
    if space < 1 or not trailing:
        return leading
    return (*leading, blank(space), *trailing)


def packed(parts: Iterable[Line], limit: int) -> list[Line]:
    """Return parts on as few rows as hold them whole, two cells between those of one row."""
    rows: list[Line] = []
    for part in parts:
        if rows and cells(rows[-1]) + 2 + cells(part) <= limit:
            rows[-1] = (*rows[-1], blank(2), *part)
        else:
            rows.append(part)
    return rows


def centred(row: Line, limit: int) -> Line:
    """Return a row moved to the middle."""
    return indented([row], max((limit - cells(row)) // 2, 0))[0]


def rule(limit: int) -> Line:
    """Return a thin line across."""
    return (ink("─" * limit, "line"),)


def spaced(text: str) -> str:
    """Return a Chinese heading with a blank between its signs; other text as it is."""
    if text and all(width(sign) == 2 for sign in text):
        return " ".join(text)
    return text


def cut(text: str, limit: int) -> str:
    """Return as much of a text as fits, with two dots where it is cut."""
    if width(text) <= limit:
        return text
    while width(text) > limit - 2:
        text = text[:-1]
    return f"{text}.."


def beside(left_rows: Sequence[Line], right_rows: Sequence[Line], gap_at: int) -> list[Line]:
    """Return two columns side by side, the right-hand one beginning at cell `gap_at`."""
    rows: list[Line] = []
    for number in range(max(len(left_rows), len(right_rows))):
        leading = left_rows[number] if number < len(left_rows) else BLANK
        trailing = right_rows[number] if number < len(right_rows) else BLANK
        space = blank(max(gap_at - cells(leading), 0))
        rows.append((*leading, space, *trailing) if trailing else leading)
    return rows


def boxed(rows: Sequence[Line], limit: int, title: Line = (), foot: Line = ()) -> list[Line]:
    """Return rows in a light round box, two cells of air inside; title and foot stand in its border."""
    inner = limit - 4
    body = [
        (ink("│", "line"), blank(1), *row, blank(max(inner - cells(row), 0)), blank(1), ink("│", "line"))
        for row in rows
    ]
    return [_border("╭╮", title, limit, False), *body, _border("╰╯", foot, limit, True)]


def _border(corners: str, words: Line, limit: int, right: bool) -> Line:
    if not words:
        return (ink(f"{corners[0]}{'─' * (limit - 2)}{corners[1]}", "line"),)
    rest = max(limit - cells(words) - 6, 0)
    before, after = (rest, 0) if right else (0, rest)
    return (
        ink(f"{corners[0]}─{'─' * before}", "line"),
        blank(1),
        *words,
        blank(1),
        ink(f"{'─' * after}─{corners[1]}", "line"),
    )
