"""The parts of papers: who leads, coverage, drills, cases, photographs, approval, what came later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.campaign.blocks import Block, bar, heading, item, table, text
from drills.papers.campaign.photographs import scaled
from drills.papers.talk import talk_of
from drills.words.campaigns import (
    amount,
    come_in_words,
    days_words,
    phase_words,
    present_words,
    report_words,
    total_words,
)
from drills.words.language import _, counted, sentences
from drills.words.scores.cells import table as score_table
from drills.words.vocabulary import kind_words
from engine.campaigns.plan import Plan
from engine.errors import InputError
from engine.library.library import Library, restore
from results.campaigns.progress import Progress
from results.files.evidence import kept_file
from results.scores.groups import FAMILIES, Period, score_groups

PHOTOGRAPHS, CASES, NAMED, COLUMNS = 8, 3, 40, 8
"""Pictures of a summary, cases in it, units named as missing, and columns of scores, at most."""


@dataclass(frozen=True)
class Material:
    """What papers are made of: the plan, how it stood on a day, how it stands now, and the desk."""

    desk: Desk
    library: Library
    plan: Plan
    then: Progress
    now: Progress
    as_of: date

    @property
    def period(self) -> Period:
        """The days the paper is about."""
        return Period(self.plan.first.isoformat(), min(self.as_of, self.plan.last).isoformat())


def organisation(material: Material) -> Iterator[Block]:
    """Yield who leads, the time, and how far it is."""
    plan = material.plan
    yield heading(_("Organisation and time"))
    partners = _(", ").join(plan.partners)
    yield text(
        sentences(
            _("Organised by {office}.").format(office=plan.organiser),
            _("Together with {partners}.").format(partners=partners) if partners else "",
        )
    )
    yield text(f"{days_words(plan.first, plan.last)}  {phase_words(plan, material.as_of)}")
    if plan.post:
        yield table(
            [_("role"), _("post"), _("duty")], [(post.role, post.post, post.duty) for post in plan.post]
        )


def coverage(material: Material) -> Iterator[Block]:
    """Yield sums over all, bars of the measures, a row a unit below the top, and the missing by name."""
    then, plan = material.then, material.plan
    total = then.total()
    yield heading(_("What was done"))
    yield text(
        _("{practised}; {handed_in}.").format(practised=present_words(total), handed_in=come_in_words(total))
    )
    for measure in total.measures:
        words = total_words(measure)
        yield bar(words, measure.fulfilled, measure.target)
    if len(plan.levels) > 1:
        yield table(
            [_("unit"), _("units"), _("complete"), _("practised"), _("heads"), _("photographs")],
            [_unit_row(then, path) for path in plan.units.at(plan.levels[1])],
        )
    for report in plan.report:
        handed = [each for each in then.reports if each.report.id == report.id]
        if handed:
            yield text(report_words(report, handed))
            yield from _missing(then, [each.path for each in handed if not each.day], form=report.form)


def _unit_row(then: Progress, path: str) -> tuple[object, ...]:
    total = then.total(path)
    return (
        then.units[path].unit.name, total.units, total.complete, total.drilled,
        "–" if total.heads is None else total.heads, total.pictures,
    )  # fmt: skip


def _missing(then: Progress, paths: list[str], *, form: bool) -> Iterator[Block]:
    if not paths:
        return
    names = _(", ").join(_sender(then, path, form=form) for path in paths[:NAMED])
    missing = _("Not all handed in: {units}.") if form else _("Not handed in: {units}.")
    words = missing.format(units=names)
    more = len(paths) - NAMED
    further = counted(" And {count} more, in the annex.", " And {count} more, in the annex.", more)
    yield item(words + (further if more > 0 else ""))


def _sender(then: Progress, path: str, *, form: bool) -> str:
    """Return the name of a unit; of a sheet with how many of its rows are in."""
    total = then.total(path)
    name = then.units[path].unit.name
    return f"{name} {total.sheets}/{total.owing}" if form else name


def drills(material: Material) -> Iterator[Block]:
    """Yield the scores of the groups with their ranges, and what was missed most with a question to ask."""
    desk = material.desk
    yield heading(_("Drills"))
    rows = [
        row
        for row in score_groups(desk.store.db, material.period, "", pairs=desk.pairs, rule=desk.rule)
        if not row.about.simulated
    ]
    if not rows:
        yield text(_("Nobody practised in these days."))
        return
    head, cells = score_table(FAMILIES["group"], rows)
    yield table(head[:COLUMNS], [row[:COLUMNS] for row in cells])
    yield text(_("Ranges stand in brackets; groups whose ranges overlap are not ranked."))
    talk = talk_of(desk, material.period)
    if talk.spots:
        yield heading(_("Weak spots, and what next"))
    for spot in talk.spots:
        words = _("{kind}: missed {missed} of {shown} times.").format(
            kind=kind_words(spot.kind), missed=spot.missed, shown=spot.shown
        )
        question = _("A question to ask: {question}").format(question=spot.ask) if spot.ask else ""
        yield item(sentences(words, question))


def cases(material: Material) -> Iterator[Block]:
    """Yield typical cases, as the debriefs of what was practised tell them: nobody's name is in them."""
    query = (
        "SELECT content, max(scenario), sum(CASE WHEN outcome = 'miss' THEN 1 ELSE 0 END), count(*)"
        " FROM plays WHERE first AND truth = 'scam' AND outcome IS NOT NULL AND NOT simulated"
        " AND day BETWEEN ? AND ? GROUP BY content ORDER BY 3 DESC, 4 DESC, 2 LIMIT ?"
    )
    rows = material.desk.store.db.execute(query, (*material.period.bounds, CASES)).fetchall()
    items: list[Block] = []
    for content, _scenario, _missed, _count in rows:
        body = material.desk.store.content(content)
        try:
            scenario = restore(body) if body else None
        except InputError:
            continue
        if scenario is not None:
            items.append(item(f"{scenario.title}  {scenario.debrief.what_happened}"))
    if items:
        yield heading(_("Typical cases"))
        yield from items


