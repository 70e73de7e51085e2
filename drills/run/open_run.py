"""The one way into a run, whatever the front end: practice, a new one, or on with what was interrupted."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date

from drills.desk.desk import Desk, new_run_id
from drills.desk.party import NOBODY, Party
from drills.run.drawn import draw_run
from drills.run.practice import begin_practice
from drills.run.resume import Unreplayed, resume_run
from drills.run.session import Clock, Session
from drills.words.language import _
from drills.words.runs import gone_words, unreplayed_words
from engine.library.drill import Drill
from engine.library.library import Library
from results.journal.any_store import AnyStore
from results.journal.records import enrolled, meetings
from results.journal.records import runs as records
from results.journal.records.enrolled import GroupRecord
from results.journal.records.runs import RunRecord


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A run that can be gone on with; `elsewhere` where another window has it open, and would lose it."""

    record: RunRecord
    elsewhere: bool

    @property
    def remaining(self) -> int:
        """How many items have no result yet."""
        done = {play.begun.item for play in self.record.plays if play.ended}
        return len(self.record.begun.items) - len(done)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is to be opened: a drill for a party of a group or of none, practice kept nowhere without people.

    `interrupted` goes on in place of a new run. `minutes` is about how long, None for all there is; `seed`
    decides all chance, by itself where it is empty; with `stale`, what is due for checking is played as well.
    """

    drill: Drill
    party: Party = NOBODY
    group: GroupRecord | None = None
    minutes: int | None = None
    seed: str = ""
    stale: bool = False
    interrupted: Interrupted | None = None

    @property
    def who(self) -> str:
        """What a header calls those who play: the group's label and their names."""
        return f"{self.group.label} {self.party.name}" if self.group else self.party.name


@dataclass(frozen=True, slots=True)
class Opened:
    """A session before its next encounter, and the plays of it that could not be played again."""

    session: Session
    unreplayed: tuple[Unreplayed, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What every front end says before it goes on: of plays that are lost, and of what is gone."""
        lost = (unreplayed_words(lost.error, replaced=lost.replaced) for lost in self.unreplayed)
        gone = gone_words(len(self.session.passed_over))
        return (*lost, gone) if gone else tuple(lost)


def interrupted_run(desk: Desk, party: Party, drill: str = "") -> Interrupted | None:
    """Return the run of a party that can be gone on with, of this drill (its id) or of any; None without."""
    if not party.people:
        return None
    record = records.unfinished(desk.store.db, party.person, drill, party.partner)
    return Interrupted(record, desk.store.held_elsewhere(record.begun.run)) if record else None


def opening_for(
    desk: Desk,
    drill: Drill,
    trainee: str,
    group: str,
    *,
    minutes: int | None = None,
    seed: str = "",
    stale: bool = False,
    new: bool = False,
) -> Opening:
    """Return the opening of a drill for a trainee of a group, by their names, both added if absent.

    It goes on with what was interrupted, unless a `new` run is asked for. Without a trainee it is practice.
    """
    opening = Opening(drill, minutes=minutes, seed=seed or secrets.token_hex(8), stale=stale)
    if not trainee:
        return opening
    record = desk.group(group or _("practice"))
    party = Party((desk.trainee(record.id, trainee),))
    interrupted = None if new else interrupted_run(desk, party, drill.id)
    return replace(opening, party=party, group=record, interrupted=interrupted)


def open_run(desk: Desk, library: Library, opening: Opening, clock: Clock) -> Opened:
    """Open a run, held by this program from now on; `clock` gives milliseconds that only grow.

    Raises what drawing a run raises, and `OvertakenError` where the interrupted one has ended meanwhile.
    """
    today = None if opening.stale else desk.today
    seed = opening.seed or secrets.token_hex(8)
    if not opening.party.people:
        session = begin_practice(
            library, opening.drill, seed=seed, clock=clock, minutes=opening.minutes, today=today
        )
        return Opened(session)
    if opening.interrupted:
        unreplayed: list[Unreplayed] = []
        session = resume_run(
            desk.store, library, opening.interrupted.record, now=desk.clock(), clock=clock,
            report=unreplayed.append, today=today,
        )  # fmt: skip
        return Opened(session, tuple(unreplayed))
    party = opening.party
    session = begin_run(
        desk.store, library, opening.drill, party.person, _group(desk, opening), partner=party.partner,
        run=new_run_id(), seed=seed, clock=clock, minutes=opening.minutes, today=today, offset=desk.offset,
    )  # fmt: skip
    return Opened(session)


def _group(desk: Desk, opening: Opening) -> str:
    """Return the group (an id) a run is played in: the one chosen, else that of the person, or none."""
    if opening.group is not None:
        return opening.group.id
    return enrolled.group_of(desk.store.db, opening.party.person) or ""


def begin_run(
    store: AnyStore,
    library: Library,
    drill: Drill,
    person: str,
    group: str,
    *,
    run: str,
    seed: str,
    clock: Clock,
    minutes: int | None = None,
    today: date | None = None,
    simulated: bool = False,
    partner: str = "",
    offset: int = 0,
) -> Session:
    """Record a new run of a drill, held by this program, and return its session, before its first item.

    What is stale on `today` is left out; None leaves out nothing. `partner` is the second of two people at
    one laptop, for whom it is composed as well; `offset` is the place's, in minutes ahead of UTC.
    """
    run_begun = draw_run(
        library, drill, seed, run=run, encountered=meetings.met(store.db, person, partner), minutes=minutes,
        today=today, person=person, group=group, simulated=simulated, partner=partner, offset=offset,
    )  # fmt: skip
    with store.transaction():
        store.append(run_begun)
        store.hold(run)
    return Session(store, library, run_begun, clock)
