"""The session: the one place where an action becomes a fact, committed before anything is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from drills.run.scenario_as_read import scenario_as_read
from drills.run.score_body import score_body
from drills.run.twin import twin_of
from engine.channels import channel_seconds
from engine.library.library import Library, content
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.score import Score, assess, outcome
from engine.play.terms import Terms, Timing
from results.journal.facts.fact import Body
from results.journal.facts.runs import Acted, Judged, PlayAbandoned, PlayBegun, PlayEnded, RunBegun, RunEnded

Clock = Callable[[], int]
"""Gives milliseconds that only grow."""
BRIEF = 5
"""Minutes up to which a run is brief."""
Unkept = Literal["", "practice", "look", "today"]
"""Why nothing of a run is kept: no name, a look at a 快报, or 今日一题; empty where it is kept."""
Uncounted = Unkept | Literal["pair"]
"""Why a run counts in no score of a person; empty where it counts."""


class Keeper(Protocol):
    """Where facts go: a store, or nowhere."""

    def append(self, *bodies: Body, contents: Mapping[str, str] | None = None) -> object:
        """Make facts durable, in one transaction."""


@dataclass(frozen=True, slots=True)
class Ended:
    """One item that has been played: its play and its score."""

    play: Play
    score: Score


class Session:
    """One run: items played in order, every action a durable fact before the play is replaced.

    The time between `pause` and `go_on` is left out. Raises what the store raises; after a `StoreError`
    the play is unchanged and the action may be tried again. `unkept` tells why nothing is kept.
    """

    def __init__(
        self, store: Keeper, library: Library, run: RunBegun, clock: Clock, *, unkept: Unkept = ""
    ) -> None:
        self.unkept = unkept
        self._store, self._library, self.run, self._clock = store, library, run, clock
        self._items = list(run.items)
        self._position = -1
        self._play: Play | None = None
        self._play_id = ""
        self._offset = 0
        self._paused: int | None = None
        self._resumed = False
        self._again = False
        self.passed_over: frozenset[int] = frozenset()
        self.ended: list[Ended] = []
        self.over = False
        self.unread = False
        """Whether the debrief of the play that stands may never have been read: the program ended before."""

    @property
    def items(self) -> tuple[str, ...]:
        """Ids of the scenarios of this run, replaced ones in place."""
        return tuple(self._items)

    @property
    def position(self) -> int:
        """Index of the item that is played, from 0; -1 before the first."""
        return self._position

    @property
    def feedback(self) -> str:
        """When the debrief is shown: `each` or `end`."""
        return self.run.feedback

    @property
    def brief(self) -> bool:
        """Whether it takes `BRIEF` minutes at most, or one key an item: of a debrief one screen is read."""
        drill = self._library.shelf.drills.get(self.run.drill)
        if self.run.verdict_only or (drill is not None and drill.minutes <= BRIEF):
            return True
        heads = self._library.shelf.playable
        return (
            sum(channel_seconds(heads[scenario].channel) for scenario in self.items if scenario in heads)
            <= 60 * BRIEF
        )

    def twin(self, scenario: Scenario) -> Scenario | None:
        """Return the other one of a pair, to be read once the first was judged; None where it cannot be."""
        return twin_of(scenario, self._library, self._library.shelf.drills.get(self.run.drill))

    @property
    def uncounted(self) -> Uncounted:
        """Why the run counts in no score of a person."""
        return self.unkept or ("pair" if self.run.partner else "")

    @property
    def play(self) -> Play:
        """The play as it stands; raises `RuntimeError` before the first `advance`."""
        if self._play is None:
            raise RuntimeError("advance first")
        return self._play

    def act(self, action: Action) -> Play:
        """Commit one action, then return the play that follows; raise `InputError` if it does not fit."""
        before = self.play
        at = max(self._now(), before.events[-1].at if before.events else 0)
        after = before.act(action, at)
        common = (self.run.run, self._play_id, len(before.events), action.kind.value,
                  action.target, action.place, at)  # fmt: skip
        if action.kind is Kind.JUDGE:
            result = outcome(before.scenario.truth, action.place)
            self._commit(Judged(*common, action.place, result), after)
        else:
            self._commit(Acted(*common), after)
        return after

    def _commit(self, fact: Acted | Judged, after: Play) -> None:
        if not after.over:
            self._store.append(fact)
            self._play = after
            return
        score = assess(after)
        self._store.append(fact, PlayEnded(self.run.run, self._play_id, True, score_body(score)))
        self._play = after
        self.ended.append(Ended(after, score))

    def advance(self, *, ending: bool = True) -> Play | None:
        """Return the play to go on with: the resumed one, or the next item; None where there is no further.

        The run has ended then, or, where it is not `ending` yet, is ended by `finish`.
        """
        if self._resumed:
            self._resumed = False
            return self.play
        position = self._position + 1
        while position in self.passed_over:
            position += 1
        if position >= len(self._items):
            if ending:
                self.finish()
            return None
        self.begin_item(position)
        return self.play

    def pass_over_gone(self) -> None:
        """Pass over the items still to come whose pack is not installed any more."""
        here = self._library.shelf.playable
        gone = (n for n, name in enumerate(self._items) if n > self._position and name not in here)
        self.passed_over = frozenset(gone)

    def finish(self) -> None:
        """End the run; it is complete if every item was played to its end."""
        if not self.over:
            self._store.append(RunEnded(self.run.run, len(self.ended) == len(self._items)))
            self.over = True

    def begin_item(self, position: int, instead: str = "", attempt: int = 0, *, again: bool = False) -> None:
        """Show the item at `position`, or `instead` of it another scenario; `attempt` counts beginnings.

        `again` tells that more of it has been seen than it begins with, so that it is not measured; what the
        run repeats is not measured either.
        """
        if instead:
            self._items[position] = instead
        again = again or self._items[position] in self.run.repeats
        scenario = self._library.scenario(self._items[position])
        play = Play.begin(scenario_as_read(scenario), terms(self.run))
        body = content(scenario)
        play_begun = PlayBegun(
            run=self.run.run,
            play=f"{self.run.run}/{position}" + (f"+{attempt}" if attempt else ""),
            item=position,
            scenario=scenario.id,
            content=body.hash,
            channel=scenario.channel,
            topic=scenario.topic,
            truth=scenario.truth,
            again=again,
            twin=scenario.twin or "",
        )
        self._store.append(play_begun, contents={body.hash: body.body})
        self._again, self.unread = again, False
        self._stand(position, play_begun.play, play)

    def _stand(self, position: int, play_id: str, play: Play) -> None:
        self._items[position] = play.scenario.id
        self._position, self._play_id, self._play = position, play_id, play
        now = self._clock()
        self._offset = (play.events[-1].at if play.events else 0) - now
        self._paused = None if self._paused is None else now

    def restore(self, position: int, play_id: str, play: Play, *, done: bool, again: bool) -> None:
        """Stand where a play was left; the gap counts as no time. `done`: nobody goes on with it."""
        self._stand(position, play_id, play)
        self._again, self._resumed = again, not done
        if done and (play.over or play.rating is not None):
            self.ended.append(Ended(play, assess(play)))

    def resume_here(self) -> None:
        """Let `advance` return the current play instead of beginning the next item."""
        self._resumed = True

    def skip_resumed(self, position: int) -> None:
        """Let `advance` go on with the item after `position`."""
        self._position, self._resumed = position, False

    def abandon(self, play_id: str, reason: str, play: Play | None) -> None:
        """Leave an interrupted play; with a verdict it counts as far as it went."""
        facts: list[PlayAbandoned | PlayEnded] = [PlayAbandoned(self.run.run, play_id, reason)]
        if play is not None and play.rating is not None:
            score = assess(play)
            facts.append(PlayEnded(self.run.run, play_id, False, score_body(score)))
            self.ended.append(Ended(play, score))
        self._store.append(*facts)

    def afresh(self) -> bool:
        """Leave the current play and begin its item again; False where it counts, and the next one is due.

        What had been seen beyond the beginning is not measured a second time. Raises what the store raises.
        """
        play, position = self.play, self._position
        if play.over:
            return False
        again = self._again or len(play.passages) > len(Play.begin(play.scenario, play.terms).passages)
        attempt = attempt_of(self._play_id) + 1
        self.abandon(self._play_id, "afresh", play)
        if play.rating is not None:
            self.skip_resumed(position)
            return False
        self.begin_item(position, attempt=attempt, again=again)
        return True

    def _now(self) -> int:
        return (self._clock() if self._paused is None else self._paused) + self._offset

    def pause(self, ago: int = 0) -> None:
        """Stop the clock of the play as it stood `ago` milliseconds before: the person has left."""
        if self._paused is None:
            self._paused = self._clock() - ago

    def go_on(self) -> None:
        """Let the clock of the play run again."""
        if self._paused is not None:
            self._offset -= self._clock() - self._paused
            self._paused = None


def attempt_of(play_id: str) -> int:
    """Return how often the item of a play had been begun before it."""
    return int(play_id.partition("+")[2] or 0)


def terms(run: RunBegun) -> Terms:
    """Return the terms every play of a run is played under."""
    timing = run.timing
    pressing: Timing = "gentle" if timing == "gentle" else "strict" if timing == "strict" else "off"
    return Terms(run.seed, pressing, run.marks, run.seconds, run.verdict_only, run.shared)
