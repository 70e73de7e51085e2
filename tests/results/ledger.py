"""A journal written by hand: groups, people and runs of stated outcomes, on a clock that only counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TypedDict, Unpack

from results.journal.facts.fact import Body
from results.journal.facts.people import GroupAdded, PersonAdded
from results.journal.facts.runs import Acted, Judged, PlayBegun, PlayEnded, RunBegun, RunEnded
from results.journal.score_body import CueBody, PartBody, ScoreBody
from results.journal.store import Store

BEGIN = 1_700_000_000_000
DAY = 86_400_000
OUTCOMES = {
    "H": ("scam", 5, "hit", 10_000),
    "M": ("scam", 2, "miss", 3_000),
    "F": ("genuine", 6, "false-alarm", 4_000),
    "C": ("genuine", 1, "correct-rejection", 9_000),
    "Q": (None, None, None, 5_000),
}
"""Letters for what becomes of a play: hit, miss, false alarm, correct rejection, half a question."""


class How(TypedDict, total=False):
    """What a run may be besides its outcomes."""

    first: int
    complete: bool
    simulated: bool
    mode: str
    cues: Sequence[CueBody]
    channel: str
    partner: str
    again: bool
    offset: int
    twins: bool


class Ledger:
    """A store with what is written into it."""

    def __init__(self, folder: Path, begin: int = BEGIN) -> None:
        self.now = begin
        self.store = Store.open(folder / "store.db", self.tick)
        self._runs = count()

    def tick(self) -> int:
        self.now += 1000
        return self.now

    def group(self, name: str, size: int, *, simulated: bool = False) -> list[str]:
        people = [f"p-{name}-{number}" for number in range(size)]
        self.store.append(
            GroupAdded(name, name, simulated), *(PersonAdded(person, name, simulated) for person in people)
        )
        return people

    def play(self, person: str, outcomes: str, **how: Unpack[How]) -> str:
        """Let a person play a run; return its id."""
        run = f"r-{next(self._runs)}"
        for body in bodies(run, person, outcomes, **how):
            self.store.append(body)
        return run


def turned(outcomes: str, by: int) -> str:
    """Return outcomes, each kind moved on by so many, so that over people no scenario is the harder one."""
    scams, genuine = ("".join(letter for letter in outcomes if letter in kinds) for kinds in ("HM", "FC"))
    return "".join(part[by % len(part) :] + part[: by % len(part)] for part in (scams, genuine) if part)


def bodies(
    run: str,
    person: str,
    outcomes: str,
    *,
    first: int = 0,
    complete: bool = True,
    simulated: bool = False,
    mode: str = "individual",
    cues: Sequence[CueBody] = (),
    channel: str = "sms",
    partner: str = "",
    again: bool = False,
    offset: int = 0,
    twins: bool = False,
) -> Iterator[Body]:
    """Yield the facts of a run: item n is the scenario `s-(first + n)`; pass mark 70.

    With `twins`, `s-2k` and `s-(2k + 1)` are twins, and the facts say so.
    """
    items = tuple(f"s-{first + number}" for number in range(len(outcomes)))
    judged = sum(letter != "Q" for letter in outcomes)
    group = person.split("-")[1]
    yield RunBegun(
        run, "mixed", "A", items, judged, "1", "off", True, "each", 70, person, group, mode, simulated,
        partner, offset=offset,
    )  # fmt: skip
    for number, letter in enumerate(outcomes):
        twin = f"s-{(first + number) ^ 1}" if twins else ""
        yield from play_bodies(
            run, f"{run}/{number}", number, items[number], letter, channel, cues, again, twin
        )
    yield RunEnded(run, complete)


def play_bodies(
    run: str,
    play: str,
    item: int,
    scenario: str,
    letter: str,
    channel: str = "sms",
    cues: Sequence[CueBody] = (),
    again: bool = False,
    twin: str = "",
) -> Iterator[Body]:
    """Yield the facts of one play, from its first screen to its score."""
    truth, rating, outcome, points = OUTCOMES[letter]
    channel_met = "quiz" if letter == "Q" else channel
    yield PlayBegun(run, play, item, scenario, "0" * 64, channel_met, "t", truth, again, twin)
    yield Acted(run, play, 0, "enough", "", 0, 900)
    if rating is not None:
        yield Judged(run, play, 1, "judge", "", rating, 1500, rating, outcome)
    yield PlayEnded(
        run, play, True,
        ScoreBody(1, rating, outcome, points, (PartBody("verdict", points, 10_000),), 500, 900, 600,
                  tuple(cues), "safe", (), 500 if letter == "Q" else None),
    )  # fmt: skip


def red_flag(kind: str, *, missed: bool, marked: bool = False) -> CueBody:
    return CueBody(f"c-{kind}", kind, "red-flag", marked, missed)
