"""The rows of 对话, 孪生真事 and 结局 as turns, replies and endings; what is wrong is remarked on by cell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from drills.authoring.sheets import form
from drills.authoring.sheets.choices import ACTS, AFTERS, RESULTS, YES, Act
from drills.authoring.sheets.reading import Line, Table
from drills.authoring.sheets.remarks import Cell, Remarks
from engine.kinds import Does, Result
from engine.language import N_

T = TypeVar("T")
OPENING = frozenset("[]|{}")
"""Signs that mark a place in a text, and so can stand in no wording."""


@dataclass(frozen=True)
class Quote:
    """What tells in one turn; without a wording it is something that is no words."""

    wording: Cell
    kind: str
    kind_cell: Cell
    why: Cell
    ask: Cell


@dataclass(frozen=True)
class Answer:
    """One reply: its words, what it does, and where it leads."""

    says: Cell
    act: Act
    does: Cell
    to: Cell


@dataclass(frozen=True)
class Turn:
    """One turn of the other side."""

    number: Cell
    speaker: Cell
    says: Cell
    notice: Cell
    crux: bool
    crux_cell: Cell
    comes: Does | None
    comes_cell: Cell
    answers: tuple[Answer, ...]
    quotes: list[Quote] = field(default_factory=list)


@dataclass(frozen=True)
class Outcome:
    """One ending."""

    number: Cell
    result: Result
    result_cell: Cell
    says: Cell


def named(cell: Cell) -> str:
    """Return a number of a line or an ending in the form in which it is compared."""
    return "".join(unicodedata.normalize("NFKC", cell.text).casefold().split())


def choose(cell: Cell, choices: Mapping[str, T], remarks: Remarks) -> T | None:
    """Return what a word of a drop-down stands for; remark on a word that is not there."""
    wanted = named(cell)
    for word, value in choices.items():
        if named(Cell(word, "")) == wanted:
            return value
    remarks.refuse(
        cell.where,
        N_("“{word}” is not in the list."),
        N_("Choose one of: {known}."),
        word=cell.text[:40],
        known="、".join(choices),
    )
    return None


def turns(table: Table, kinds: Mapping[str, str], remarks: Remarks) -> list[Turn]:
    """Return the turns of 对话 or 孪生真事 in their order; `kinds` are the words of its cues."""
    turns_read: list[Turn] = []
    for line in _written(table):
        number, says = line[form.NUMBER], line[form.SAYS]
        if not number.text and not says.text and turns_read and not any(_replies(line, remarks)):
            turns_read[-1].quotes.extend(_quotes(line, kinds, remarks))
            continue
        _needs(number, says, remarks)
        crux, comes = line[form.CRUX], line[form.COMES]
        turns_read.append(
            Turn(
                number,
                line[form.SPEAKER],
                says,
                line[form.NOTICE],
                bool(crux.text and choose(crux, YES, remarks)),
                crux,
                choose(comes, AFTERS, remarks) if comes.text else None,
                comes,
                tuple(_replies(line, remarks)),
                [*_quotes(line, kinds, remarks)],
            )
        )
    if not turns_read and table.heads:
        remarks.refuse(
            table.head(form.NUMBER), N_("Nothing is filled in here."), N_("Write one turn a row below it.")
        )
    return turns_read


def outcomes(table: Table, remarks: Remarks) -> list[Outcome]:
    """Return the endings of both twins; their results tell whose they are."""
    endings: list[Outcome] = []
    for line in _written(table):
        number, result, says = line[form.NUMBER], line[form.RESULT], line[form.SAYS]
        _needs(number, says, remarks)
        _filled(result, says, remarks)
        ending = choose(result, RESULTS, remarks) if result.text else None
        if ending:
            endings.append(Outcome(number, ending, result, says))
    return endings


def _written(table: Table) -> Iterator[Line]:
    for line in table.lines:
        if any(cell.text for cell in line.cells.values()) and not line.example:
            yield line


def _needs(number: Cell, says: Cell, remarks: Remarks) -> None:
    if not number.text:
        remarks.refuse(
            number.where, N_("The row has no number."), N_("Give it one; 去向 leads to it by its number.")
        )
    _filled(says, number, remarks)


def _filled(cell: Cell, other: Cell, remarks: Remarks) -> bool:
    if not cell.text:
        remarks.refuse(
            cell.where, N_("The cell is empty."), N_("Fill it in, or empty {other} too."), other=other.where
        )
    return bool(cell.text)


def _quotes(line: Line, kinds: Mapping[str, str], remarks: Remarks) -> Iterator[Quote]:
    wording, kind, why = line[form.WORDING], line[form.KIND], line[form.WHY]
    if not (wording.text or kind.text or why.text):
        return
    if OPENING & set(wording.text):
        remarks.refuse(
            wording.where,
            N_("The wording holds a bracket or a bar that marks places."),
            N_("Use 「」 or full-width brackets, here and in 说什么."),
        )
        return
    first = wording if wording.text else kind
    if _filled(kind, first, remarks) & _filled(why, first, remarks):
        sign = choose(kind, kinds, remarks)
        if sign:
            yield Quote(wording, sign, kind, why, line[form.ASK])


def _replies(line: Line, remarks: Remarks) -> Iterator[Answer]:
    for n in range(1, form.REPLIES + 1):
        says, does, to = line[f"{form.REPLY}{n}"], line[f"{form.DOES}{n}"], line[f"{form.TO}{n}"]
        filled = [cell for cell in (says, does, to) if cell.text]
        if not filled:
            continue
        empty = [cell for cell in (says, does, to) if not _filled(cell, filled[0], remarks)]
        if not empty:
            act = choose(does, ACTS, remarks)
            if act:
                yield Answer(says, act, does, to)
