"""A roll call: groups judge at one screen, everybody with a run of her own; one transaction an encounter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drills.desk.desk import Desk, new_run_id
from drills.desk.notice import EDITION
from drills.desk.party import Party
from drills.run.drawn import FORM
from drills.run.score_body import score_body
from drills.run.session import Clock, terms
from drills.run.together.ballot import Tally
from drills.run.together.call_list import CallList, position_behind
from drills.run.together.encounters import Encounters, drawn_for_all
from engine.library.library import Library, restore
from engine.play.encounter import Action, Kind
from engine.play.play import Play
from engine.play.scenario import Scenario
from engine.play.score import assess
from results.journal.facts.fact import Body
from results.journal.facts.people import Informed
from results.journal.facts.runs import Judged, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.records import meetings
from results.journal.records.roll_calls import roll_calls_left_open
from results.journal.records.runs import RunRecord

MINUTES_EACH = 3
"""Minutes one encounter takes: reading it, a dozen hands, the truth of it."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What a group made of one scenario."""

    scenario: Scenario
    tally: Tally


def _judged(run: RunRecord, item: int) -> bool:
    """Return whether a person's hand was up in an encounter."""
    return any(play.begun.item == item for play in run.plays)


class RollCall(Encounters):
    """Encounters in order, of which `play` stands to be judged; `close` keeps what everybody made of it.

    A run begins with the first encounter its person judges. `absent` are those who were not there the last
    time. Raises what the store raises; then nothing was kept, and it may be tried again.
    """

    def __init__(
        self, desk: Desk, library: Library, call_list: CallList, common: RunBegun, clock: Clock
    ) -> None:
        super().__init__(library, common.items, terms(common))
        self.call_list, self._common = call_list, common
        self._desk, self._clock = desk, clock
        self._runs: dict[str, RunBegun] = {}
        self._judged: Counter[str] = Counter()
        self.absent: frozenset[str] = frozenset()
        self.closed: list[Judgements] = []
        self._newly_told: set[str] = set()
        self._begun_at = 0
        self.over = False

    @property
    def untold(self) -> bool:
        """Whether somebody on the list has not been told what is kept and who sees it."""
        return bool(self._desk.untold(Party(self.call_list.people)))

    def tell(self) -> None:
        """Note that it was told to all who are there; whose hand goes up next was there."""
        self._newly_told = {person.id for person in self._desk.untold(Party(self.call_list.people))}

    def advance(self) -> Play | None:
        """Return the next encounter as `Encounters` does; the time to judge it begins now."""
        play = super().advance()
        self._begun_at = self._clock()
        return play

    def close(self, ratings: Mapping[str, int], absent: frozenset[str] = frozenset()) -> Tally:
        """Keep the ratings 1..6 of those who judged, by id, in one transaction; return the counts.

        For whom it was the first time that it was told what is kept, that is kept as well.
        """
        at = self._clock() - self._begun_at
        informed = [person for person in ratings if person in self._newly_told]
        bodies: list[Body] = [Informed(person, EDITION) for person in informed]
        begun: dict[str, RunBegun] = {}
        for person, rating in ratings.items():
            run = self._runs.get(person)
            if run is None:
                run = begun[person] = self._run_of(person)
                bodies.append(run)
            bodies += self._facts(run, rating, at)
        with self._desk.store.transaction():
            self._desk.store.append(*bodies, contents={self._content.hash: self._content.body})
            for run in begun.values():
                self._desk.store.hold(run.run)
        self._runs |= begun
        self._judged.update(ratings.keys())
        self._newly_told -= {*informed}
        self.absent = absent
        tally = Tally.of([*ratings.values()])
        self.closed.append(Judgements(self.play.scenario, tally))
        return tally

    def _run_of(self, person: str) -> RunBegun:
        """Return the run of a person, which says what of it she had been shown before."""
        shown = set(meetings.met(self._desk.store.db, person))
        repeats = tuple(name for name in self.items if {name, self._twin(name)} & shown)
        group = self.call_list.group_of(person)
        return replace(self._common, run=new_run_id(), person=person, group=group, repeats=repeats)

    def _twin(self, scenario: str) -> str:
        header = self._library.shelf.playable[scenario] if not self.gone(scenario) else None
        return (header.twin or "") if header else ""

    def _facts(self, run: RunBegun, rating: int, at: int) -> tuple[Body, ...]:
        """Return the whole play of one person."""
        judged = self.play.act(Action(Kind.JUDGE, place=rating), at)
        score, scenario = assess(judged), self.play.scenario
        play = f"{run.run}/{self.position}"
        return (
            PlayBegun(
                run.run, play, self.position, scenario.id, self._content.hash, scenario.channel,
                scenario.topic, scenario.truth, scenario.id in run.repeats, scenario.twin or "",
            ),
            Judged(run.run, play, 0, Kind.JUDGE.value, "", rating, at, rating, score.outcome),
            PlayEnded(run.run, play, True, score_body(score)),
        )  # fmt: skip

    def take_up(self, runs: Sequence[RunRecord]) -> None:
        """Go on behind what these runs hold, which this program holds from now on."""
        with self._desk.store.transaction():
            for run in runs:
                self._desk.store.hold(run.begun.run)
        for run in runs:
            self._runs[run.begun.person] = run.begun
            self._judged[run.begun.person] = len(run.plays)
        self.position = position_behind(runs) - 1
        there = {run.begun.person for run in runs if _judged(run, self.position)}
        self.absent = frozenset(person.id for person in self.call_list.people if person.id not in there)
        for item in range(self.position + 1):
            plays = [play for run in runs for play in run.plays if play.begun.item == item]
            steps = [event.rating for play in plays for event in play.events if isinstance(event, Judged)]
            kept = self._desk.store.content(plays[0].begun.content) if plays else None
            if kept is not None:
                self.closed.append(Judgements(restore(kept), Tally.of(steps)))

    def finish(self) -> None:
        """End the runs; whose hand was up in every encounter has played hers to its end."""
        if not self.over:
            ends = [
                RunEnded(run.run, self._judged[person] == len(self.items))
                for person, run in self._runs.items()
            ]
            self._desk.store.append(*ends)
            self.over = True

    def leave(self) -> None:
        """Hold the runs no longer; they can be gone on with."""
        self._desk.store.release(*(run.run for run in self._runs.values()))


