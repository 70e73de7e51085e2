"""What the screens of a run need: of a session, and what they say of where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from drills.desk.preferences.settings import COVER
from drills.run.overview.background import Background
from drills.run.session import Ended, Uncounted
from drills.words.encounter.verdicts import rating_words
from drills.words.language import _
from drills.words.runs import uncounted_words
from engine.play.encounter import Action, Phase
from engine.play.play import Play
from engine.play.scenario import Scenario

Way = Literal["on", "reread", "afresh", "later"]
"""How it goes on from a screen of a run: to what is due, to the encounter once more before the verdict, with
the same item anew, or later in this very place."""


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
    def unread(self) -> bool:
        """Whether the debrief of the play that stands may never have been read."""

    @property
    def ended(self) -> Sequence[Ended]:
        """What has been played."""

    def act(self, action: Action) -> Play:
        """Commit an action, then return what follows."""

    def advance(self, *, ending: bool = True) -> Play | None:
        """Go on to the next item; None where there is none, and the run has ended if it is `ending`."""

    def finish(self) -> None:
        """End the run, if it has not ended."""

    def afresh(self) -> bool:
        """Begin the item again; False where it counts as it is and the next one is due."""

    def pause(self, ago: int = 0) -> None:
        """Stop the clock, as it stood `ago` milliseconds before."""

    def go_on(self) -> None:
        """Let the clock run again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person at one run, or two: what its screens show of where it stands.

    `background` is what debriefs tell beside the play, `who` stands in the header of the summary; where it
    `guides`, every screen says which key does what.
    """

    session: Runs
    background: Background
    who: str = ""
    guides: bool = False
    item: int | None = None
    """Which item is debriefed, from 0, where all debriefs come at the end; else the one that is played."""
    seen: bool = False
    """Of the question of the day, whether it was seen on this computer today."""
    cover: int = COVER
    """Seconds without a key after which its screens are covered; 0 for never."""

    @property
    def where(self) -> str:
        """Which encounter this is, in words; where it goes on after the verdict, that this was taken."""
        play = self.session.play
        if play.phase is Phase.CONSEQUENCE and play.rating is not None:
            rating = rating_words(play.rating, play.scenario.verdict_words)
            return _("Your verdict: {rating}").format(rating=rating)
        words = _("Encounter {number} of {count}")
        if self.guides:
            words = _("to learn the keys, not counted")
        elif self.session.uncounted == "look":
            words = _("a look, not counted")
        elif self.session.uncounted == "today":
            words = (
                _("Question of the day, seen today") if self.seen else _("Question of the day, not counted")
            )
        elif self.session.uncounted:
            words = _("not counted: {number} of {count}")
        return words.format(number=self._position + 1, count=len(self.session.items))

    @property
    def _position(self) -> int:
        return self.session.position if self.item is None else self.item

    @property
    def uncounted_words(self) -> str:
        """Why nothing of this counts in a score of one person's own; empty where it counts."""
        return uncounted_words(self.session.uncounted)

    @property
    def leave_words(self) -> str:
        """What leaving means, on a list of ways."""
        if self.guides:
            return _("Skip to the drill")
        return (
            _("Leave") if self.session.uncounted in ("practice", "look", "today") else _("Leave, go on later")
        )

    @property
    def done_share(self) -> float:
        """The share of the run that is done, 0..1."""
        over = self.session.play.over
        return (self._position + (1 if over else 0)) / max(len(self.session.items), 1)
