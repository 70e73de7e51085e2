"""The names of kinds of cue and of channels, and a source in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drills.words.language import _
from engine.channels import channel as known_channel
from engine.language import N_

if TYPE_CHECKING:
    from engine.model import Source


KINDS = {
    "asks-for-money": N_("asks for money"),
    "asks-for-code": N_("asks for a code"),
    "asks-for-account": N_("asks for account details"),
    "asks-for-identity": N_("asks for identity details"),
    "remote-control": N_("wants to share or control the screen"),
    "safe-account": N_("a so-called safe account"),
    "private-account": N_("pay to a private account"),
    "cash-handover": N_("hand over cash"),
    "fee-first": N_("pay a fee first"),
    "sure-gain": N_("a sure gain"),
    "free-gift": N_("a free gift"),
    "cures-all": N_("cures everything"),
    "secrecy": N_("must be kept secret"),
    "urgency": N_("hurries you"),
    "threat": N_("threatens consequences"),
    "keeps-on-line": N_("does not let you hang up"),
    "passes-on": N_("passes you on to another office"),
    "authority": N_("speaks in the name of an authority"),
    "proof-by-data": N_("knows your details as proof"),
    "unverifiable-identity": N_("cannot be verified"),
    "changed-number": N_("a new number"),
    "unknown-link": N_("an unknown link"),
    "odd-sender": N_("an odd sender or number"),
    "leaves-platform": N_("leads away from the platform"),
    "coached": N_("speaks as coached"),
    "story-shifts": N_("the story shifts"),
    "payee-mismatch": N_("the payee does not fit"),
    "third-person-steers": N_("someone else steers"),
    "unusual-flow": N_("unusual flow of money"),
    "lends-account": N_("lends an account"),
    "person-mismatch": N_("the person does not fit the papers"),
    "borrowed-card": N_("another person's insurance card"),
    "resold-medicine": N_("medicine to be sold on"),
    "sham-care": N_("a bill without real care"),
    "double-claim": N_("a bill claimed twice"),
    "watermark-flat": N_("the watermark is flat"),
    "numeral-does-not-shift": N_("the numeral does not shift"),
    "thread-printed": N_("the thread is printed"),
    "register-out-of-line": N_("the register is out of line"),
    "no-relief": N_("no relief to the touch"),
    "paper-glows": N_("the paper glows"),
    "serial-mismatch": N_("the serials do not match"),
    "spliced": N_("spliced"),
    "blurred-lines": N_("fine lines are blurred"),
    "asks-for-nothing": N_("asks for nothing"),
    "welcomes-checking": N_("welcomes checking"),
    "own-call-confirms": N_("your own call confirms it"),
    "i-began-it": N_("you began it yourself"),
    "official-channel": N_("an official channel"),
    "story-holds": N_("the story holds"),
    "feature-sound": N_("the feature is sound"),
    "harmless-wear": N_("harmless wear"),
    "edition-differs": N_("this edition is like that"),
}


def channel_words(channel: str) -> str:
    """Return the name of a channel; one that is not known here has its own name."""
    entry = known_channel(channel)
    return _(entry.title) if entry else channel


def kind_words(kind: str) -> str:
    """Return the words for a cue kind; a kind without words has its own name."""
    return _(KINDS.get(kind, kind))


def source_words(source: Source) -> str:
    """Return a source as one line: issuer, title, number, article, date, and from when it is in force."""
    dated = source.date.isoformat() if source.date else ""
    since = _("in force from {day}").format(day=source.in_force.isoformat()) if source.in_force else ""
    parts = (
        source.issuer,
        _("“{title}”").format(title=source.title),
        source.number,
        source.article,
        dated,
        since,
    )
    return " ".join(part for part in parts if part)