def open_roll_call_of(desk: Desk, library: Library, call_list: CallList, clock: Clock) -> RollCall:
    """Return the roll call before its first encounter, or before the next of what was interrupted.

    Raises `InputError` where the drill holds nothing that a room can read from one screen.
    """
    if call_list.interrupted:
        roll_call = RollCall(desk, library, call_list, call_list.interrupted[0].begun, clock)
        roll_call.take_up(call_list.interrupted)
        return roll_call
    common = _common(desk, library, call_list)
    left_open = roll_calls_left_open(desk.store.db, [each.group.id for each in call_list.called])
    desk.store.append(*(RunEnded(run, False) for run in left_open))
    return RollCall(desk, library, call_list, common, clock)


def _common(desk: Desk, library: Library, call_list: CallList) -> RunBegun:
    """Return what the runs of all have in common, drawn for all of them together."""
    drill, db = call_list.drill, desk.store.db
    common = RunBegun(
        "", drill.id, FORM, (), 0, call_list.seed, "off", False, "each", 0, "", "",
        offset=desk.offset, graded=drill.graded, pass_rule=drill.pass_rule, verdict_only=True, shared=True,
    )  # fmt: skip

    items = drawn_for_all(
        desk, library, drill, terms(common),
        [frozenset(meetings.met(db, person.id)) for person in call_list.people],
        max(call_list.minutes // MINUTES_EACH, 1), stale=call_list.stale,
    )  # fmt: skip
    return replace(common, items=items, judged=len(items))