def photographs(material: Material) -> Iterator[Block]:
    """Yield pictures, one a unit first, scaled and without their position data."""
    store: Path = material.desk.store.path
    pictures: list[Block] = []
    for unit in material.then.units.values():
        for file in unit.files:
            path = kept_file(store, file.file)
            data = scaled(path) if path else None
            if data:
                caption = f"{unit.unit.name}  {material.plan.titles.get(file.measure, '')}  {file.day}"
                pictures.append(Block("picture", " ".join(caption.split()), data=data))
                break
        if len(pictures) == PHOTOGRAPHS:
            break
    if pictures:
        yield heading(_("Photographs"))
        yield from pictures


def approved(material: Material) -> Iterator[Block]:
    """Yield who has approved what was practised, and when."""
    decided: dict[tuple[str, str], int] = {}
    for pack in material.library.shelf.packs:
        for approval in material.library.approvals(pack.folder).approval:
            if approval.decision == "approve":
                key = (approval.office, approval.date.isoformat())
                decided[key] = decided.get(key, 0) + 1
    yield heading(_("Who approved the content"))
    if not decided:
        yield text(_("No office has signed the content; it is as shipped, with its sources."))
    for (office, day), count in sorted(decided.items()):
        yield item(_("{office}, {day}: {count} texts").format(office=office, day=day, count=count))


def later(material: Material) -> Iterator[Block]:
    """Yield what came in after the paper's day, apart from its numbers."""
    then, now = material.then, material.now
    rows = [
        (now.units[path].unit.name, done.measure.title, f"+{done.count - before.count}", amount(done))
        for path, unit in now.units.items()
        for done, before in zip(unit.done, then.units[path].done, strict=True)
        if done.count != before.count
    ]
    drilled = now.total().drilled - then.total().drilled
    if rows or drilled > 0:
        yield heading(_("Later numbers"))
        yield text(_("After {day}, up to the day of this copy; they are in no sum above.").format(
            day=material.as_of.isoformat()))  # fmt: skip
    if rows:
        yield table([_("unit"), _("measure"), _("since"), _("now")], rows)
    if drilled > 0:
        yield text(
            counted("{count} person more has practised.", "{count} people more have practised.", drilled)
        )


def plan_parts(material: Material) -> Iterator[Block]:
    """Yield the plan itself: aims, group, audiences, phases, topics, measures, reports, what goes on."""
    plan = material.plan
    yield heading(_("Aims"))
    yield from (item(goal.text) for goal in plan.goal)
    yield from organisation(material)
    yield heading(_("For whom, and when"))
    yield from (item(" ".join((each.name, each.aim)).strip()) for each in plan.audience)
    yield table(
        [_("phase"), _("days"), _("tasks")],
        [
            (phase.title, days_words(phase.first, phase.last), _("; ").join(phase.tasks))
            for phase in plan.phase
        ],
    )
    yield heading(_("Topics and drills"))
    titles = {drill.id: drill.title for drill in material.desk.shelf.drills.values()}
    for topic in plan.topic:
        drills_named = _(", ").join(titles.get(name, name) for name in topic.drills)
        yield item("  ".join(filter(None, (topic.title, _("; ").join(topic.points), drills_named))))
    yield from _what_is_owed(plan)
    yield from (item(each.text) for each in plan.requirement)
    if plan.permanent:
        often = counted("Then every {count} month.", "Then every {count} months.", plan.permanent.months)
        yield text(sentences(often, plan.permanent.about))


def _what_is_owed(plan: Plan) -> Iterator[Block]:
    """Yield what is to be done at least, and what is to be reported."""
    yield heading(_("Measures"))
    yield table(
        [_("level"), _("measure"), _("at least"), _("by"), _("how")],
        [
            (
                each.level,
                each.title,
                f"{each.target} {each.word}".strip(),
                plan.due(each).isoformat(),
                each.how,
            )
            for each in plan.measure
        ],
    )
    yield table(
        [_("report"), _("from"), _("to"), _("by")],
        [(each.title, each.level, each.to, each.due.isoformat()) for each in plan.report],
    )
