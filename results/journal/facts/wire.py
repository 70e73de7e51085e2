"""Bodies as the journal holds them: canonical JSON, by kind."""

from __future__ import annotations

import json
from typing import TypeVar

from engine.errors import StoreError
from engine.language import N_
from results.journal.canonical import Json, canonical
from results.journal.facts.campaigns import MeasureCollected, MeasureLogged
from results.journal.facts.codec import plain, typed
from results.journal.facts.duty import PracticeOwed
from results.journal.facts.fact import Body, Fact
from results.journal.facts.people import (
    Forgotten,
    GroupAdded,
    GroupChanged,
    GroupsJoined,
    Informed,
    PeopleJoined,
    PersonAdded,
)
from results.journal.facts.rooms import HelpedOne, RoomBegun, RoomEnded, RoomVoted, SittingRecorded
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.facts.stores import Lost, Reinstated, Released, StoreOpened, UnitNamed, Withdrawn

KINDS: dict[str, type[Body]] = {
    body.kind: body
    for body in (
        StoreOpened, GroupAdded, PersonAdded, Informed, GroupChanged, RunBegun, PlayBegun, Acted, Judged,
        PlayEnded, PlayAbandoned, RunEnded, Released, Forgotten, Withdrawn, Reinstated, Lost,
        PeopleJoined, GroupsJoined, UnitNamed, RoomBegun, RoomVoted, RoomEnded,
        SittingRecorded, HelpedOne, PracticeOwed, MeasureLogged, MeasureCollected,
    )
}  # fmt: skip

B = TypeVar("B", bound=Body)


def write(body: Body) -> str:
    """Return the canonical form of a body; raise as `canonical` does."""
    return canonical(plain(body))


def read(kind: type[B], text: str) -> B:
    """Return the typed body; raise `StoreError` where the text is no such body."""
    try:
        body = of_json(kind, json.loads(text))
    except (ValueError, TypeError) as error:
        raise StoreError(
            "fact-body",
            N_("A fact of kind {kind} in the store cannot be read."),
            N_("`ringtrue verify` names it; a newer version may read it."),
            kind=kind.kind,
        ) from error
    return body


def of_json(kind: type[B], value: Json) -> B:
    """Return the typed body that `write` would write as this value; raise `TypeError` where there is none."""
    body = typed(kind, value)
    if not isinstance(body, kind):
        raise TypeError("another kind")
    return body


def stated(kind: type[B], fact: Fact) -> B:
    """Return the typed body of a fact; raise as `read` does."""
    return fact.stated if isinstance(fact.stated, kind) else read(kind, fact.body)
