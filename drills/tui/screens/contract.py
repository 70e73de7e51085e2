"""What the screens need of a session: a view and options to show, actions to take, a clock to stop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from engine.play.encounter import Action

if TYPE_CHECKING:
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
