"""Scores of rooms that answer by a show of hands: of an evening, a place, an organiser, a month.

A hand is one of three steps: genuine, not sure, a scam; who is not sure is on neither side. Hands belong to
nobody, so they are never pooled with what people judge; what differs by chance is the scenarios, over which
every range is a jackknife. A handful of votes has no range, and then no value either: its counts say it all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.language import N_
from results.journal.records.evenings import Ballot, Evening, evenings
from results.journal.sql import Database
from results.measures import detection, intervals
from results.measures.detection import Counts
from results.measures.intervals import PAIRS, Detection, Tally, share
from results.measures.measured import Measured, missing
from results.scores.about_columns import END
from results.scores.family import PERCENT, SIGNED, WHOLE_NUMBER, Column, Family, measure
from results.scores.group_measures import row_of_hundred
from results.scores.groups import WHOLE, Period
from results.scores.row import About, Held, ScoreRow

By = Literal["room", "place", "organiser", "month"]
MODE = "room"
LEAST_OF_A_KIND = 2
"""Scams, and genuine ones, without one of which there must still be some."""


@dataclass(frozen=True, slots=True)
class Hands:
    """All hands on what was a scam, and on what was genuine, of some evenings."""

    ballots: Sequence[Ballot]

    def on(self, truth: str) -> Ballots:
        """Return the hands on scenarios of a truth, added up."""
        of_truth = [ballot for ballot in self.ballots if ballot.truth == truth]
        return Ballots(
            sum(ballot.genuine for ballot in of_truth),
            sum(ballot.unsure for ballot in of_truth),
            sum(ballot.scam for ballot in of_truth),
            sum(ballot.present for ballot in of_truth),
        )

    @property
    def by_scenario(self) -> list[Counts]:
        """Return what was decided of each scenario, whichever rooms saw it."""
        counts: dict[str, Counts] = defaultdict(Counts)
        for ballot in self.ballots:
            if ballot.truth == "scam":
                counts[ballot.scenario] += Counts(hits=ballot.scam, misses=ballot.genuine)
            elif ballot.truth == "genuine":
                counts[ballot.scenario] += Counts(false_alarms=ballot.scam, correct_rejections=ballot.genuine)
        return [count for count in counts.values() if count.judgements]

    @property
    def enough(self) -> bool:
        """Whether there are scenarios enough, of both kinds, for a range over them."""
        parts = self.by_scenario
        scams = sum(part.scams > 0 for part in parts)
        return len(parts) >= PAIRS and LEAST_OF_A_KIND <= scams <= len(parts) - LEAST_OF_A_KIND


@dataclass(frozen=True, slots=True)
class Ballots:
    """Hands added up: how many were for each step, and how many could have been."""

    genuine: int
    unsure: int
    scam: int
    present: int

    @property
    def raised(self) -> int:
        """How many hands went up."""
        return self.genuine + self.unsure + self.scam


def _held(read: Callable[[Held], str | int | bool | None]) -> Callable[[ScoreRow], str | int | bool | None]:
    return lambda row: None if row.about.held is None else read(row.about.held)


_EVENINGS = Column("evenings", N_("evenings"), _held(lambda held: held.evenings))
_PRESENT = (
    Column("present", N_("attendances"), lambda row: row.about.people),
    Column("sixty", N_("60 and over"), _held(lambda held: held.sixty)),
    Column("encounters", N_("encounters"), _held(lambda held: held.encounters)),
)
_UNIT = Column("unit", N_("unit"), _held(lambda held: held.unit))
_PLACE = Column("place", N_("venue"), _held(lambda held: held.place))
_ORGANISER = Column("organiser", N_("organiser"), _held(lambda held: held.organiser))

ROOMS = Family[Hands](
    (
        Column("room", "", lambda row: row.about.id),
        Column("day", N_("day"), lambda row: row.about.day),
        _PLACE,
        _ORGANISER,
        Column("drill", N_("drill"), _held(lambda held: held.drill)),
        *_PRESENT,
    ),
    END,
)
PLACES = Family[Hands]((_PLACE, _UNIT, _EVENINGS, *_PRESENT), END)
ORGANISERS = Family[Hands]((_ORGANISER, _UNIT, _EVENINGS, *_PRESENT), END)
MONTHS = Family[Hands]((Column("month", N_("month"), lambda row: row.about.label), _EVENINGS, *_PRESENT), END)
_ALL = (ROOMS, PLACES, ORGANISERS, MONTHS)
_SEVERAL = (PLACES, ORGANISERS, MONTHS)
FAMILIES: Mapping[By, Family[Hands]] = {
    "room": ROOMS,
    "place": PLACES,
    "organiser": ORGANISERS,
    "month": MONTHS,
}

for _family in _ALL:
    _family.middle += [
        Column("scams_told", N_("scams: told right"), lambda row: None, filed=False),
        Column("genuine_told", N_("genuine: told right"), lambda row: None, filed=False),
        Column("unsure", N_("not sure"), lambda row: None, filed=False),
    ]


@measure(_ALL, "hits", form="count")
def hits(hands: Hands) -> Measured:
    """Hands for a scam on scams."""
    return Measured(hands.on("scam").scam)


@measure(_ALL, "misses", form="count")
def misses(hands: Hands) -> Measured:
    """Hands for genuine on scams."""
    return Measured(hands.on("scam").genuine)


@measure(_ALL, "scams_unsure", form="count")
def scams_unsure(hands: Hands) -> Measured:
    """Hands for not sure on scams."""
    return Measured(hands.on("scam").unsure)


@measure(_ALL, "false_alarms", form="count")
def false_alarms(hands: Hands) -> Measured:
    """Hands for a scam on genuine ones."""
    return Measured(hands.on("genuine").scam)


@measure(_ALL, "correct_rejections", form="count")
def correct_rejections(hands: Hands) -> Measured:
    """Hands for genuine on genuine ones."""
    return Measured(hands.on("genuine").genuine)


@measure(_ALL, "genuine_unsure", form="count")
def genuine_unsure(hands: Hands) -> Measured:
    """Hands for not sure on genuine ones."""
    return Measured(hands.on("genuine").unsure)


@measure(_ALL, "unraised", form="count")
def unraised(hands: Hands) -> Measured:
    """How often somebody raised no hand."""
    both = (hands.on("scam"), hands.on("genuine"))
    return Measured(sum(max(ballots.present - ballots.raised, 0) for ballots in both))


@measure(_ALL, "hit_rate", N_("scams seen"), PERCENT, tables=_SEVERAL)
def hit_rate(hands: Hands) -> Measured:
    """Share of the hands on scams that were for a scam, of those on either side, 0..1."""
    return _share(hands, lambda part: Tally(part.hits, part.scams))


@measure(_ALL, "false_alarm_rate", N_("genuine doubted"), PERCENT, tables=_SEVERAL)
def false_alarm_rate(hands: Hands) -> Measured:
    """Share of the hands on genuine ones that were for a scam, of those on either side, 0..1."""
    return _share(hands, lambda part: Tally(part.false_alarms, part.genuine))


@measure(_ALL, "d_prime", N_("sensitivity d'"), "{:.2f}", tables=())
def d_prime(hands: Hands) -> Measured:
    """Sensitivity of the room."""
    return _detected(detection.d_prime, hands)


@measure(_ALL, "criterion", N_("c"), SIGNED, tables=())
def criterion(hands: Hands) -> Measured:
    """Leaning of the room."""
    return _detected(detection.criterion, hands)


for _family in _ALL:
    _family.middle += [
        Column(
            "of_hundred", N_("of 100 right"), row_of_hundred, "ranged", WHOLE_NUMBER,
            filed=False, tabled=_family is not ROOMS,
        ),
        # three steps of many hands make no curve of one mind
        Column("auc", "", lambda row: None),
        Column("estimated", "", _held(lambda held: held.estimated)),
    ]  # fmt: skip


def _share(hands: Hands, tally: Callable[[Counts], Tally]) -> Measured:
    return share(map(tally, hands.by_scenario)) if hands.enough else missing(_lacking(hands))


def _detected(measured: Detection, hands: Hands) -> Measured:
    return intervals.pooled(measured, hands.by_scenario) if hands.enough else missing(_lacking(hands))


def _lacking(hands: Hands) -> Literal["too-few", "not-measured"]:
    return "too-few" if hands.by_scenario else "not-measured"


def score_rooms(db: Database, period: Period = WHOLE, by: By = "room") -> list[ScoreRow]:
    """Return one row for each evening (place, organiser, month), evenings by day, others by name."""
    return rows_of(evenings(db, *period.bounds), by)


def rows_of(held: Sequence[Evening], by: By = "room") -> list[ScoreRow]:
    """Return the rows of these evenings."""
    together: dict[tuple[str, str], list[Evening]] = defaultdict(list)
    for evening in held:
        together[_subject(evening, by)].append(evening)
    subjects = [*together] if by == "room" else sorted(together)
    return [_row(name, together[name, unit], by) for name, unit in subjects]


def whole(held: Sequence[Evening]) -> ScoreRow:
    """Return all these evenings as one row."""
    return _row("", held, "month")


def _subject(evening: Evening, by: By) -> tuple[str, str]:
    """Return what an evening is counted under, and in which unit: two counties have a place of one name."""
    match by:
        case "room":
            return evening.id, ""
        case "place":
            return evening.place, evening.unit
        case "organiser":
            return evening.organiser, evening.unit
        case "month":
            return evening.day[:7], ""


def _row(name: str, held: Sequence[Evening], by: By) -> ScoreRow:
    ballots = [ballot for evening in held for ballot in evening.ballots]
    counting = [ballot for ballot in ballots if not ballot.withdrawn]
    sixties = [evening.sixty for evening in held if evening.sixty is not None]
    about = About(
        label=name,
        people=sum(evening.present for evening in held),
        mode=MODE,
        simulated=False,
        id=held[0].id if by == "room" else "",
        day=held[0].day if by == "room" else "",
        withdrawn=len(ballots) - len(counting),
        held=Held(
            evenings=len(held),
            unit=_common([evening.unit for evening in held]),
            place=_common([evening.place for evening in held]),
            organiser=_common([evening.organiser for evening in held]),
            drill=" ".join(dict.fromkeys(evening.drill for evening in held if evening.drill)),
            sixty=sum(sixties) if sixties else None,
            encounters=len(ballots),
            estimated=any(ballot.estimated for ballot in ballots),
        ),
    )
    return ScoreRow(about, FAMILIES[by].values(Hands(counting), about.people))


def _common(names: Sequence[str]) -> str:
    """Return the name that all have; empty where they differ."""
    return names[0] if len({*names}) == 1 else ""
