"""What happens in a scenario, written from its turns and endings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drills.authoring.sheets import form
from drills.authoring.sheets.document import Document
from drills.authoring.sheets.marking import Cues, marked, silent
from drills.authoring.sheets.reading import Table
from drills.authoring.sheets.remarks import Cell, Remarks
from drills.authoring.sheets.talk import Answer, Outcome, Turn, named
from engine.language import N_
from engine.play.place import Place

_IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Script:
    """One twin before it is written: its turns, its endings, and the ids of both by their numbers."""

    table: Table
    turns: Sequence[Turn]
    endings: Sequence[Outcome]
    ids: Mapping[str, str]

    @property
    def numbers(self) -> Mapping[str, str]:
        """Id -> number, as the author wrote it."""
        cells = _numbers(self.turns, self.endings)
        return {self.ids[named(cell)]: cell.text for cell in cells if named(cell) in self.ids}

    def ends(self, to: Cell) -> bool:
        """Return whether a number is that of an ending."""
        return any(named(ending.number) == named(to) for ending in self.endings)


def _numbers(turns: Sequence[Turn], endings: Sequence[Outcome]) -> list[Cell]:
    return [turn.number for turn in turns] + [ending.number for ending in endings]


def script(
    table: Table, turns: Sequence[Turn], endings: Sequence[Outcome], others: Sequence[Outcome],
    remarks: Remarks,
) -> Script:  # fmt: skip
    """Return a twin whose numbers are known; remark on those that stand twice or are led to and absent.

    `others` are the endings of the other twin.
    """
    first: dict[str, Cell] = {}
    ids: dict[str, str] = {}
    for place, cell in enumerate(_numbers(turns, endings)):
        key = named(cell)
        if not key:
            continue
        if key in first:
            remarks.refuse(
                cell.where,
                N_("The number {number} stands in {first} already."),
                N_("Give each turn and each ending a number of its own."),
                number=cell.text[:40],
                first=first[key].where,
            )
            continue
        first[key] = cell
        fits = _IDENTIFIER.fullmatch(key) and len(key) <= 40
        ids[key] = key if fits else f"n{place}-{'turn' if place < len(turns) else 'ending'}"
    elsewhere = {named(ending.number) for ending in others}
    for turn in turns:
        for answer in turn.answers:
            if named(answer.to) not in ids:
                _nowhere(answer.to, named(answer.to) in elsewhere, remarks)
    return Script(table, turns, endings, ids)


def _nowhere(to: Cell, elsewhere: bool, remarks: Remarks) -> None:
    if elsewhere:
        remarks.refuse(
            to.where,
            N_("{number} is an ending of the other twin."),
            N_(
                "A scam ends 平安, 劝住 or 受损, a genuine matter 办成 or 耽误: lead to an ending of its own."
            ),
            number=to.text[:40],
        )
        return
    remarks.refuse(
        to.where,
        N_("No turn and no ending has the number {number}."),
        N_("Write a number of the first column of this sheet or of 结局."),
        number=to.text[:40],
    )


def write_standing(document: Document, twin: Script, place: Place, remarks: Remarks) -> None:
    """Write where the standing actions lead: to the turns that are come to by them."""
    acts = {action.does: action for action in reversed(place.action)}
    led: dict[str, Cell] = {}
    document.table("standing", twin.table.head(form.COMES))
    for turn in twin.turns:
        if turn.comes is None:
            continue
        action = acts.get(turn.comes)
        where = turn.comes_cell.where
        if action is None:
            remarks.refuse(
                where,
                N_("At {place} nobody can do this at any time."),
                N_("What can be done there: {known}."),
                place=place.title,
                known="、".join(action.label for action in place.action),
            )
        elif action.id in led:
            remarks.refuse(
                where,
                N_("{cell} is come to in the same way."),
                N_("Only one turn can follow it."),
                cell=led[action.id].where,
            )
        elif named(turn.number) in twin.ids:
            led[action.id] = turn.comes_cell
            document.put(action.id, twin.ids[named(turn.number)], where)


def write_turns(document: Document, twin: Script, cues: Cues, remarks: Remarks, amount: int) -> None:
    """Write the turns with their replies; `amount` is what a payment comes to."""
    for turn in twin.turns:
        says, notice = marked(turn, cues, remarks)
        document.item("line", turn.number.where)
        document.put("id", twin.ids.get(named(turn.number), ""), turn.number.where)
        if turn.speaker.text not in ("", "对方"):
            document.put("speaker", turn.speaker.text, turn.speaker.where)
        document.put("says", says, turn.says.where)
        if notice:
            document.put("notice", notice, turn.notice.where)
        if silent(turn, cues):
            document.put("cues", silent(turn, cues), turn.says.where)
        if turn.crux:
            document.put("crux", True, turn.crux_cell.where)
        for answer in turn.answers:
            document.item("line.reply", answer.says.where)
            write_act(document, answer, amount)
            if _settles(twin, turn, answer):
                document.put("settles", True, answer.to.where)
            document.put("to", twin.ids.get(named(answer.to), ""), answer.to.where)
    document.note("line", twin.table.head(form.NUMBER))
    document.note("crux", twin.table.head(form.CRUX))
    document.note("reply", twin.table.head(f"{form.DOES}1"))


def write_act(document: Document, answer: Answer, amount: int) -> None:
    """Write what a reply does and gives away; `amount` is what a payment comes to."""
    document.put("says", answer.says.text, answer.says.where)
    document.put("does", answer.act.does, answer.does.where)
    if answer.act.gives:
        document.put("gives", answer.act.gives, answer.does.where)
    if answer.act.gives == "money" and amount:
        document.put("amount", amount, answer.does.where)


def _settles(twin: Script, turn: Turn, answer: Answer) -> bool:
    """Return whether the verdict comes before what follows: at an ending, an own way, a decision."""
    does = answer.act.does
    return (
        twin.ends(answer.to) or does in ("verify", "report") or (turn.crux and does not in ("ask", "stall"))
    )


def write_endings(document: Document, twin: Script, endings: Table) -> None:
    """Write how it can end."""
    for ending in twin.endings:
        document.item("ending", ending.number.where)
        document.put("id", twin.ids.get(named(ending.number), ""), ending.number.where)
        document.put("result", ending.result, ending.result_cell.where)
        document.put("says", ending.says.text, ending.says.where)
    document.note("ending", endings.head(form.RESULT))
