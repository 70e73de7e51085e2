"""The people of a group: who has practised, who has passed; filtered and sorted, and never ranked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from drills.desk.desk import Desk
from drills.desk.duty import people_due
from drills.tui.screens.menu import MenuScreen, Row
from drills.tui.screens.scores.person import PersonScreen
from drills.tui.screens.scores.sift import Only, Order, Sift, SiftScreen
from drills.tui.widgets.hint_bar import Hint
from drills.tui.widgets.pages import Block
from drills.words.duty import progress_words
from drills.words.language import _, counted
from drills.words.scores.passing import parted, standing_cell
from engine.errors import RingtrueError
from engine.language import N_
from results.duty.totals import PersonDue
from results.journal.names.people import Person
from results.journal.records.meetings import last_judged
from results.measures.bands import BANDS, place
from results.measures.detection import Counts
from results.scores.groups import WHOLE, Period, score_groups
from results.scores.row import ScoreRow


@dataclass(frozen=True, slots=True)
class Scored:
    """Somebody of a group: what was judged in the time looked at, and ever; `last` is a day, or empty.

    `owed` is what is asked of them in the month, None where nothing is.
    """

    person: Person
    now: ScoreRow | None
    ever: ScoreRow | None
    last: str
    owed: PersonDue | None = None

    @property
    def judgements(self) -> int:
        """How much was judged in the time looked at."""
        return self.now.about.judgements if self.now else 0


class PeopleScreen(MenuScreen[Scored]):
    """Stays open while one after another is looked at."""

    TITLE_WORDS = N_("People")

    def __init__(self, desk: Desk, group: ScoreRow, within: Period) -> None:
        super().__init__()
        self._desk, self._group, self._within = desk, group, within
        self._sift = Sift()
        self._everybody = self._read()

    def _read(self) -> list[Scored]:
        """Return the people of today, whether they practised or not, and those who were scored here."""
        desk, group = self._desk, self._group.about
        now, ever = (self._scores(within) for within in (self._within, WHOLE))
        people = {person.id: person for person in desk.trainees(group.id)}
        if group.simulated or group.mode != "individual":
            people = {name: person for name, person in people.items() if name in ever}
        people |= {name: Person(name, desk.people.name(name)) for name in now if name not in people}
        owed = self._owed()
        return [
            Scored(person, now.get(name), ever.get(name), last_judged(desk.store.db, name), owed.get(name))
            for name, person in people.items()
        ]

    def _owed(self) -> Mapping[str, PersonDue]:
        """Return what each owes in the month looked at; what is wrong with the plan its own screen says."""
        first = self._within.since
        month = first[:7] if first.endswith("-01") else ""
        try:
            people = people_due(self._desk, month, self._group.about.id)
        except RingtrueError:
            return {}
        return {person.person: person for person in people}

    def _scores(self, within: Period) -> Mapping[str, ScoreRow]:
        desk = self._desk
        scores = score_groups(desk.store.db, within, self._group.about.id, by="trainee", rule=desk.rule)
        return {score.about.id: score for score in scores if score.alike(self._group)}

    def rows(self) -> Sequence[Row[Scored]]:
        """Return the people asked for, with how much each has judged and whether that is enough."""
        people = [
            scored
            for scored in self._everybody
            if ONLY[self._sift.only](scored) and self._sift.holds(scored.person.name, scored.person.number)
        ]
        return [
            Row(scored.person.name, scored, _aside(scored, self._desk.today))
            for scored in sorted(people, key=ORDER[self._sift.order])
        ]

    def sentence(self) -> str:
        """Return what is shown, or what this is for."""
        count = len(self.rows())
        if not count and self._sift.only == "help":
            return _("Of nobody can this be said for sure: the rough range of each reaches higher.")
        if words := self._sift.words():
            return f"{words}  " + _("{count} of {all} people").format(count=count, all=len(self._everybody))
        return _("For a talk with one of them. Nobody is ranked: few judgements place a person only roughly.")

    def extra(self) -> str:
        """Return that the list can be filtered and sorted."""
        return _("Filter, sort")

    def more(self) -> None:
        """Ask what is to be shown."""
        self.flow(self._sift_anew())

    async def _sift_anew(self) -> None:
        sift = await self.app.push_screen_wait(SiftScreen(self._sift))
        if sift is not None:
            self._sift = sift
            self._first = 0
            self.renew()
            self.query_one(Block).redraw()

    def chosen(self, value: Scored) -> None:
        """Look at one of them, if anything was ever judged."""
        score = value.now or value.ever
        if score:
            self.app.push_screen(PersonScreen(self._desk, score, value.person.name, self._within))

    def hints(self) -> Sequence[Hint]:
        """Return how to choose, filter and turn pages."""
        return [Hint(_("Digit"), _("choose")), Hint("0", _("Filter, sort")), *super().hints()[1:-1]]


def needs_help(counts: Counts) -> bool:
    """Return whether all of a person's range lies in the first band: nothing less is a reason to say so."""
    placed = place(counts)
    return placed is not None and placed.highest == BANDS[0]


def _passed(scored: Scored) -> bool | None:
    """Return whether somebody has passed; None where that cannot be said, or is not asked."""
    standings = scored.now.standings if scored.now else None
    return standings.first.passed if standings and standings.first.enough else None


ONLY: dict[Only, Callable[[Scored], bool]] = {
    "all": lambda scored: True,
    "unpractised": lambda scored: bool(scored.owed.lacking) if scored.owed else not scored.judgements,
    "help": lambda scored: bool(
        scored.now and scored.now.graded and scored.now.counts and needs_help(scored.now.counts)
    ),
    "lacking": lambda scored: not _passed(scored),
    "passed": lambda scored: bool(_passed(scored)),
}
ORDER: dict[Order, Callable[[Scored], tuple[str | int, ...]]] = {
    "name": lambda scored: (scored.person.name, scored.person.number),
    "number": lambda scored: (scored.person.number, scored.person.name),
    "fewest": lambda scored: (scored.judgements, scored.person.name),
    "longest": lambda scored: (scored.last, scored.person.name),
}


def _aside(scored: Scored, today: date) -> str:
    """Return the number, how much was judged, and whether that is enough to pass, and passed."""
    if scored.now is None:
        last = _("last {day}").format(day=scored.last) if scored.last else ""
        words = parted([_("not in this time"), last]) if last else _("has not played yet")
    else:
        count = scored.now.about.judgements
        words = counted("{count} judgement", "{count} judgements", count)
        if scored.now.standings:
            words = parted([words, standing_cell(scored.now.standings.first)])
    owed = progress_words(scored.owed, today) if scored.owed and scored.owed.lacking else ""
    return "  ".join(filter(None, (scored.person.number, words, owed)))
