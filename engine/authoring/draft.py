"""A draft from one message somebody received: made harmless, with what is doubtful in it and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import NamedTuple

from engine.fiction.narrow import narrow
from engine.fiction.personal import Kind, sightings
from engine.fiction.telephone import fault
from engine.files.toml_text import toml_value
from engine.inert import inert
from engine.kinds import CueKind, Truth
from engine.library.bulletin import OWN_CASE
from engine.text import pieces

SENDER = 40
"""Signs a sender may have."""
_SHORTEST_LOCAL = 7
KINDS: tuple[CueKind, ...] = (
    "asks-for-money",
    "asks-for-code",
    "asks-for-account",
    "asks-for-identity",
    "remote-control",
    "private-account",
    "fee-first",
    "sure-gain",
    "free-gift",
    "urgency",
    "threat",
    "secrecy",
    "authority",
    "unknown-link",
    "odd-sender",
)
"""The kinds of cue a message can hold, in the order they are offered."""

_AROUND = "，。！？；：、,.!?;: \n"
_KEPT = str.maketrans("[]{}|", "【】｛｝｜")
"""What the format keeps for its marks, and what it looks like."""
_LANDLINE, _MOBILE, _ABROAD = "0571-0550 1137", "138 **** 0137", "+0 44 0550 1137"
_CARD, _IDENTITY, _ACCOUNT = "6200 **** **** 0137", "330000********0137", "yl****37"
"""What a number or an account becomes; none of them is anybody's."""


class Replaced(NamedTuple):
    """Something that might have reached somebody, and the invented thing in its place."""

    old: str
    new: str


