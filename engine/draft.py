"""A draft from one message somebody received: made harmless, with what is doubtful in it and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from engine.inert import inert
from engine.scenario import CueKind, Truth
from engine.text import pieces
from engine.toml_text import quoted

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

_LINK = re.compile(
    r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?][^\s，。！？；、“”」』）]*)?", re.IGNORECASE
)
_NUMBER = re.compile(r"\+?\d[\d -]{5,}\d")
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}")
_AROUND = "，。！？；：、,!?;: "
_KEPT = str.maketrans("[]{}|", "【】｛｝｜")
"""What the format keeps for its marks, and what it looks like."""
_LANDLINE, _PHONE = "0571-0550 1137", "138 **** 0137"
"""What a number becomes; neither can be dialled."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A piece of the message that is doubtful, by its number from 0, and why."""

    piece: int
    kind: CueKind
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody knows about a message; `text` and `sender` are as `disarmed` returns them."""

    sender: str
    text: str
    truth: Truth
    doubts: Sequence[Doubt]
    what_happened: str
    today: date

    @property
    def id(self) -> str:
        """A name that hints at nothing, the same for the same message."""
        return f"draft-{sha256(f'{self.sender}/{self.text}'.encode()).hexdigest()[:6]}"


def disarmed(text: str) -> str:
    """Return a message that leads nowhere: links and long numbers invented, marks and controls gone.

    A link becomes one below `.example`, a number of seven digits or more one that cannot exist.
    """
    lines = [inert(one.strip()) for one in text.splitlines()]
    safe = " ".join(one for one in lines if one)
    safe = _LINK.sub("a1.example", safe.translate(_KEPT))
    return _NUMBER.sub(_invented, safe)


def disarmed_sender(text: str) -> str:
    """Return a sender that reaches nobody: a number of any length becomes an invented one."""
    safe = disarmed(text)[:40]
    return _LANDLINE if safe.isdigit() else safe


def _invented(found: re.Match[str]) -> str:
    return _PHONE if _MOBILE.fullmatch(re.sub(r"[ -]", "", found[0])) else _LANDLINE


def draft_text(draft: Draft) -> str:
    """Return the TOML text of the scenario, with the cues where the doubts stand."""
    where = pieces(draft.text)
    doubts = sorted(draft.doubts, key=lambda one: one.piece)
    marked, done = "", 0
    for number, one in enumerate(doubts, start=1):
        start, end = _trimmed(draft.text, where[one.piece])
        marked += f"{draft.text[done:start]}[[c{number}|{draft.text[start:end]}]]"
        done = end
    marked += draft.text[done:]
    cues = [_cue(number, one, draft, where[one.piece]) for number, one in enumerate(doubts, start=1)]
    return "\n".join([_head(draft), *cues, _message(draft, marked), _after(draft.truth)])


def _head(draft: Draft) -> str:
    report = '["110", "96110"]' if draft.truth == "scam" else "[]"
    return f"""#:schema ../scenario.schema.json
format   = 1
id       = {quoted(draft.id)}
channel  = "sms"
place    = "home"
truth    = {quoted(draft.truth)}
region   = "CN"
lang     = "zh-Hans"
topic    = "draft"
audience = ["resident"]
title    = {quoted(draft.what_happened[:20])}
setting  = "手机响了一声，您收到一条短信。"
at_stake = 0
facts_checked = {draft.today.isoformat()}
stale_after   = {(draft.today + timedelta(days=90)).isoformat()}

[difficulty]
premise = [4, 4, 4, 4, 4]

[[source]]
issuer = "快报"
title  = "收到的一条短信"
official = false

[debrief]
what_happened = {quoted(draft.what_happened)}
do     = ["拿不准，就走自己的路问一问"]
report = {report}
"""


def _cue(number: int, doubt: Doubt, draft: Draft, where: tuple[int, int]) -> str:
    start, end = _trimmed(draft.text, where)
    return f"""[[cue]]
id   = "c{number}"
kind = {quoted(doubt.kind)}
sign = "red-flag"
text = {quoted(draft.text[start:end])}
why  = {quoted(doubt.why)}
ask  = "这一处，我能自己核实吗？"
"""


def _trimmed(text: str, where: tuple[int, int]) -> tuple[int, int]:
    """Return a piece without the blanks and signs around it."""
    start, end = where
    said = text[start:end]
    return start + len(said) - len(said.lstrip(_AROUND)), end - len(said) + len(said.rstrip(_AROUND))


def _message(draft: Draft, marked: str) -> str:
    return f"""[[message]]
from = {quoted(draft.sender)}
at   = "09:12"
text = {quoted(marked)}
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
