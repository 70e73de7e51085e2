"""The words a paper of review says of each statement."""

from __future__ import annotations

from drills.words.encounter.answers import given_words
from drills.words.language import _
from drills.words.vocabulary import kind_words
from engine.inert import inert
from engine.language import N_
from engine.play.statement import Statement

_WHERE = {
    "head": N_("title, truth, region, at stake"),
    "dates": N_("facts checked, to be checked again"),
    "source": N_("source"),
    "setting": N_("setting"),
    "line.says": N_("said by the other side"),
    "line.also.says": N_("said by the other side"),
    "line.notice": N_("what is seen"),
    "line.reply.says": N_("an answer to choose"),
    "ending.says": N_("how it ends"),
    "message.text": N_("message"),
    "slot.sender": N_("who sends it, one of"),
    "slot.at": N_("when it comes, one of"),
    "slot.occasion": N_("what it begins with, one of"),
    "slot.detail": N_("its detail, one of"),
    "slot.pressure": N_("what urges, one of"),
    "text": N_("how its parts are put together"),
    "ask.genuine": N_("what a genuine one asks"),
    "ask.scam": N_("what a scam asks"),
    "chat.name": N_("with whom"),
    "chat.about": N_("what is known of them"),
    "counter.customer": N_("who stands there"),
    "counter.form.value": N_("on the form"),
    "after.says": N_("a way to handle it"),
    "cue": N_("what tells, and why"),
    "fill": N_("in its place stands one of"),
    "procedure.opening": N_("told before the first step"),
    "procedure.step": N_("step of the procedure"),
    "procedure.forbidden": N_("better not done"),
    "procedure.closing": N_("how it ends"),
    "press": N_("the customer presses"),
    "quiz.stem": N_("question"),
    "quiz.option": N_("an answer to choose"),
    "quiz.step": N_("step in its right order"),
    "quiz.pair": N_("what goes together"),
    "quiz.other": N_("what goes with nothing"),
    "quiz.answer": N_("the right number, and why"),
    "debrief.what_happened": N_("what it was"),
    "debrief.do": N_("what to do"),
    "debrief.slogan": N_("to remember, to report to"),
    "publicity.slogan": N_("slogan"),
    "publicity.ask": N_("question to ask"),
    "publicity.do": N_("what to do"),
    "publicity.report": N_("number to ring"),
    "publicity.message": N_("message to send"),
    "publicity.broadcast": N_("read out"),
}
_BESIDE = {
    "scam": N_("scam"),
    "genuine": N_("genuine"),
    "quiz": N_("question"),
    "official": N_("original seen"),
    "unseen": N_("original not seen"),
    "right": N_("right"),
    "wrong": N_("not right"),
    "red-flag": N_("warns"),
    "reassurance": N_("reassures"),
    "ask": N_("asks"),
    "verify": N_("verifies by an own way"),
    "stall": N_("plays for time"),
    "refuse": N_("refuses"),
    "comply": N_("goes along"),
    "disclose": N_("gives details"),
    "pay": N_("pays"),
    "report": N_("reports"),
    "serve": N_("serves"),
    "required": N_("asked for"),
    "optional": N_("not asked for, and fine"),
    "crucial": N_("decides how it ends"),
    "safe": N_("nothing was lost"),
    "persuaded": N_("the customer gave it up herself"),
    "harmed": N_("something was lost"),
    "served": N_("a genuine matter was done"),
    "obstructed": N_("a genuine matter was hindered"),
}


def where_words(statement: Statement) -> str:
    """Return where a statement stands; a look of a note and the like by its key."""
    words = _WHERE.get(statement.key)
    if words:
        return _(words)
    return _("what a look shows") if statement.key.startswith("note.") else statement.key


def statement_words(statement: Statement) -> str:
    """Return a statement with what stands beside it, as one text that a file can hold."""
    beside = [_value(statement, number, value) for number, value in enumerate(statement.beside) if value]
    shown_beside = " · ".join(beside)
    if statement.text and shown_beside:
        return shown(f"{statement.text}  〔{shown_beside}〕")
    return shown(statement.text or shown_beside)


def shown(text: str) -> str:
    """Return a text as it can stand in a document: signs that cannot be seen as their codes, lines kept."""
    return "\n".join(inert(line) for line in text.split("\n"))


def _value(statement: Statement, number: int, value: str) -> str:
    if statement.key == "cue" and number == 1:
        return kind_words(value)
    if statement.key in ("line.reply.says", "after.says") and number == 1:
        return _("gives away: {what}").format(what=given_words(value))
    if statement.key == "line.reply.says" and value.startswith("to="):
        return _("leads to {line}").format(line=value.removeprefix("to="))
    if statement.key == "source" and value.startswith("in_force="):
        return _("in force from {day}").format(day=value.removeprefix("in_force="))
    if statement.key == "procedure.step" and value.startswith("after="):
        return _("only after: {act}").format(act=value.removeprefix("after="))
    if statement.key in _WORDED:
        words = _BESIDE.get(value)
        return _(words) if words else value
    return value


_WORDED = frozenset(
    {
        "source",
        "head",
        "cue",
        "quiz.option",
        "line.reply.says",
        "after.says",
        "ending.says",
        "procedure.step",
        "procedure.forbidden",
        "procedure.closing",
    }
)
"""Where values beside a statement are words of the format, said in the reader's own."""

STATES = {"draft": N_("draft"), "approved": N_("approved"), "expired": N_("expired")}


def state_words(state: str) -> str:
    """Return the word for the state of a scenario."""
    return _(STATES[state])
