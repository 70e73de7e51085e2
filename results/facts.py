"""The kinds of fact, their bodies, and the one canonical form they are hashed in.

Bodies hold ASCII keys, strings, integers, booleans, null and lists, never floats, so that sorted compact
JSON is RFC 8785. Times are milliseconds since 1970 in UTC, points hundredths, money minor units.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from typing import ClassVar, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from engine.errors import StoreError
from engine.language import N_

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the journal; its identity is (origin, seq), seq from 1 without gap."""

    origin: str
    seq: int
    time: int
    kind: str
    body: str
    hash: str


class Body:
    """The typed body of a fact; `kind` names it in the journal."""

    kind: ClassVar[str]
    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StoreOpened(Body):
    """A store was created, restored or copied: its chain begins here."""

    kind: ClassVar[str] = "store-opened"
    schema: int
    program: str


@dataclass(frozen=True, slots=True)
class GroupAdded(Body):
    """People who are scored together; `label` is what a screen shows."""

    kind: ClassVar[str] = "group-added"
    group: str
    label: str
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class PersonAdded(Body):
    """A trainee, by pseudonym; the name is kept apart from the journal."""

    kind: ClassVar[str] = "person-added"
    person: str
    group: str
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class GroupChanged(Body):
    """A trainee moved to another group; runs keep the group they were played in."""

    kind: ClassVar[str] = "group-changed"
    person: str
    group: str


@dataclass(frozen=True, slots=True)
class RunBegun(Body):
    """A run: its drill and form, the scenarios in order, its terms, and who plays.

    `judged` counts the items that ask for a verdict; `pass_mark` is 0..100.
    """

    kind: ClassVar[str] = "run-begun"
    run: str
    drill: str
    form: str
    items: tuple[str, ...]
    judged: int
    seed: str
    timing: str
    marks: bool
    feedback: str
    pass_mark: int
    person: str
    group: str
    mode: str = "individual"
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class PlayBegun(Body):
    """A scenario was shown; `content` is the hash of its version, `again` marks a linked repeat."""

    kind: ClassVar[str] = "play-begun"
    run: str
    play: str
    item: int
    scenario: str
    content: str
    channel: str
    topic: str
    truth: str | None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Acted(Body):
    """One action; `event` is its index in the play, `at` milliseconds since the play began."""

    kind: ClassVar[str] = "acted"
    run: str
    play: str
    event: int
    action: str
    target: str
    place: int
    at: int


@dataclass(frozen=True, slots=True)
class Judged(Body):
    """The verdict, an action like any other, with its rating 1..6."""

    kind: ClassVar[str] = "judged"
    run: str
    play: str
    event: int
    action: str
    target: str
    place: int
    at: int
    rating: int
    outcome: str | None


@dataclass(frozen=True, slots=True)
class PartBody:
    """Part of a score in hundredths of a point."""

    name: str
    got: int
    most: int


@dataclass(frozen=True, slots=True)
class CueBody:
    """What became of one cue that was shown."""

    cue: str
    kind: str
    sign: str
    marked: bool
    missed: bool


@dataclass(frozen=True, slots=True)
class ScoreBody:
    """The score of a play: `points` 0..10000 in hundredths, shares in thousandths, times in milliseconds."""

    version: int
    rating: int | None
    outcome: str | None
    points: int
    parts: tuple[PartBody, ...]
    recognised: int | None
    encounter_ms: int
    verdict_ms: int
    cues: tuple[CueBody, ...]
    result: str | None
    given: tuple[str, ...]
    correct: int | None


@dataclass(frozen=True, slots=True)
class PlayEnded(Body):
    """A play came to its end; `complete` is false where it broke off after the verdict."""

    kind: ClassVar[str] = "play-ended"
    run: str
    play: str
    complete: bool
    score: ScoreBody


@dataclass(frozen=True, slots=True)
class PlayAbandoned(Body):
    """A play is not gone on with; never scored as wrong."""

    kind: ClassVar[str] = "play-abandoned"
    run: str
    play: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunEnded(Body):
    """A run ended; `complete` if every item was played to its end."""

    kind: ClassVar[str] = "run-ended"
    run: str
    complete: bool


@dataclass(frozen=True, slots=True)
class Released(Body):
    """Something left the trainer: what, in which format, how many rows, with which protection."""

    kind: ClassVar[str] = "released"
    what: str
    format: str
    rows: int
    k: int


KINDS: dict[str, type[Body]] = {
    one.kind: one
    for one in (
        StoreOpened, GroupAdded, PersonAdded, GroupChanged, RunBegun, PlayBegun, Acted, Judged,
        PlayEnded, PlayAbandoned, RunEnded, Released,
    )
}  # fmt: skip

B = TypeVar("B", bound=Body)


def canonical(value: Json) -> str:
    """Return sorted compact JSON; raise `TypeError` for a float or a key that is not ASCII."""
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _check(value: Json) -> None:
    if isinstance(value, dict):
        for key, one in value.items():
            if not key.isascii():
                raise TypeError(f"key {key!r} is not ASCII")
            _check(one)
    elif isinstance(value, list):
        for one in value:
            _check(one)
    elif not isinstance(value, str | int | None):
        raise TypeError(f"{type(value).__name__} has no canonical form")


def write(body: Body) -> str:
    """Return the canonical form of a body."""
    return canonical(_plain(body))


def read(kind: type[B], text: str) -> B:
    """Return the typed body; raise `StoreError` where the text is no such body."""
    try:
        found = _typed(kind, json.loads(text))
        if not isinstance(found, kind):
            raise TypeError("no table")
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError(
            "fact-body",
            N_("A fact of kind {kind} cannot be read: {reason}."),
            N_("`ringtrue verify` names it; a newer version may read it."),
            kind=kind.kind,
            reason=str(error),
        ) from error
    return found


def link(previous: str, origin: str, seq: int, time: int, kind: str, body: str) -> str:
    """Return the hash of a fact: SHA-256 of the previous hash and the canonical form of the fact."""
    head = canonical({"kind": kind, "origin": origin, "seq": seq, "time": time})
    # "body" sorts before all other keys, so that its canonical form need not be parsed again.
    whole = f'{{"body":{body},{head[1:]}'
    return sha256(previous.encode("ascii") + whole.encode("utf-8")).hexdigest()


def _plain(value: object) -> Json:
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, str | int | None):
        return value
    raise TypeError(f"{type(value).__name__} has no place in a fact")


_HINTS: dict[type, Mapping[str, object]] = {}


def _typed(kind: object, value: Json) -> object:
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(value, dict):
            raise TypeError(f"{kind.__name__} is no table")
        hints = _HINTS.setdefault(kind, get_type_hints(kind))
        return kind(**{name: _typed(hints[name], one) for name, one in value.items()})
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise TypeError("a list is wanted")
        return tuple(_typed(get_args(kind)[0], one) for one in value)
    wanted = get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)
    if type(value) not in wanted:
        raise TypeError(f"{value!r} is none of {wanted}")
    return value
