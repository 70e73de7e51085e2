"""Runs gone on with: where an interrupted one stands, and what takes the place of a play that is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from drills.run.drawn import material
from drills.run.scenario_as_read import scenario_as_read
from drills.run.session import Clock, Session, attempt_of, terms
from engine.errors import InputError
from engine.language import N_
from engine.library.draws.compose import substitute
from engine.library.library import Library, restore
from engine.play.encounter import Action, Event
from engine.play.play import Play
from results.journal.any_store import AnyStore
from results.journal.facts.runs import RunBegun
from results.journal.records import meetings
from results.journal.records import runs as records
from results.journal.records.runs import PlayRecord, RunRecord
from results.journal.succession import OvertakenError


@dataclass(frozen=True, slots=True)
class Unreplayed:
    """A play that can no longer be played again as it was recorded, and why.

    What was recorded stays; `replaced` tells that another encounter takes its place, for it had not ended.
    """

    scenario: str
    error: InputError
    replaced: bool


SAME_LINE_WITHIN = 12 * 3600 * 1000
"""Milliseconds within which an interrupted play goes on at the same line."""


def resume_run(
    store: AnyStore,
    library: Library,
    record: RunRecord,
    *,
    now: int,
    clock: Clock,
    report: Callable[[Unreplayed], None],
    today: date | None = None,
) -> Session:
    """Return the session of an interrupted run, standing where it stopped.

    Within twelve hours the play goes on at the same line; later, or where it no longer replays, it is
    abandoned and another scenario takes its place, never one that is stale on `today`. Every play that no
    longer replays is handed to `report`. What was drawn is kept, stale or not. `now` is milliseconds since
    1970. The run is held by this program from now on, and gone on with as it then stands, whatever `record`
    knew. Raises `OvertakenError` where it has been played to its end meanwhile.
    """
    record = _taken_over(store, record)
    session = Session(store, library, record.begun, clock)
    for played in record.plays[:-1]:
        _restore(session, store, played, report)
    if record.plays:
        last = record.plays[-1]
        play = _restore(session, store, last, report)
        fresh = now - last.last_at < SAME_LINE_WITHIN
        if last.ended is None and (play is None or last.abandoned or not fresh):
            _replace(session, store, library, last, play, today)
        elif play is None:
            session.skip_resumed(last.begun.item)
        # nothing was begun after it: whether its debrief was read nobody knows
        session.unread = play is not None and play.over and session.feedback == "each"
    session.pass_over_gone()
    return session


def _taken_over(store: AnyStore, record: RunRecord) -> RunRecord:
    """Hold a run, and return how it stands: nobody else writes in it from then on."""
    with store.transaction():
        store.hold(record.begun.run)
        held = records.run(store.db, record.begun.run)
        if held is None or held.ended:
            raise OvertakenError(
                "run-ended",
                N_("This drill has been played to its end in another window."),
                N_("Begin it anew, or choose another."),
            )
    return held


def _restore(
    session: Session, store: AnyStore, played: PlayRecord, report: Callable[[Unreplayed], None]
) -> Play | None:
    play_begun = played.begun
    try:
        play = _replayed(store, session.run, played)
    except InputError as error:
        report(Unreplayed(play_begun.scenario, error, replaced=played.ended is None))
        return None
    done = played.abandoned or played.ended is not None
    session.restore(play_begun.item, play_begun.play, play, done=done, again=play_begun.again)
    return play


def _replayed(store: AnyStore, run: RunBegun, played: PlayRecord) -> Play:
    body = store.content(played.begun.content)
    if body is None:
        raise InputError(
            "content-missing",
            N_("The version of {scenario} that was played is not in the store."),
            N_("What was recorded of its play is left as it is."),
            scenario=played.begun.scenario,
        )
    events = [
        Event(Action.read(event.action, event.target, event.place), event.at) for event in played.events
    ]
    return Play.replay(scenario_as_read(restore(body)), terms(run), events)


def _replace(
    session: Session,
    store: AnyStore,
    library: Library,
    last: PlayRecord,
    play: Play | None,
    today: date | None,
) -> None:
    """Abandon the last play; with a verdict it counts, otherwise another scenario takes its place."""
    play_begun = last.begun
    if not last.abandoned:
        session.abandon(play_begun.play, "too-late" if play else "does-not-replay", play)
    if play is not None and play.rating is not None:
        session.skip_resumed(play_begun.item)
        return
    drill = library.shelf.drills.get(session.run.drill)
    passed = {*session.items, *meetings.met(store.db, session.run.person, session.run.partner)}
    instead = substitute(
        play_begun.scenario,
        play_begun.channel,
        material(library, drill, today),
        drill,
        passed,
        session.run.seed,
    )
    session.begin_item(play_begun.item, instead, attempt_of(play_begun.play) + 1, again=not instead)
    session.resume_here()
