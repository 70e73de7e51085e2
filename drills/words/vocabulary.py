"""The words both front ends use for cue kinds, what was given, bands and sources."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from drills.words.language import _, counted, filled
from engine.channels import channel as known_channel
from engine.language import N_

if TYPE_CHECKING:
    from drills.desk.remaining import Remaining
    from engine.errors import InputError
    from engine.library.compose import Composed
    from engine.library.freshness import LeftOut
    from engine.model import Source
    from engine.play.encounter import Answer

_GIVEN = {
    "identity": N_("identity details"),
    "account": N_("account details"),
    "code": N_("a code or password"),
    "control": N_("control of the device"),
    "money": N_("money"),
}

_LADDER = {
    "talk": N_("talk"),
    "identity": N_("identity"),
    "account": N_("account"),
    "code": N_("code"),
    "control": N_("screen"),
    "money": N_("money"),
}
"""What swindlers ask for one after another, in short words."""

_BANDS = {
    "starting": N_("starting"),
    "steadier": N_("getting steadier"),
    "steady": N_("steady"),
    "very-steady": N_("very steady"),
}

_UNCOUNTED = {
    "practice": N_("Practice without a name: this does not count, and nothing of it is kept."),
    "look": N_("A look at a message received lately: not reviewed, not counted, and nothing of it is kept."),
    "pair": N_("Two played together: this counts in nobody's own score."),
}

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


def uncounted_words(why: str) -> str:
    """Return why a run counts in no score of a person; empty where it counts."""
    return _(_UNCOUNTED[why]) if why else ""


def left_out_words(missing: LeftOut) -> str:
    """Return how many items a drill leaves out, and until when their facts were checked."""
    return _("Left out, facts checked only until {date}: {items}.").format(
        date=missing.until.isoformat(), items=counted("{count} item", "{count} items", missing.count)
    )


def elsewhere_words(drill: str) -> str:
    """Return what taking over a run means that is open in another window; `drill` is its title."""
    words = _(
        "{drill} is open in another window. You can take it over: it goes on here from where it stands,"
        " and stops there."
    )
    return words.format(drill=drill)


def unreplayed_words(error: InputError, *, replaced: bool) -> str:
    """Return that a play can no longer be played again and why; `replaced` where it had not ended."""
    if replaced:
        words = _(
            "One encounter cannot be gone on with; what you did there is kept, and another takes its place."
            " ({reason})"
        )
    else:
        words = _("One encounter you have played cannot be shown again; its result is kept. ({reason})")
    return words.format(reason=filled(error.title, error.params))


def unapproved_words(missing: int) -> str:
    """Return how many items a drill leaves out because no office has approved them."""
    return _("Left out, not approved: {items}.").format(
        items=counted("{count} item", "{count} items", missing)
    )


def repeats_words(composed: Composed) -> str:
    """Return how much of a run is new, and what the rest is; empty where all is new."""
    if not composed.repeats:
        return ""
    if not composed.new:
        return _("All of this was met before: a run for practice, not measured.")
    repeats = counted(
        "{count} item was met before and is not measured",
        "{count} items were met before and are not measured",
        len(composed.repeats),
    )
    return _("New items left: {new}; {repeats}.").format(new=composed.new, repeats=repeats)


def remaining_words(rest: Remaining) -> str:
    """Return how much new material a group has left, and for how long."""
    if rest.encounters == 0:
        return _(
            "Everything in the drills this group plays has been met; what comes now is repeated, unmeasured."
        )
    new = counted(
        "New to each person: about {count} encounter", "New to each person: about {count} encounters",
        rest.encounters,
    )  # fmt: skip
    if rest.tenths is None:
        return _("{new}.").format(new=new)
    months = rest.tenths // 10
    if months == 0:
        return _("{new}; at this pace not enough for a month.").format(new=new)
    time = counted("{count} month", "{count} months", months)
    return _("{new}; at this pace enough for {time}.").format(new=new, time=time)


def given_words(things: str) -> str:
    """Return the words for what was given away."""
    return _(_GIVEN[things])


def answer_words(answer: Answer) -> str:
    """Return what stands before a row of an answer: its place in an order, or whether it is right."""
    return str(answer.place) if answer.place else _("right") if answer.right else _("not right")


def own_words(answer: Answer) -> str:
    """Return what was answered oneself, beside a row of an answer; empty where that says nothing."""
    if answer.own:
        return (_("You put it at {own}.") if answer.place else _("Yours: {own}.")).format(own=answer.own)
    return _("your answer") if answer.chosen and not answer.place else ""


def ladder_words(steps: Collection[str]) -> str:
    """Return the steps from talk to money, those that were given in brackets."""
    return " - ".join(f"[{_(words)}]" if step in steps else _(words) for step, words in _LADDER.items())


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


def band_words(band: str) -> str:
    """Return the words for a band of one person."""
    return _(_BANDS.get(band, band))
