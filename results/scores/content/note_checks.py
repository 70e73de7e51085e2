"""Note checks as they were played: who, which looks in which order, what there was to find, what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from engine.errors import InputError
from engine.specimen.flaw import Flaw
from results.journal.facts import wire
from results.journal.facts.runs import Acted
from results.journal.sql import Database
from results.measures.detection import Counts
from results.scores.groups import Period, these


@dataclass(frozen=True, slots=True)
class Checked:
    """One person's first check of one note; `looks` in the order they were taken, each once."""

    person: str
    mode: str
    simulated: bool
    outcome: str
    looks: tuple[str, ...]
    flaws: tuple[Flaw, ...]
    """What was wrong with the note; empty of a genuine one."""
    decision_ms: int | None
    """Milliseconds from the first screen to the verdict; None where the play has no score."""

    @property
    def counts(self) -> Counts:
        """The outcome as a count of one."""
        outcome = self.outcome
        return Counts(
            outcome == "hit", outcome == "miss", outcome == "false-alarm", outcome == "correct-rejection"
        )


def checked(db: Database, period: Period, only: str) -> list[Checked]:
    """Return the judged first checks of the period; `only` is a group id, empty for all.

    Not those of a shared screen: there the looks are nobody's own, and nobody decides at her own time.
    A note whose kept version this program cannot read is left out.
    """
    looks = _looks(db)
    flaws: dict[str, tuple[Flaw, ...] | None] = {}
    rows: list[Checked] = []
    # The channel goes by its wire name: facts hold it, and stay when no model of it is there to be asked.
    query = (
        "SELECT plays.id, person, mode, simulated, outcome, encounter_ms + verdict_ms, content FROM plays"
        " WHERE first AND NOT shared AND channel = 'banknote' AND outcome IS NOT NULL"
        ' AND day BETWEEN ?1 AND ?2 AND "group" BETWEEN ?3 AND ?4 ORDER BY person, plays.id'
    )
    plays = db.execute(query, (*period.bounds, *these(only)))
    for play, person, mode, simulated, outcome, took, content in plays:
        if content not in flaws:
            flaws[content] = _flaws(db, content)
        wrong = flaws[content]
        if wrong is not None:
            order = tuple(dict.fromkeys(looks[play]))
            rows.append(Checked(person, mode, bool(simulated), outcome, order, wrong, took))
    return rows


def _looks(db: Database) -> dict[str, list[str]]:
    # Bodies are canonical, so that the text finds the looks without parsing what else was done.
    query = 'SELECT body FROM facts WHERE kind = ? AND body LIKE \'%"action":"look"%\' ORDER BY origin, seq'
    looks: dict[str, list[str]] = defaultdict(list)
    for (body,) in db.execute(query, (Acted.kind,)):
        act = wire.read(Acted, body)
        looks[act.play].append(act.target)
    return looks


def _flaws(db: Database, digest: str) -> tuple[Flaw, ...] | None:
    from engine.library.library import restore

    row = db.execute("SELECT body FROM contents WHERE hash = ?", (digest,)).fetchone()
    if row is None:
        return None
    try:
        scenario = restore(str(row[0]))
    except InputError:
        return None
    return scenario.flaws


def strata(rows: Iterable[Checked]) -> dict[tuple[str, bool], list[Checked]]:
    """Return the checks by mode and whether they are simulated, which are never pooled."""
    by_stratum: dict[tuple[str, bool], list[Checked]] = defaultdict(list)
    for check in rows:
        by_stratum[check.mode, check.simulated].append(check)
    return dict(sorted(by_stratum.items()))
