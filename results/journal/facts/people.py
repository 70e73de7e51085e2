"""What is kept of groups and people: who there is, where they are, who is the same. Names lie elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from results.journal.facts.fact import Body


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
