"""Logging what a unit did: looked up in the plan, its files kept, one fact written."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drills.campaigns.evidence import keep_evidence
from drills.desk.desk import Desk
from engine.campaigns.parts import MOST
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.language import N_
from engine.text import fold
from results.journal.facts.campaigns import MeasureLogged
from results.journal.records.campaigns import Entry, entries

LONGEST = 500
"""Signs of a note."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What is to be logged: `unit` and `measure` as somebody names them, `files` to be copied in."""

    unit: str
    measure: str
    count: int
    day: date
    place: str = ""
    note: str = ""
    files: Sequence[Path] = ()


def log(desk: Desk, plan: Plan, doing: Doing, replaces: str = "") -> MeasureLogged:
    """Log something and return the fact; raise `InputError`, and log nothing, where any of it is wrong.

    `replaces` is the id of an entry that no longer stands.
    """
    path = find_unit(plan, doing.unit)
    measure = find_measure(plan, path, doing.measure) if doing.measure else ""
    if not 0 <= doing.count <= MOST:
        raise InputError(
            "campaign-count", N_("{count} is no count from 0 to {most}."), N_("Write how many, in digits."),
            count=doing.count, most=MOST,
        )  # fmt: skip
    if doing.day > desk.today:
        raise InputError(
            "campaign-day", N_("{day} is still to come."),
            N_("Log what has been done, with its day as 2026-11-23."), day=doing.day.isoformat(),
        )  # fmt: skip
    evidence = tuple(dict.fromkeys(keep_evidence(desk.store.path, file) for file in doing.files))
    fact = MeasureLogged(
        f"m-{secrets.token_hex(6)}", plan.id, path, measure, doing.count, doing.day.isoformat(),
        doing.place[:LONGEST], doing.note[:LONGEST], evidence, replaces, desk.offset,
    )  # fmt: skip
    desk.store.append(fact)
    return fact


def take_back(desk: Desk, plan: Plan, entry: str) -> Entry:
    """Let an entry stand no more, and return it; raise `InputError` where there is none of that id."""
    standing = {each.entry: each for each in entries(desk.store.db, plan.id)}
    if entry not in standing:
        raise InputError(
            "campaign-entry", N_("There is no entry {name} that stands."),
            N_("`ringtrue campaign status PLAN --unit UNIT` names those of a unit."), name=entry,
        )  # fmt: skip
    gone = standing[entry]
    desk.store.append(
        MeasureLogged(
            f"m-{secrets.token_hex(6)}", plan.id, gone.unit, gone.measure, 0, gone.day, replaces=entry,
            offset=desk.offset,
        )
    )  # fmt: skip
    return gone


def find_unit(plan: Plan, name: str) -> str:
    """Return the path of the unit somebody names; raise `InputError` where there is none, or several."""
    paths = plan.units.named(name)
    if len(paths) == 1:
        return paths[0]
    if paths:
        raise InputError(
            "campaign-unit", N_("There are {count} units called {name}: {paths}."),
            N_("Write more of the path, as it stands there."),
            count=len(paths), name=name, paths=", ".join(paths[:5]),
        )  # fmt: skip
    raise InputError(
        "campaign-unit", N_("There is no unit {name} in this campaign."),
        N_("`ringtrue campaign status PLAN` names those there are."), name=name,
    )  # fmt: skip


def find_measure(plan: Plan, path: str, name: str) -> str:
    """Return the id of the measure or report of a unit somebody names; raise `InputError` for none."""
    unit = plan.units.by_path[path]
    wanted = fold(name)
    measures = plan.measures_of(unit)
    titles = {measure.id: measure.title for measure in measures}
    titles |= {report.id: report.title for report in plan.reports_of(unit)}
    named = {fold(word): measure.id for measure in measures for word in measure.also}
    named |= {fold(title): name for name, title in titles.items()} | {name: name for name in titles}
    if wanted in named:
        return named[wanted]
    raise InputError(
        "campaign-measure", N_("{unit} has no measure {name}; it has: {names}."),
        N_("Write its title or its id."), unit=unit.name, name=name,
        names=", ".join(f"{title} ({name})" for name, title in titles.items()) or "-",
    )  # fmt: skip
