"""What is said of a campaign: how it stands, what is late, who has not handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from drills.words.language import _, counted, sentences
from engine.language import N_

if TYPE_CHECKING:
    from engine.campaigns.parts import Phase, Report
    from engine.campaigns.plan import Plan
    from results.campaigns.progress import Progress
    from results.campaigns.totals import MeasureTotal, Total
    from results.campaigns.unit_progress import Done, HandedIn, State, UnitProgress
    from results.journal.facts.campaigns import MeasureLogged

STATES: Mapping[State, str] = {
    "done": N_("done"),
    "open": N_("to be done"),
    "due": N_("due soon"),
    "late": N_("late"),
}
"""How something stands, as message ids."""


def state_words(state: State) -> str:
    """Return how something stands."""
    return _(STATES[state])


def days_words(first: date, last: date) -> str:
    """Return a span of days."""
    return _("{first} to {last}").format(first=first.isoformat(), last=last.isoformat())


def phase_words(plan: Plan, today: date) -> str:
    """Return which phase it is, or how far the campaign is away or over."""
    if today < plan.first:
        return counted("It begins in {count} day.", "It begins in {count} days.", (plan.first - today).days)
    if today > plan.last:
        return counted("It ended {count} day ago.", "It ended {count} days ago.", (today - plan.last).days)
    now = [phase for phase in plan.phase if phase.first <= today <= phase.last]
    return "; ".join(map(_phase, now)) or _("Between two phases.")


def _phase(phase: Phase) -> str:
    days = days_words(phase.first, phase.last)
    return _("{phase}: {days}").format(phase=phase.title, days=days)


def present_words(total: Total) -> str:
    """Return who practised, against the head-count, and who was counted besides."""
    drilled = counted("{count} person has practised", "{count} people have practised", total.drilled)
    if total.heads:
        drilled = _("{drilled} of {heads} ({percent} %)").format(
            drilled=drilled, heads=total.heads, percent=100 * total.drilled // total.heads
        )
    parts = [drilled]
    if total.seated:
        parts.append(counted("{count} sat in rooms", "{count} sat in rooms", total.seated))
    if total.helped:
        parts.append(counted("{count} was helped at a desk", "{count} were helped at desks", total.helped))
    return _(", ").join(parts)


def come_in_words(total: Total) -> str:
    """Return how many sheets and photographs have come in, and how many units have done all."""
    words = _(
        "sheets of {sheets} of {owing} units, {pictures} photographs, {complete} of {units} units complete"
    )
    return words.format(
        sheets=total.sheets, owing=total.owing, pictures=total.pictures, complete=total.complete,
        units=total.units,
    )  # fmt: skip


def amount(measure: MeasureTotal | Done) -> str:
    """Return how much of a measure was done, with its counting word."""
    return f"{measure.count} {measure.measure.word}".strip()


def total_words(total: MeasureTotal) -> str:
    """Return how much of a measure was done over several units, and by how many of them."""
    target = f"{total.target} {total.measure.word}".strip()
    return _("{title}: {count} of {target}; {done} of {units} units").format(
        title=total.measure.title, count=total.count, target=target, done=total.units_done, units=total.units
    )


def done_note(done: Done) -> str:
    """Return beside its title how much of a measure a unit has done."""
    words = f"{done.count}/{done.measure.target} {done.measure.word}".strip()
    return words if done.state == "done" else f"{words}  {state_words(done.state)}"


def handed_in_note(handed: HandedIn) -> str:
    """Return beside its title whether a report is handed in."""
    return handed.day or f"{handed.report.due.isoformat()}  {state_words(handed.state)}"


def report_words(report: Report, handed_in: Sequence[HandedIn]) -> str:
    """Return a report with how many of those who owe it have handed it in."""
    return _("{title} to {to}, by {day}: {count} of {units} handed in").format(
        title=report.title, to=report.to, day=report.due.isoformat(),
        count=sum(bool(each.day) for each in handed_in), units=len(handed_in),
    )  # fmt: skip


def logged_words(fact: MeasureLogged, title: str) -> str:
    """Return what was logged, with its id."""
    logged = _("Logged: {unit}, {title} {count}, {day} ({entry}).").format(
        unit=fact.unit, title=title, count=fact.count, day=fact.day, entry=fact.entry
    )
    if not fact.evidence:
        return logged
    files = counted("{count} file was copied in.", "{count} files were copied in.", len(fact.evidence))
    return sentences(logged, files)


def count_words(done: Done) -> str:
    """Return what a unit has done of a measure, and of how much."""
    return _("{title}: {count} of {target}").format(
        title=done.measure.title,
        count=done.count,
        target=f"{done.measure.target} {done.measure.word}".strip(),
    )


def done_words(done: Done) -> str:
    """Return what a unit has done of a measure, of how much, and by when."""
    words = count_words(done)
    if done.state == "done":
        return words
    return _("{words}, by {day}, {state}").format(
        words=words, day=done.by.isoformat(), state=state_words(done.state)
    )


def handed_in_words(handed: HandedIn) -> str:
    """Return whether a report is handed in, to whom, and by when."""
    report = handed.report
    if handed.day:
        words = _("{title} to {to}: handed in on {day}")
        return words.format(title=report.title, to=report.to, day=handed.day)
    return _("{title} to {to}: by {day}, {state}").format(
        title=report.title, to=report.to, day=report.due.isoformat(), state=state_words(handed.state)
    )


def unit_words(unit: UnitProgress) -> str:
    """Return in a few words how a unit stands."""
    if unit.complete:
        return state_words("done")
    to_go = sum(state != "done" for state in unit.states)
    words = counted("{count} thing to go", "{count} things to go", to_go)
    return _("{words}, some late").format(words=words) if unit.late else words


def permanent_words(progress: Progress) -> str:
    """Return when the next round is; empty where nothing goes on, or the campaign is still under way."""
    day = progress.next_permanent
    if day is None or progress.today <= progress.plan.last:
        return ""
    return _("Then every {months} months; next on {day}.").format(
        months=progress.plan.permanent.months if progress.plan.permanent else 0, day=day.isoformat()
    )


def strange_words(progress: Progress) -> list[str]:
    """Return sentences on what belongs to no unit of the plan."""
    sentences = []
    if progress.strange:
        names = _(", ").join(progress.strange[:5])
        sentences.append(_("Kept of units that the plan has not: {names}.").format(names=names))
    if progress.elsewhere:
        sentences.append(
            counted(
                "{count} person practised in a group that is no unit of the plan.",
                "{count} people practised in groups that are no units of the plan.",
                progress.elsewhere,
            )
        )
    return sentences
