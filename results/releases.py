"""What has left the trainer before, so that several files together tell about nobody."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from results import facts
from results.breakdown import ItemScore
from results.facts import Released
from results.groups import GroupScore, Period
from results.measures.isolation import telling

What = Literal["groups", "items"]
_ABOUT = {"groups": '"group"', "items": "scenario"}
Row = GroupScore | ItemScore
Plays = Mapping[str, str]
"""Play -> person, of one row."""


def name(row: Row) -> str:
    """Return what a row is about, as releases record it: `id/mode/0` or, of simulated people, `id/mode/1`.

    The id of several groups counted together is theirs, joined by `+`.
    """
    about = row.id if isinstance(row, GroupScore) else row.item
    return f"{about}/{row.mode}/{int(row.simulated)}"


def heads(db: sqlite3.Connection) -> tuple[str, ...]:
    """Return how far each chain is known, `origin:seq`."""
    query = "SELECT origin, max(seq) FROM facts GROUP BY origin ORDER BY origin"
    return tuple(f"{origin}:{seq}" for origin, seq in db.execute(query))


class Told:
    """What was told by all files of one kind that ever left, against which one more file is held.

    Whoever also knows the total of a file knows what its hidden rows are together: its rest.
    """

    def __init__(self, db: sqlite3.Connection, what: What, period: Period, k: int) -> None:
        self._k = k
        self._now = _plays(db, what, period)
        self._sums: list[Plays] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self._rests: list[Plays] = []
        self._names: set[str] = set()
        for release in _releases(db, what):
            self._names.update(part for row in release.shown for part in _parts(row))
            self._rests += release.rests
            for plays in release.shown.values():
                self.keep(plays)
        other: What = "items" if what == "groups" else "groups"
        self._few = _few(self._now, (one.whole for one in _releases(db, other)), k)

    def before(self, row: Row) -> bool:
        """Return whether what a row is about left before, alone or counted together with others."""
        return not self._names.isdisjoint(_parts(name(row)))

    def behind(self, rows: Iterable[Row]) -> Plays:
        """Return the plays behind some rows together."""
        return {play: person for row in rows for play, person in _together(self._now, name(row)).items()}

    def shown(self, plays: Plays) -> bool:
        """Return whether just these plays were shown as one sum before; nothing at all was."""
        play = next(iter(plays), None)
        alike = self._places.get(play, ()) if play else ()
        return not plays or any(self._sums[at].keys() == plays.keys() for at in alike)

    def admit(self, plays: Plays) -> bool:
        """Return whether a sum may be shown beside those shown, and take it as shown from now on if it may.

        Not where, by some of these plays, few people would differ from a file of the other kind.
        """
        if self.shown(plays):
            return True
        near = [*(self._sums[at] for at in self._connected(plays)), plays]
        if not self._few.isdisjoint(plays) or telling(near, _whole(near), self._k):
            return False
        self.keep(plays)
        return True

    def keep(self, plays: Plays) -> None:
        """Take a sum as shown."""
        if not self.shown(plays):
            for play in plays:
                self._places[play].append(len(self._sums))
            self._sums.append(plays)

    def telling(self, *known: Plays) -> int:
        """Return in how many ways all that was shown, all rests, and what else is known tell of few."""
        sums = [*self._sums, *self._rests, *known]
        return telling(sums, _whole(sums), self._k)

    @contextmanager
    def trying(self) -> Iterator[None]:
        """Forget at the end what was taken as shown within."""
        begun = len(self._sums)
        yield
        for plays in self._sums[begun:]:
            for play in plays:
                self._places[play] = [at for at in self._places[play] if at < begun]
        del self._sums[begun:]

    def _connected(self, plays: Plays) -> list[int]:
        """Return the places of the sums that share plays with these, or with one that does, and so on."""
        found: dict[int, None] = {}
        left = [plays]
        while left:
            for play in left.pop():
                for at in self._places.get(play, ()):
                    if at not in found:
                        found[at] = None
                        left.append(self._sums[at])
        return [*found]


def _parts(row: str) -> list[str]:
    """Return the names of the groups a row is about, one or several."""
    about, mode, simulated = row.rsplit("/", 2)
    return [f"{one}/{mode}/{simulated}" for one in about.split("+")]


def _together(rows: Mapping[str, Plays], row: str) -> Plays:
    parts = _parts(row)
    if len(parts) == 1:
        return rows.get(row, {})
    return {play: person for one in parts for play, person in rows.get(one, {}).items()}


def _few(now: Mapping[str, Plays], others: Iterable[Plays], k: int) -> frozenset[str]:
    """Return the plays in which what is known now differs from a release by fewer than `k` people."""
    whole = _whole(now.values())
    found: set[str] = set()
    for then in others:
        differing = whole.keys() ^ then.keys()
        people = {whole.get(play) or then[play] for play in differing}
        if len(people) < k:
            found |= differing
    return frozenset(found)


def _whole(rows: Collection[Plays]) -> dict[str, str]:
    return {play: person for row in rows for play, person in row.items()}


@dataclass(frozen=True, slots=True)
class _Release:
    """One file that left: its rows with values, and of each stratum the rest of what there was."""

    shown: Mapping[str, Plays]
    rests: Sequence[Plays]

    @property
    def whole(self) -> Mapping[str, str]:
        """All plays there were."""
        return _whole([*self.shown.values(), *self.rests])


def _releases(db: sqlite3.Connection, what: What) -> Iterator[_Release]:
    """Yield the files of a kind that left, with the plays behind what they told."""
    query = "SELECT origin, seq, body FROM facts WHERE kind = ? ORDER BY time, origin, seq"
    for origin, seq, text in db.execute(query, (Released.kind,)).fetchall():
        body = facts.read(Released, text)
        if body.what == what:
            known = dict(_head(one) for one in body.heads) or {origin: seq - 1}
            then = _plays(db, what, Period(body.since, body.until), known)
            yield _Release({row: _together(then, row) for row in body.shown}, _hidden(then, body.shown))


def _hidden(rows: Mapping[str, Plays], shown: Iterable[str]) -> list[Plays]:
    """Return the plays behind the rows that were not shown, of each stratum together."""
    told = {part for row in shown for part in _parts(row)}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row, plays in rows.items():
        if row not in told:
            found[row.split("/", 1)[1]].update(plays)
    return [*found.values()]


def _head(text: str) -> tuple[str, int]:
    origin, _colon, seq = text.rpartition(":")
    return origin, int(seq)


def _plays(
    db: sqlite3.Connection, what: What, period: Period, known: Mapping[str, int] | None = None
) -> dict[str, Plays]:
    """Return the plays behind each row of a period: all, or those `known` with so much of each chain."""
    query = (
        f"SELECT {_ABOUT[what]} || '/' || mode || '/' || simulated, id, person FROM plays"  # noqa: S608
        " WHERE first AND met_time IS NOT NULL AND day BETWEEN ?1 AND ?2 AND (?3 IS NULL"
        " OR met_seq <= (SELECT value FROM json_each(?3) WHERE key = plays.origin))"
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row, play, person in db.execute(query, (*period.bounds, json.dumps(known) if known else None)):
        found[row][play] = person
    return {**found}
