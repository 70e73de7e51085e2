"""The paper of one round of review: what is still open in a pack, numbered."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from engine.library.approvals.approval import Approvals, State, open_statements, state
from engine.library.approvals.statements import statements
from engine.library.header import Pack
from engine.library.library import Library, content
from engine.library.publicity import Theme
from engine.library.supply.signed import SignedFamily
from engine.play.scenario import Scenario
from engine.play.statement import Statement


@dataclass(frozen=True, slots=True)
class Numbered:
    """One statement with its number on the paper, from 1 over the whole pack."""

    number: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario, family or theme on the paper; `open` are the statements nobody has agreed to yet."""

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
    texts = [_of_scenario(library.load(file)) for file in pack.files()]
    texts += [_of_family(library.family(file)) for file in pack.families]
    texts += [_of_theme(library.theme(file)) for file in pack.themes]
    entries: list[Entry] = []
    number = 0
    for text in sorted(texts, key=lambda text: text.seen):
        entry = _entry(text, decided, number, day)
        number += len(entry.open)
        entries.append(entry)
    return Paper(pack, decided, tuple(entries))


@dataclass(frozen=True, slots=True)
class _Text:
    """What is signed as one: a scenario, a family with all messages it makes, or words for the public."""

    id: str
    title: str
    truth: str
    content: str
    stale_after: datetime.date
    seen: bool
    statements: tuple[Statement, ...]


def _of_scenario(scenario: Scenario) -> _Text:
    version, truth = content(scenario).hash, scenario.truth or "quiz"
    return _Text(
        scenario.id,
        scenario.title,
        truth,
        version,
        scenario.stale_after,
        _seen(scenario),
        statements(scenario),
    )


def _of_family(signed: SignedFamily) -> _Text:
    family = signed.family
    return _Text(
        family.id,
        family.title,
        "family",
        signed.version,
        signed.stale_after,
        signed.official,
        signed.statements,
    )


def _of_theme(theme: Theme) -> _Text:
    return _Text(
        theme.id, theme.title, "publicity", theme.version, theme.stale_after, theme.official, theme.statements
    )


def _seen(scenario: Scenario) -> bool:
    return all(source.official for source in scenario.sources)


def _entry(text: _Text, decided: Approvals, before: int, day: datetime.date) -> Entry:
    approval = decided.of(text.id)
    now = state(approval, text.content, text.stale_after, day)
    still_open = open_statements(approval, text.statements, now)
    numbered = tuple(
        Numbered(before + place, statement) for place, statement in enumerate(still_open, start=1)
    )
    return Entry(text.id, text.title, text.truth, text.content, now, text.seen, text.statements, numbered)