class Harmless(NamedTuple):
    """A text that leads nowhere: what was replaced in it, and the full names that still stand there."""

    text: str
    replaced: tuple[Replaced, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece of the message that is doubtful, by its number from 0, and why."""

    piece: int
    kind: CueKind
    why: str


@dataclass(frozen=True, slots=True)
class OwnCase:
    """A case that was reported to a unit of one's own office, and the day."""

    unit: str
    day: date


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody knows about a message; `text` and `sender` are as `disarmed` returns them."""

    sender: str
    text: str
    truth: Truth
    doubts: Sequence[Doubt]
    what_happened: str
    today: date
    case: OwnCase | None = None

    @property
    def id(self) -> str:
        """A name that hints at nothing, the same for the same message."""
        return f"draft-{sha256(f'{self.sender}/{self.text}'.encode()).hexdigest()[:6]}"


def disarmed(text: str) -> Harmless:
    """Return a message that leads nowhere: links, numbers and accounts invented, marks and controls gone.

    Its lines stay lines. Dates, times, sums and order numbers stay as they are, and so do links and numbers
    that are invented already; the same thing becomes the same thing everywhere.
    """
    lines = [inert(line.strip()) for line in text.splitlines()]
    safe = "\n".join(line for line in lines if line).translate(_KEPT)
    invented: dict[str, str] = {}
    names: list[str] = []
    harmless, end = "", 0
    for start, stop, kind in sorted(sightings(safe, "CN")):
        old = safe[start:stop]
        if kind == "name":
            names.append(old)
        elif start >= end:
            new = invented.setdefault(old, _invented(old, kind, len(invented) + 1))
            harmless += safe[end:start] + new
            end = stop
    replaced = tuple(Replaced(*pair) for pair in invented.items())
    return Harmless(harmless + safe[end:], replaced, tuple(dict.fromkeys(names)))


def disarmed_line(text: str) -> Harmless:
    """Return what `disarmed` does, on one line."""
    harmless = disarmed(text)
    return harmless._replace(text=harmless.text.replace("\n", " "))


def disarmed_sender(text: str) -> Harmless:
    """Return a sender that reaches nobody: a number of any length becomes an invented one."""
    name = text.strip()
    if re.fullmatch(r"\+?[\d() *-]+", narrow(name)):
        if not fault(name, "CN"):
            return Harmless(name)
        new = _invented(name, "telephone", 1)
        return Harmless(new, (Replaced(name, new),))
    harmless = disarmed_line(name)
    return harmless._replace(text=harmless.text[:SENDER].rstrip())


def _invented(old: str, kind: Kind, number: int) -> str:
    """Return what stands for something that may be real, alike in form; `number` tells links apart."""
    if kind in ("link", "link-number", "link-script"):
        host = f"a{number}.example"
        return f"post@{host}" if "@" in old and "/" not in old else host
    digits = re.sub(r"\D", "", narrow(old))
    if kind == "account":
        return "01370137" if old.isdigit() else _ACCOUNT
    if kind == "identity":
        return _IDENTITY
    if kind == "abroad" and not digits.startswith("0086"):
        return _LANDLINE if digits.startswith("000") else _ABROAD
    digits = digits.removeprefix("00")
    if kind not in ("telephone", "abroad"):
        return _CARD
    if len(digits) < _SHORTEST_LOCAL:
        return f"{digits[:2]}***"
    if digits.startswith("106"):
        return "1069 **** 0137"
    if re.fullmatch(r"(?:86)?1[3-9]\d{9}", digits):
        return _MOBILE
    return _ABROAD if narrow(old).startswith("+") and not digits.startswith("86") else _LANDLINE


def draft_text(draft: Draft) -> str:
    """Return the TOML text of the scenario, with the cues where the doubts stand."""
    where = pieces(draft.text)
    doubts = sorted(draft.doubts, key=lambda doubt: doubt.piece)
    marked, done = "", 0
    for number, doubt in enumerate(doubts, start=1):
        start, end = _trimmed(draft.text, where[doubt.piece])
        marked += f"{draft.text[done:start]}[[c{number}|{draft.text[start:end]}]]"
        done = end
    marked += draft.text[done:]
    cues = [_cue(number, doubt, draft, where[doubt.piece]) for number, doubt in enumerate(doubts, start=1)]
    return "\n".join([_head(draft), *cues, _message(draft, marked), _after(draft.truth)])


def _head(draft: Draft) -> str:
    report = '["110", "96110"]' if draft.truth == "scam" else "[]"
    return f"""#:schema ../scenario.schema.json
format   = 1
id       = {toml_value(draft.id)}
channel  = "sms"
place    = "home"
truth    = {toml_value(draft.truth)}
region   = "CN"
lang     = "zh-Hans"
topic    = "draft"
audience = ["resident"]
title    = {toml_value(draft.what_happened[:20])}
setting  = "手机响了一声，您收到一条短信。"
at_stake = 0
facts_checked = {draft.today.isoformat()}
stale_after   = {(draft.today + timedelta(days=90)).isoformat()}

[difficulty]
premise = [4, 4, 4, 4, 4]

{_source(draft.case)}
[debrief]
what_happened = {toml_value(draft.what_happened)}
do     = ["拿不准，就走自己的路问一问"]
report = {report}
"""


def _source(case: OwnCase | None) -> str:
    issuer, title = (case.unit, OWN_CASE) if case else ("快报", "收到的一条短信")
    day = f"date   = {case.day.isoformat()}\n" if case else ""
    return f"""[[source]]
issuer = {toml_value(issuer)}
title  = {toml_value(title)}
{day}official = false
"""


def _cue(number: int, doubt: Doubt, draft: Draft, where: tuple[int, int]) -> str:
    start, end = _trimmed(draft.text, where)
    return f"""[[cue]]
id   = "c{number}"
kind = {toml_value(doubt.kind)}
sign = "red-flag"
text = {toml_value(draft.text[start:end])}
why  = {toml_value(doubt.why)}
ask  = "这一处，我能自己核实吗？"
"""


def _trimmed(text: str, where: tuple[int, int]) -> tuple[int, int]:
    """Return a piece without the blanks and signs around it."""
    start, end = where
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_AROUND)), end - len(words) + len(words.rstrip(_AROUND))


def _message(draft: Draft, marked: str) -> str:
    return f"""[[message]]
from = {toml_value(draft.sender)}
at   = "09:12"
text = {toml_value(marked)}
"""


_COMPLY: dict[Truth, str] = {"scam": 'does = "disclose"\ngives = "account"', "genuine": 'does = "serve"'}


def _after(truth: Truth) -> str:
    """Return the ways to handle it: what the message asks for, asking oneself, nothing, reporting it."""
    return f"""[[after]]
says = "照短信说的办"
{_COMPLY[truth]}

[[after]]
says = "用自己知道的号码或 App 问一问"
does = "verify"

[[after]]
says = "不理它"
does = "refuse"

[[after]]
says = "打 96110 举报"
does = "report"
"""
