"""What the screens of a run need: of a session, and of who leads them through it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from engine.play.encounter import Action

if TYPE_CHECKING:
    from drills.run.background import Background
    from drills.run.session import Ended, Uncounted
    from engine.play.play import Play
    from engine.play.scenario import Scenario


class Runs(Protocol):
    """One run, as `drills.run.session.Session` leads it; every call may raise a `RingtrueError`."""

    @property
    def play(self) -> Play:
        """The play as it stands."""

    @property
    def items(self) -> tuple[str, ...]:
        """What this run holds."""

    @property
    def position(self) -> int:
        """Which of the items is played."""

    @property
    def feedback(self) -> str:
        """When debriefs are shown: `each` or `end`."""

    @property
    def brief(self) -> bool:
        """Whether of a debrief one screen is read by everybody."""

    def twin(self, scenario: Scenario) -> Scenario | None:
        """Return the other one of a pair, None where it cannot be shown."""

    @property
    def uncounted(self) -> Uncounted:
        """Why the run counts in no score of a person; empty where it counts."""

    @property
    def ended(self) -> Sequence[Ended]:
        """What has been played."""

    def act(self, action: Action) -> Play:
        """Commit an action, then return what follows."""

    def advance(self) -> Play | None:
        """Go on to the next item; None where the run has ended."""

    def afresh(self) -> bool:
        """Begin the item again; False where it counts as it is and the next one is due."""

    def pause(self, ago: int = 0) -> None:
        """Stop the clock, as it stood `ago` milliseconds before."""

    def go_on(self) -> None:
        """Let the clock run again."""


class Route(Protocol):
    """The way through a run, as its screens know it: where it stands, and what they tell it."""

    @property
    def session(self) -> Runs:
        """The run."""

    @property
    def background(self) -> Background:
        """What debriefs tell beside the play."""

    @property
    def who(self) -> str:
        """Who plays, for the header of the summary."""

    @property
    def where(self) -> str:
        """Which encounter this is, in words."""

    @property
    def uncounted_words(self) -> str:
        """Why nothing of this counts in a score of one person's own; empty where it counts."""

    @property
    def guides(self) -> bool:
        """Whether every screen says which key does what."""

    @property
    def leave_words(self) -> str:
        """What leaving means, on a list of ways."""

    @property
    def done_share(self) -> float:
        """The share of the run that is done."""

    def next_item(self) -> None:
        """Go on to the next item, or to the end of the run."""

    def act(self, action: Action) -> bool:
        """Commit an action; return False where it could not be, which is told."""

    def show(self, *, answered: bool = False) -> None:
        """Show the screen for where the play stands; `answered` once the telephone has been picked up."""

    def reread(self, choose: Callable[[int], None]) -> None:
        """Show the encounter again above the verdict; a rating given there is handed to `choose`."""

    def back_to_verdict(self, rating: int = 0) -> None:
        """Close the encounter that is read again; a rating 1..6 is chosen, not yet confirmed."""

    def afresh(self) -> None:
        """Begin the current item again; with a verdict it counts as it is, and the next one follows."""

    def leave(self) -> None:
        """Leave the run; everything up to here is kept, and it can be gone on with later."""
