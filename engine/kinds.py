"""The vocabulary all rooms share: what tells, what an act is, what it gives away, how it ends."""

from __future__ import annotations

from typing import Literal

Does = Literal["ask", "verify", "stall", "refuse", "comply", "disclose", "pay", "report", "serve"]
"""What an act is, whatever the words."""

Gives = Literal["identity", "account", "code", "control", "money"]
"""What an act gives away, from little to much."""

GIVES: tuple[Gives, ...] = ("identity", "account", "code", "control", "money")
Result = Literal["safe", "persuaded", "harmed", "served", "obstructed"]
"""How an encounter ended: safe or harmed by a scam; served or obstructed if it was genuine.

`persuaded` is the best of a scam at a counter: the customer gives it up herself.
"""

Truth = Literal["scam", "genuine"]
Ground = Literal[
    "confirmed-by-own-call", "i-began-it", "nothing-asked-by-the-end", "papers-agree", "harmless-wear"
]
"""Why a reassurance holds: never because somebody said so."""

CueKind = Literal[
    "asks-for-money",
    "asks-for-code",
    "asks-for-account",
    "asks-for-identity",
    "remote-control",
    "safe-account",
    "private-account",
    "cash-handover",
    "fee-first",
    "sure-gain",
    "free-gift",
    "cures-all",
    "secrecy",
    "urgency",
    "threat",
    "keeps-on-line",
    "passes-on",
    "authority",
    "proof-by-data",
    "unverifiable-identity",
    "changed-number",
    "unknown-link",
    "odd-sender",
    "leaves-platform",
    "coached",
    "story-shifts",
    "payee-mismatch",
    "third-person-steers",
    "unusual-flow",
    "lends-account",
    "person-mismatch",
    "borrowed-card",
    "resold-medicine",
    "sham-care",
    "double-claim",
    "watermark-flat",
    "numeral-does-not-shift",
    "thread-printed",
    "register-out-of-line",
    "no-relief",
    "paper-glows",
    "serial-mismatch",
    "spliced",
    "blurred-lines",
    "asks-for-nothing",
    "welcomes-checking",
    "own-call-confirms",
    "i-began-it",
    "official-channel",
    "story-holds",
    "feature-sound",
    "harmless-wear",
    "edition-differs",
]
"""The fixed list of cue kinds, so that weak spots add up over scenarios."""

Rewriting = Literal["words", "characters", "none"]
"""How a part is put into the other Chinese script: words and characters, characters alone, not at all."""
