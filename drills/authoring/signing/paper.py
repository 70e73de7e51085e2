"""The paper of one round of review: what is still open in a pack, numbered."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from engine.library.approval import Approvals, State, open_statements, state
from engine.library.header import Pack
from engine.library.library import Library, content
from engine.library.statements import statements
from engine.play.scenario import Scenario
from engine.play.statement import Statement


@dataclass(frozen=True, slots=True)
class Numbered:
    """One statement with its number on the paper, from 1 over the whole pack."""

    number: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario on the paper; `open` are the statements nobody has agreed to yet."""

    id: str
    title: str
    truth: str
    content: str
    state: State
    seen: bool
    statements: tuple[Statement, ...]
    open: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """A round of review of one pack; scenarios whose originals were not seen come first."""

    pack: Pack
    decided: Approvals
    entries: tuple[Entry, ...]

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The entries with something to decide."""
        return tuple(entry for entry in self.entries if entry.open)


def paper(library: Library, pack: Pack, day: datetime.date) -> Paper:
    """Return the paper of a pack as it is on a day; raise `InputError` where a file of it is broken."""
    decided = library.approvals(pack.folder)
    loaded = [library.load(file) for file in pack.files()]
    loaded.sort(key=_seen)
    entries: list[Entry] = []
    number = 0
    for scenario in loaded:
        entry = _entry(scenario, decided, number, day)
        number += len(entry.open)
        entries.append(entry)
    return Paper(pack, decided, tuple(entries))


def _seen(scenario: Scenario) -> bool:
    return all(source.official for source in scenario.sources)


def _entry(scenario: Scenario, decided: Approvals, before: int, day: datetime.date) -> Entry:
    version, approval = content(scenario).hash, decided.of(scenario.id)
    now = state(approval, version, scenario.stale_after, day)
    every = statements(scenario)
    still_open = open_statements(approval, every, now)
    numbered = tuple(
        Numbered(before + place, statement) for place, statement in enumerate(still_open, start=1)
    )
    return Entry(
        scenario.id, scenario.title, scenario.truth or "quiz", version, now, _seen(scenario), every, numbered
    )
