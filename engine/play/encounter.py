"""What every channel speaks: actions and events in, scenes within, views and options out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from engine.errors import InputError
from engine.kinds import Does, Gives, Result
from engine.language import N_
from engine.marks import MarkedText
from engine.text import pieces

if TYPE_CHECKING:
    from engine.specimen.catalogue import Box, Look
    from engine.specimen.note import Note


Side = Literal["them", "you", "seen", "panel", "after"]
"""Who a passage belongs to: the other side, the trainee, what is seen, the panel, the narrator."""


class Phase(StrEnum):
    """The four phases of a play, and the end of a play without a verdict."""

    ENCOUNTER = "encounter"
    VERDICT = "verdict"
    CONSEQUENCE = "consequence"
    DEBRIEF = "debrief"


class Kind(StrEnum):
    """Kinds of action, and so of option."""

    REPLY = "reply"  # target = line id, place = position in the file
    STAND = "stand"  # target = standing action
    LOOK = "look"  # target = look
    TICK = "tick"  # place = option of a quiz question, in the file's order
    TYPE = "type"  # target = a number as `engine.text.typed_number` writes it, such as "62.1"
    ENOUGH = "enough"  # I have seen enough: the encounter ends
    MARK = "mark"  # target = "passage" or "passage/piece"; a second time takes the mark away
    SILENCE = "silence"  # the trainee said nothing until patience ran out
    JUDGE = "judge"  # place = rating 1..6
    AFTER = "after"  # place = position of the handling after the verdict
    STEP = "step"  # target = act of a counter procedure
    DONE = "done"  # that is all of the procedure
    PROCEED = "proceed"  # on to the debrief


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a trainee does; three plain values, so that it can be recorded as it is."""

    kind: Kind
    target: str = ""
    place: int = 0

    @classmethod
    def read(cls, kind: str, target: str, place: int) -> Action:
        """Return the action with these recorded values; raise `InputError` for an unknown kind."""
        try:
            return cls(Kind(kind), target, place)
        except ValueError:
            raise InputError(
                "action-kind",
                N_("A recorded action is of a kind this version does not know: {kind}."),
                N_("Open it with the version that recorded it."),
                kind=kind,
            ) from None


@dataclass(frozen=True, slots=True)
class Event:
    """An action and when it came: milliseconds since the play began, gaps left out."""

    action: Action
    at: int


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be done now, with the words for it and the action it makes.

    `does` tells a simulated trainee what kind of act it is; no front end shows it. Labels of options
    without script words are message ids of the catalogue (`phrase` is true). `rank` is the place, from 1,
    that was given to it where options are put in order, else 0.
    """

    kind: Kind
    label: str
    action: Action
    does: Does | None = None
    phrase: bool = False
    chosen: bool = False
    rank: int = 0
    seconds: int | None = None
    """What it costs where looking costs time; None where nothing is counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage as the script shows it, cues included; never handed to a front end before the verdict."""

    side: Side
    label: str
    text: MarkedText
    cues: tuple[str, ...] = ()
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause or link that can be marked as doubtful."""

    text: str
    index: int
    marked: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One turn, message, finding or panel row as a trainee sees it.

    `index` counts passages from 0 in the order they were shown and never changes within a play.
    `marked` is true where the whole passage is marked. `label` and, if `phrase`, the text are message
    ids where the engine and not the script speaks.
    """

    index: int
    side: Side
    label: str
    pieces: tuple[Piece, ...]
    marked: bool
    phrase: bool = False

    @property
    def text(self) -> str:
        """The words of the passage, whole."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a fictional note as a look shows it; parameters only, drawn by whoever shows it."""

    note: Note
    look: Look


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A cue as one look shows it: what is drawn, the part of the note that tells, what a sound one shows."""

    look: str
    picture: Picture | None = None
    near: Box | None = None
    sound: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """What one look shows of a sound note; `looked` tells whether it was taken."""

    passage: Shown
    close_up: CloseUp
    looked: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of the answer to a question: right or not, chosen or not, what was given instead, why.

    `place` is its right place in an order, from 1, and `own` then the place it was given; else 0.
    """

    text: str
    right: bool
    chosen: bool
    own: str
    why: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """What may be seen now: never truth, title or cues."""

    phase: Phase
    passages: tuple[Passage, ...]
    prompt: str = ""
    """A question above the options, as a message id; empty for none."""
    silence_after: int | None = None
    """Seconds until `Kind.SILENCE` happens by itself; None where time does not press."""
    picture: Picture | None = None
    """What is looked at, where it can be drawn."""
    covered_after: int | None = None
    """Seconds after which the picture is covered again; None where it stays."""


@dataclass(frozen=True, slots=True)
class Act:
    """What an event amounted to; `event` is its index in the play."""

    event: int
    does: Does
    gives: Gives | None = None
    amount: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """How far an encounter has come, whatever the channel."""

    shown: tuple[Shown, ...] = ()
    at: str = ""
    """Where the script stands: a line of a dialogue."""
    closed: bool = False
    """The encounter is over: the verdict is next."""
    pending: str = ""
    """A line or ending that is shown once the verdict is given."""
    aside: bool = False
    """The talk has left the other side: a real office, a colleague or a relative speaks now."""
    used: tuple[str, ...] = ()
    """Standing actions taken, looks taken, or quiz options ticked."""
    steps: tuple[str, ...] = ()
    """Acts of a counter procedure, in the order they were taken."""
    acts: tuple[Act, ...] = ()
    result: Result | None = None

    def show(self, *more: Shown) -> Scene:
        """Return the scene with more passages shown."""
        return replace(self, shown=self.shown + more)

    def act(self, *more: Act) -> Scene:
        """Return the scene with more acts done."""
        return replace(self, acts=self.acts + more)


def passage(index: int, shown: Shown, marks: frozenset[str]) -> Passage:
    """Return a shown passage without its cues, cut into pieces."""
    plain = shown.text.plain
    cut = tuple(
        Piece(plain[start:end], number, f"{index}/{number}" in marks)
        for number, (start, end) in enumerate(piece_spans(plain))
    )
    return Passage(index, shown.side, shown.label, cut, str(index) in marks, shown.phrase)


def piece_spans(plain: str) -> list[tuple[int, int]]:
    """Return where each piece of a passage starts and ends; joined they are the whole passage."""
    starts = [start for start, _ in pieces(plain)] or [0]
    starts[0] = 0
    return list(zip(starts, [*starts[1:], len(plain)], strict=True))
