"""What happens in a scenario, written from its turns and endings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drills.authoring.naming import caller_number
from drills.authoring.sheets import form
from drills.authoring.sheets.details import Details
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


def write_call(document: Document, basics: Details, seed: str) -> None:
    """Write what the telephone shows: an invented number."""
    document.table("call", basics.cell("渠道").where)
    document.put("number", caller_number(seed), basics.cell("渠道").where)


def write_chat(document: Document, basics: Details) -> None:
    """Write with whom the chat is."""
    name, about = basics.need("聊天名称"), basics.need("聊天备注")
    document.table("chat", name.where)
    document.put("name", name.text, name.where)
    document.put("about", about.text, about.where)


def write_counter(document: Document, basics: Details) -> None:
    """Write who stands at the counter, and the form on it."""
    customer = basics.need("来人")
    document.table("counter", customer.where)
    document.put("customer", customer.text, customer.where)
    for number in form.FORM_ROWS:
        cell = basics.cell(f"单据{number}")
        if not cell.text:
            continue
        label, _colon, value = cell.text.replace(":", "：").partition("：")
        if not (label.strip() and value.strip()):
            basics.remarks.refuse(
                cell.where,
                N_("“{text}” is no row of a form."),
                N_("Write its name, a colon and what stands there: 收款人：周某."),
                text=cell.text[:40],
            )
        document.item("counter.form", cell.where)
        document.put("label", label.strip(), cell.where)
        document.put("value", value.strip(), cell.where)


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
            _act(document, answer, amount)
            if _settles(twin, turn, answer):
                document.put("settles", True, answer.to.where)
            document.put("to", twin.ids.get(named(answer.to), ""), answer.to.where)
    document.note("line", twin.table.head(form.NUMBER))
    document.note("crux", twin.table.head(form.CRUX))
    document.note("reply", twin.table.head(f"{form.DOES}1"))


def _act(document: Document, answer: Answer, amount: int) -> None:
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


def write_messages(document: Document, twin: Script, cues: Cues, basics: Details, amount: int) -> None:
    """Write a thread of text messages, and what can be done with them: the replies of its rows."""
    sender = basics.need("发信人")
    for number, turn in enumerate(twin.turns):
        says, _notice = marked(turn, cues, basics.remarks)
        document.item("message", turn.number.where)
        document.put("from", turn.speaker.text or sender.text, sender.where)
        document.put("at", f"{9 + number // 60:02}:{number % 60:02}", turn.number.where)
        document.put("text", says, turn.says.where)
        if silent(turn, cues):
            document.put("cues", silent(turn, cues), turn.says.where)
    endings = {named(ending.number): ending for ending in twin.endings}
    for answer in (answer for turn in twin.turns for answer in turn.answers):
        ending = endings.get(named(answer.to))
        document.item("after", answer.says.where)
        _act(document, answer, amount)
        if ending:
            document.put("result", ending.result, ending.result_cell.where)
            document.put("then", ending.says.text, ending.says.where)
        elif named(answer.to) in twin.ids:
            basics.remarks.refuse(
                answer.to.where,
                N_("A text message is followed by an ending; {number} is none."),
                N_("Write a number of 结局."),
                number=answer.to.text[:40],
            )
