"""The channels an author can choose in the form, and how the scenario of each is written from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from drills.authoring.naming import caller_number
from drills.authoring.sheets import form
from drills.authoring.sheets.choices import chinese
from drills.authoring.sheets.details import Details
from drills.authoring.sheets.document import Document
from drills.authoring.sheets.marking import Cues, marked, silent
from drills.authoring.sheets.reading import Table
from drills.authoring.sheets.remarks import Remarks
from drills.authoring.sheets.script import (
    Script,
    write_act,
    write_endings,
    write_standing,
    write_turns,
)
from drills.authoring.sheets.talk import named
from engine.channels import channel
from engine.language import N_
from engine.play.place import Place


@dataclass(frozen=True)
class Filling:
    """A twin before it is written; `amount` is what a payment costs."""

    id: str
    script: Script
    cues: Cues
    basics: Details
    endings: Table
    place: Place | None
    amount: int


Write = Callable[[Document, Filling, Remarks], None]


def _turns(write_own: Write) -> Write:
    """Return what writes a conversation; `write_own` writes what its channel has beside the turns."""

    def write(document: Document, filling: Filling, remarks: Remarks) -> None:
        write_own(document, filling, remarks)
        if filling.place:
            write_standing(document, filling.script, filling.place, remarks)
        write_turns(document, filling.script, filling.cues, remarks, filling.amount)
        write_endings(document, filling.script, filling.endings)

    return write


def _call(document: Document, filling: Filling, _remarks: Remarks) -> None:
    """Write what the telephone shows: an invented number."""
    document.table("call", filling.basics.cell("渠道").where)
    document.put("number", caller_number(filling.id), filling.basics.cell("渠道").where)


def _chat(document: Document, filling: Filling, _remarks: Remarks) -> None:
    """Write with whom the chat is."""
    name, about = filling.basics.need("聊天名称"), filling.basics.need("聊天备注")
    document.table("chat", name.where)
    document.put("name", name.text, name.where)
    document.put("about", about.text, about.where)


def _counter(document: Document, filling: Filling, remarks: Remarks) -> None:
    """Write who stands at the counter, and the form on it."""
    customer = filling.basics.need("来人")
    document.table("counter", customer.where)
    document.put("customer", customer.text, customer.where)
    for number in form.FORM_ROWS:
        cell = filling.basics.cell(f"单据{number}")
        if not cell.text:
            continue
        label, _colon, value = cell.text.replace(":", "：").partition("：")
        if not (label.strip() and value.strip()):
            remarks.refuse(
                cell.where,
                N_("“{text}” is no row of a form."),
                N_("Write its name, a colon and what stands there: 收款人：周某."),
                text=cell.text[:40],
            )
        document.item("counter.form", cell.where)
        document.put("label", label.strip(), cell.where)
        document.put("value", value.strip(), cell.where)


def _messages(document: Document, filling: Filling, remarks: Remarks) -> None:
    """Write a thread of text messages, and what can be done with them: the replies of its rows."""
    sender = filling.basics.need("发信人")
    for number, turn in enumerate(filling.script.turns):
        says, _notice = marked(turn, filling.cues, remarks)
        document.item("message", turn.number.where)
        document.put("from", turn.speaker.text or sender.text, sender.where)
        document.put("at", f"{9 + number // 60:02}:{number % 60:02}", turn.number.where)
        document.put("text", says, turn.says.where)
        if silent(turn, filling.cues):
            document.put("cues", silent(turn, filling.cues), turn.says.where)
    endings = {named(ending.number): ending for ending in filling.script.endings}
    for answer in (answer for turn in filling.script.turns for answer in turn.answers):
        ending = endings.get(named(answer.to))
        document.item("after", answer.says.where)
        write_act(document, answer, filling.amount)
        if ending:
            document.put("result", ending.result, ending.result_cell.where)
            document.put("then", ending.says.text, ending.says.where)
        elif named(answer.to) in filling.script.ids:
            remarks.refuse(
                answer.to.where,
                N_("A text message is followed by an ending; {number} is none."),
                N_("Write a number of 结局."),
                number=answer.to.text[:40],
            )


def _nothing(_document: Document, _filling: Filling, _remarks: Remarks) -> None:
    """Write nothing of its own."""


WRITERS: Mapping[str, Write] = {
    "call": _turns(_call),
    "counter": _turns(_counter),
    "chat": _turns(_chat),
    "sms": _messages,
}
"""In the order of the drop-down; a channel more is one line, and a function for what it has of its own."""
UNKNOWN = _turns(_nothing)
"""What a twin is written by whose channel cannot be read, so that the rest of its form is looked at."""
CHANNEL_WORDS: Mapping[str, str] = {
    chinese(entry.title): entry.name for entry in map(channel, WRITERS) if entry
}
