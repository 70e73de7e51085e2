"""Which scenarios one run holds: the form that is due, never both twins, as many as time allows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from hashlib import sha256

from engine.chance import shuffled
from engine.channels import channel_seconds
from engine.drill import Draw, Drill, Form
from engine.errors import InputError
from engine.freshness import stale_ids, unapproved_ids
from engine.header import Header
from engine.language import N_


def first_form(trainee: str, drill: str) -> Form:
    """Return the form a trainee meets first: the parity of a hash of both."""
    return "A" if sha256(f"{trainee}\x1f{drill}".encode()).digest()[0] % 2 == 0 else "B"


def form(trainee: str, drill: str, runs: int) -> Form:
    """Return the form of the next run after `runs` runs that were begun: the forms take turns."""
    first = first_form(trainee, drill)
    return first if runs % 2 == 0 else ("B" if first == "A" else "A")


def compose(
    drill: Drill,
    headers: Mapping[str, Header],
    form: Form,
    seed: str,
    met: Collection[str] = (),
    minutes: int | None = None,
    today: date | None = None,
    approved: Collection[str] | None = None,
) -> tuple[str, ...]:
    """Return the scenario ids of one run, never both twins of a pair.

    With `minutes`, what the trainee has not met comes first and the run ends when the time is filled,
    but never before the first encounter. With `today`, what is stale by then is left out with its twin, but
    for a scenario that was asked for by its name. With `approved`, all others are left out in the same way.
    Raises `InputError` where the drill names what is not there, or too little is left of it.
    """
    named = [_in_form(_known(headers, name, drill), form, drill) for name in drill.items]
    everyone = (*headers.values(), *(headers[name] for name in named))
    stale = stale_ids(headers, today if drill.forms else None) | unapproved_ids(everyone, approved)
    chosen = [name for name in named if name not in stale]
    for number, draw in enumerate(drill.draws):
        taken = frozenset(chosen)
        chosen += _drawn(draw, headers, taken, stale, frozenset(met), f"{seed}/{form}/{number}", drill)
    if (stale or approved is not None) and (not chosen or _truths(named, headers) - _truths(chosen, headers)):
        raise _too_little(drill)
    _no_twins(chosen, headers, drill)
    if minutes is None:
        return tuple(chosen)
    fresh = [name for name in chosen if name not in met]
    return _within(minutes * 60, [*fresh, *(name for name in chosen if name in met)], headers)


def seconds(items: Collection[str], headers: Mapping[str, Header]) -> int:
    """Return about how long these scenarios take."""
    return sum(channel_seconds(headers[name].channel) for name in items)


def _within(budget: int, names: list[str], headers: Mapping[str, Header]) -> tuple[str, ...]:
    taken: list[str] = []
    for name in names:
        if taken and seconds([*taken, name], headers) > budget:
            break
        taken.append(name)
    return tuple(taken)


def _drawn(
    draw: Draw,
    headers: Mapping[str, Header],
    chosen: frozenset[str],
    stale: frozenset[str],
    met: frozenset[str],
    seed: str,
    drill: Drill,
) -> list[str]:
    fitting = [
        one
        for one in headers.values()
        if draw.takes(one) and one.id not in chosen and one.twin not in chosen and one.id not in stale
    ]
    order = sorted(
        shuffled(fitting, seed, drill.id, "draw"),
        key=lambda one: (one.id in met) + (one.id in met or one.twin in met),
    )
    wanted = {"scam": draw.scam, "genuine": None if draw.scam is None else draw.count - draw.scam}
    taken: list[Header] = []
    for one in order:
        quota = wanted.get(one.truth or "")
        full = quota is not None and sum(other.truth == one.truth for other in taken) >= quota
        if len(taken) < draw.count and not full and all(one.twin != other.id for other in taken):
            taken.append(one)
    if len(taken) < draw.count:
        if any(draw.takes(headers[name]) for name in stale if name in headers):
            raise _too_little(drill)
        raise InputError(
            "drill-draw",
            N_("Drill {drill} draws {count} of channel {channel}, but only {found} fit."),
            N_("Draw fewer, or name more packs."),
            drill=drill.id,
            count=draw.count,
            channel=draw.channel,
            found=len(taken),
        )
    return [one.id for one in taken]


def _in_form(header: Header, form: Form, drill: Drill) -> str:
    return header.twin if form == "B" and drill.forms and header.twin else header.id


def _truths(names: Collection[str], headers: Mapping[str, Header]) -> frozenset[str]:
    return frozenset(truth for name in names if (truth := headers[name].truth))


def _too_little(drill: Drill) -> InputError:
    if drill.approved_only:
        return InputError(
            "drill-approved",
            N_("Too little of drill {drill} is approved, or its facts were to be checked again."),
            N_(
                "`ringtrue review PACK` shows what is approved, and prints what is not for an office to sign."
            ),
            drill=drill.id,
        )
    return InputError(
        "drill-stale",
        N_("Too little is left of drill {drill}: the facts of its other items were to be checked again."),
        N_("`ringtrue check` names them; `ringtrue play {drill} --stale` plays them all the same."),
        drill=drill.id,
    )


def _known(headers: Mapping[str, Header], name: str, drill: Drill) -> Header:
    if name in headers:
        return headers[name]
    raise InputError(
        "drill-item",
        N_("Drill {drill} names scenario {id}, which is not there."),
        N_("Correct the id, or install the pack it belongs to."),
        drill=drill.id,
        id=name,
    )


def _no_twins(chosen: list[str], headers: Mapping[str, Header], drill: Drill) -> None:
    for name in chosen:
        if headers[name].twin in chosen:
            raise InputError(
                "drill-twins",
                N_("Drill {drill} holds both {id} and its twin {twin}."),
                N_("Name only one of the two; the other form plays the twin."),
                drill=drill.id,
                id=name,
                twin=headers[name].twin or "",
            )
