"""What may come next in a run: every event is the next one, every verdict the first, every end the only one.

Asked inside the transaction that appends, of tables that are already brought up to every fact before: so two
programs that play one run cannot both be right. A journal of an older version may hold what is refused here;
`results.journal.tables` lets the first of each stand.
"""

from __future__ import annotations

from engine.errors import RefusedError
from engine.language import N_
from results.journal.facts.fact import Body
from results.journal.facts.rooms import RoomBegun, RoomEnded, RoomVoted
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.sql import Database

OPEN = ("shown", "judged")
"""States of a play that somebody may still go on with."""


class OvertakenError(RefusedError):
    """Another program went on with the run, or has taken it over; nothing was written."""


def check(db: Database, body: Body) -> None:
    """Raise `OvertakenError` where a fact of a run does not follow on what the tables hold."""
    if not follows(db, body):
        raise OvertakenError(
            "run-overtaken",
            N_("This drill has been gone on with in another window."),
            N_("Open it again: it stands where the other window left it."),
        )


def follows(db: Database, body: Body) -> bool:
    """Return whether a fact may come next; one that is of no run always may."""
    match body:
        case RunBegun():
            return _run_state(db, body.run) is None
        case PlayBegun():
            return _run_state(db, body.run) == "open" and _play_row(db, body.run, body.play) is None
        case RunEnded():
            return _run_state(db, body.run) == "open"
        case RoomBegun():
            return _room_state(db, body.room) is None
        case RoomVoted():
            return _room_state(db, body.room) == "open" and not _has_voted(db, body.room, body.item)
        case RoomEnded():
            return _room_state(db, body.room) == "open"
        case Acted() | Judged() | PlayEnded() | PlayAbandoned():
            row = _play_row(db, body.run, body.play)
            return row is not None and _play_follows(body, *row)
    return True


def _play_follows(
    body: Acted | Judged | PlayEnded | PlayAbandoned,
    state: str,
    events: int,
    rating: int | None,
    scoring: int | None,
) -> bool:
    match body:
        case Acted():
            return state in OPEN and body.event == events
        case Judged():
            return state in OPEN and body.event == events and rating is None
        case PlayEnded():
            # left after its verdict, a play is abandoned first and scored as far as it went
            return state != "abandoned" and scoring is None and body.score.rating == rating
        case PlayAbandoned():
            return state in OPEN


def _run_state(db: Database, run: str) -> str | None:
    """Return `open` or `ended`; None where no such run has begun."""
    row = db.execute("SELECT ended FROM runs WHERE id = ?", (run,)).fetchone()
    return None if row is None else "ended" if row[0] else "open"


def _room_state(db: Database, room: str) -> str | None:
    """Return `open` or `ended`; None where no such room has begun."""
    row = db.execute("SELECT ended FROM rooms WHERE id = ?", (room,)).fetchone()
    return None if row is None else "ended" if row[0] else "open"


def _has_voted(db: Database, room: str, item: int) -> bool:
    """Return whether a room has voted on an item."""
    row = db.execute("SELECT 1 FROM votes WHERE room = ? AND item = ?", (room, item)).fetchone()
    return row is not None


def _play_row(db: Database, run: str, play: str) -> tuple[str, int, int | None, int | None] | None:
    """Return state, number of events, rating and version of the score of a play begun in an open run."""
    row = db.execute(
        "SELECT state, events, rating, scoring FROM plays JOIN runs ON runs.id = run"
        " WHERE plays.id = ? AND run = ? AND NOT ended",
        (play, run),
    ).fetchone()
    return None if row is None else (row[0], row[1], row[2], row[3])
