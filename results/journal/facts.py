"""The kinds of fact, and the typed bodies they carry.

Times are milliseconds since 1970 in UTC, points hundredths, shares thousandths, money minor units; what
stands in a body has one canonical form (`results.journal.canonical`), in which it is hashed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from engine.errors import StoreError
from engine.language import N_
from engine.library.passing import PassRule
from results.journal.canonical import canonical, plain, typed
from results.journal.score_body import ScoreBody


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
    """People who are scored together; `label` is what a screen shows, empty for a group taken out again."""

    kind: ClassVar[str] = "group-added"
    group: str
    label: str
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class PersonAdded(Body):
    """A trainee, by pseudonym; the name is kept apart from the journal. Alone, without a group yet: None."""

    kind: ClassVar[str] = "person-added"
    person: str
    group: str | None
    simulated: bool = False


@dataclass(frozen=True, slots=True)
class Informed(Body):
    """A trainee was shown what is kept and who sees it, before the first drill; `notice` is the edition."""

    kind: ClassVar[str] = "informed"
    person: str
    notice: int


@dataclass(frozen=True, slots=True)
class GroupChanged(Body):
    """A trainee moved to another group; runs keep the group they were played in.

    An empty group: the trainee was taken out, and is in no list of people any more.
    """

    kind: ClassVar[str] = "group-changed"
    person: str
    group: str


@dataclass(frozen=True, slots=True)
class RunBegun(Body):
    """A run: its drill and form, the scenarios in order, its terms, and who plays.

    `judged` counts the items that ask for a verdict; `mode` is `individual` or `room`. `pass_mark` is what an
    older drill asked of the run's points, 0..100; 0 since. `graded` tells whether passing is spoken of after
    it, `pass_rule` what its drill asks of whoever plays it, None where it leaves that to the settings.
    `group` is the one of that day: people move, runs do not. `partner` is the second of two people at one
    laptop, or empty: such a run is measured for neither, though both have met what it shows. `seconds` are
    those the drill gives all looks at one note, None where it gives no number. `offset` is how many minutes
    the clock of the place was ahead of UTC when the run began, less than 0 behind: it decides the run's day.
    `verdict_only` tells that of what can be read whole the verdict is all that was asked.
    `repeats` are those of `items` whose pair had been met before. `form` is always `A`; in facts of older
    versions it may be `B`.
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
    partner: str = ""
    seconds: int | None = None
    offset: int = 0
    repeats: tuple[str, ...] = ()
    graded: bool = True
    pass_rule: PassRule | None = None
    verdict_only: bool = False


@dataclass(frozen=True, slots=True)
class PlayBegun(Body):
    """A scenario was shown; `content` is the hash of its version.

    `again` tells that the person had met it, or its twin, before, so that it is not measured. `twin` is the
    other scenario of its pair, empty where it has none and in facts of an older version.
    """

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
    twin: str = ""


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
    """The verdict, an action like any other, with its rating 1..6; `outcome` is None without a truth."""

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
    """Something was exported: what, in which format, how many rows, of which period.

    Values of fewer than `k` people were withheld; 0: none were. `shown` (the rows with values) and `heads`
    (how far each chain was known) are of earlier versions and empty since.
    """

    kind: ClassVar[str] = "released"
    what: str
    format: str
    rows: int
    k: int
    since: str = ""
    until: str = ""
    shown: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forgotten(Body):
    """A person asked to be forgotten: the name is deleted, and no later import brings it back."""

    kind: ClassVar[str] = "forgotten"
    person: str


@dataclass(frozen=True, slots=True)
class PeopleJoined(Body):
    """Two pseudonyms are one person, added on two laptops; with `same` false they are two again."""

    kind: ClassVar[str] = "people-joined"
    person: str
    other: str
    same: bool = True


@dataclass(frozen=True, slots=True)
class GroupsJoined(Body):
    """Two ids are one group, added on two laptops; with `same` false they are two again."""

    kind: ClassVar[str] = "groups-joined"
    group: str
    other: str
    same: bool = True


@dataclass(frozen=True, slots=True)
class Lost(Body):
    """Facts of a chain could not be read from a damaged store: those numbered `first` to `last`.

    `hash` is that of the last of them, from which the chain goes on.
    """

    kind: ClassVar[str] = "lost"
    chain: str
    first: int
    last: int
    hash: str


@dataclass(frozen=True, slots=True)
class Withdrawn(Body):
    """Scenarios (ids) are withdrawn, by a `pack` or none: what was ever judged in them counts in no score."""

    kind: ClassVar[str] = "withdrawn"
    scenarios: tuple[str, ...]
    reason: str = ""
    pack: str = ""


@dataclass(frozen=True, slots=True)
class Reinstated(Body):
    """Scenarios (ids) that were withdrawn count again."""

    kind: ClassVar[str] = "reinstated"
    scenarios: tuple[str, ...]


KINDS: dict[str, type[Body]] = {
    body.kind: body
    for body in (
        StoreOpened, GroupAdded, PersonAdded, Informed, GroupChanged, RunBegun, PlayBegun, Acted, Judged,
        PlayEnded, PlayAbandoned, RunEnded, Released, Forgotten, Withdrawn, Reinstated, Lost,
        PeopleJoined, GroupsJoined,
    )
}  # fmt: skip

B = TypeVar("B", bound=Body)


def write(body: Body) -> str:
    """Return the canonical form of a body; raise as `canonical` does."""
    return canonical(plain(body))


def read(kind: type[B], text: str) -> B:
    """Return the typed body; raise `StoreError` where the text is no such body."""
    try:
        body = typed(kind, json.loads(text))
        if not isinstance(body, kind):
            raise TypeError("another kind")
    except (ValueError, TypeError) as error:
        raise StoreError(
            "fact-body",
            N_("A fact of kind {kind} in the store cannot be read."),
            N_("`ringtrue verify` names it; a newer version may read it."),
            kind=kind.kind,
        ) from error
    return body
