"""In what a roster differs from who is there already: by staff number, else by name within the group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from drills.roster.people import Entry
from engine.text import fold
from results.journal.names.people import clean

Kind = Literal["merged", "moved", "renamed", "numbered", "unclear", "new"]
"""Two entries are one person; another group; another name under the same number; a number that was missing,
or had lost its zeros; a number that may be that of several; nobody like this is there."""
KINDS: tuple[Kind, ...] = ("merged", "moved", "renamed", "numbered", "unclear", "new")
"""In the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is there: the pseudonym, name, number or nothing, the group's label or nothing."""

    id: str
    name: str
    number: str
    group: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `entry` is what the roster says, `member` who is there, `other` the same person again.

    `asked` where somebody must say yes to it; `by_name` where only the name, or a number without its zeros,
    says that it is this person.
    """

    kind: Kind
    entry: Entry
    member: Member | None = None
    other: Member | None = None
    asked: bool = False
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """All differences, in the order in which they are shown, and how many people are there as they are."""

    differences: tuple[Difference, ...]
    same: int

    @property
    def asks(self) -> bool:
        """Whether somebody must be asked."""
        return any(difference.asked for difference in self.differences)

    def count(self, kind: Kind) -> int:
        """Return how many differences are of a kind."""
        return sum(difference.kind == kind for difference in self.differences)


def differences(
    entries: Sequence[Entry], group: str, members: Iterable[Member], two: Callable[[str, str], bool]
) -> Reconciliation:
    """Return what differs; people without a group of their own go to `group` (a label).

    `two` tells whether two pseudonyms were called two people. Raises `InputError` where a name or a label
    cannot be one.
    """
    cleaned = [_cleaned(entry, group) for entry in entries]
    comparison = _Comparison(cleaned, members, two)
    by_entry = [[*comparison.of(entry)] for entry in cleaned]
    ordered = sorted(chain.from_iterable(by_entry), key=lambda difference: KINDS.index(difference.kind))
    return Reconciliation(tuple(ordered), by_entry.count([]))


def sign(text: str) -> str:
    """Return a name or a number as it is compared: width, case and blanks do not matter."""
    return " ".join(fold(text).split())


def _cleaned(entry: Entry, group: str) -> Entry:
    number = clean(entry.number) if entry.number.strip() else ""
    return replace(entry, name=clean(entry.name), number=number, group=clean(entry.group or group))


class _Comparison:
    """The people who are there, looked up by number and by name: a roster of thousands asks once for each."""

    def __init__(
        self, entries: Sequence[Entry], members: Iterable[Member], two: Callable[[str, str], bool]
    ) -> None:
        self._two = two
        self._entries_named = Counter((entry.group, sign(entry.name)) for entry in entries)
        self._numbers = {sign(entry.number) for entry in entries}
        self._by_number: dict[str, list[Member]] = defaultdict(list)
        self._without_zeros: dict[str, list[Member]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[Member]] = defaultdict(list)
        for member in members:
            self._add(member)

    def _add(self, member: Member) -> None:
        name, number = sign(member.name), sign(member.number)
        self._by_name[member.group, name].append(member)
        if number:
            self._by_number[number].append(member)
            if number not in self._numbers:
                self._without_zeros[number.lstrip("0")].append(member)

    def of(self, entry: Entry) -> Iterator[Difference]:
        """Yield in what one person of the roster differs; nothing where they are there as they are."""
        number = sign(entry.number)
        holders = self._by_number.get(number, []) if number else []
        alike = [] if holders or not number else self._without_zeros.get(number.lstrip("0"), [])
        if holders or alike:
            yield from self._of_number(entry, holders or alike, exact=bool(holders))
        else:
            yield from self._of_name(entry)

    def _of_number(self, entry: Entry, holders: Sequence[Member], *, exact: bool) -> Iterator[Difference]:
        name = sign(entry.name)
        member, *others = sorted(
            holders, key=lambda holder: (sign(holder.name) != name, holder.group != entry.group, holder.id)
        )
        if self._entries_named[entry.group, name] == 1:
            others += [namesake for namesake in self._by_name[entry.group, name] if not namesake.number]
        if not member.id:  # another row of this roster
            return
        for other in others:
            if other.id and not self._two(member.id, other.id):
                yield Difference("merged", entry, member, other, asked=True)
        if sign(member.name) != name:
            yield Difference("renamed", entry, member, asked=True, by_name=not exact)
        if member.group != entry.group:
            yield Difference("moved", entry, member, asked=True, by_name=not exact)
        if len(sign(entry.number)) > len(sign(member.number)):
            yield Difference("numbered", entry, member, asked=True, by_name=not exact)

    def _of_name(self, entry: Entry) -> Iterator[Difference]:
        name = sign(entry.name)
        if self._by_name[entry.group, name] and not entry.number:
            return
        alike = [member for member in self._by_name[entry.group, name] if member.id and not member.number]
        if len(alike) == 1:
            several = self._entries_named[entry.group, name] > 1
            yield Difference("numbered", entry, alike[0], asked=several, by_name=True)
            self._take(alike[0])
            return
        if alike:
            yield Difference("unclear", entry, alike[0], asked=True, by_name=True)
            return
        alone = [member for member in self._by_name["", name] if not (entry.number and member.number)]
        if len(alone) == 1:
            yield Difference("moved", entry, alone[0], asked=True, by_name=True)
            if entry.number:
                yield Difference("numbered", entry, alone[0], by_name=True)
            self._take(alone[0])
            self._by_name[entry.group, name].append(alone[0])
            return
        yield Difference("new", entry)
        self._add(Member("", entry.name, entry.number, entry.group))

    def _take(self, member: Member) -> None:
        """Let no second person of the roster be taken for this one."""
        self._by_name[member.group, sign(member.name)].remove(member)
