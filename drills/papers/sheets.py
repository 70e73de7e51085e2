"""The sheets of a month's workbook: groups, people, who is missing, the record to be signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drills.papers.layout import Cell, Field, Papers
from drills.papers.month import GroupMonth, Month, PersonMonth
from drills.words.language import _, counted
from drills.words.scores.passing import repeats_cell, standing_cell
from drills.words.scores.rooms import present_words, topics_of
from drills.words.scores.skill import weakest
from drills.words.scores.values import remark
from drills.words.topics import topic_words
from drills.words.vocabulary import kind_words
from results.journal.records.evenings import Evening
from results.measures.measured import Measured
from results.scores.group_measures import row_of_hundred
from results.scores.row import ScoreRow

WEAKEST = 2
"""Weak spots that are named of a group."""


def head_lines(month: Month, line: str, *, plan: bool = True) -> list[str]:
    """Return what stands over a sheet: its line, then whose month it is and when it was written.

    With `plan` also that nothing is asked for, where that is so.
    """
    words = _("{unit}, {month}; written on {day}.") if month.units else _("{month}; written on {day}.")
    second = words.format(unit=unit_words(month), month=month.month, day=month.written.isoformat())
    if month.simulated:
        second = f"{_('Simulated people: practice data.')} {second}"
    if plan and not month.planned:
        second = f"{second} {_('Nothing is asked for this month: who owes practice is not known.')}"
    return [line, second]


def unit_words(month: Month) -> str:
    """Return whose month it is: the unit, or how many there are; empty where nobody said."""
    count = len(month.units)
    return month.units[0] if count == 1 else counted("{count} unit", "{count} units", count) if count else ""


def group_sheet(papers: Papers, month: Month) -> None:
    """Write what each group owes, has practised and tells apart."""
    fields = [
        *([Field(_("unit"), 14)] if month.several else []),
        Field(_("group"), 13), Field(_("people"), 6, "whole"), Field(_("owe practice"), 6, "whole"),
        Field(_("have practised"), 6, "whole"), Field(_("share practised"), 7, "share"),
        Field(_("not yet (people)"), 7, "whole"), Field(_("share passed"), 7, "share"),
        Field(_("share passed by repeats"), 8, "share"), Field(_("share of scams seen"), 7, "share"),
        Field(_("share of genuine ones doubted"), 7, "share"), Field(_("of 100 right"), 7, "whole"),
        Field(_("roughly"), 10, "short"), Field(_("weak spots"), 20, "long"),
        Field(_("remark"), 17, "long"),
    ]  # fmt: skip
    line = _("Few people are for reference only: do not rank by them.")
    rows = (
        [*([group.unit] if month.several else []), *cells]
        for group in month.groups
        for cells in _group(group)
    )
    papers.table(_("By group"), head_lines(month, line), fields, rows, frozen=2 if month.several else 1)


def _group(group: GroupMonth) -> Iterator[list[Cell]]:
    """Yield a row for each way in which the group played, and one where nothing was judged."""
    due = group.due
    owing: list[Cell] = [
        group.label, group.people, due.due if due else None,
        due.complete if due else group.practised, due.coverage if due else None, group.missing,
    ]  # fmt: skip
    if not group.scores:
        yield [*owing, *[None] * 6, "", _("nothing judged yet")]
    for row in group.scores:
        alone = row.about.mode == "individual"
        practice = owing if alone else [group.label, *[""] * 5]
        remarks = [remark(row.about), "" if alone else _("by show of hands")]
        yield [*practice, *_score(row), _(", ").join(filter(None, remarks))]


def _score(row: ScoreRow) -> list[Cell]:
    right = row_of_hundred(row)
    kinds = _(", ").join(kind_words(kind.kind) for kind in weakest(row)[:WEAKEST])
    rates = ("pass_rate", "repeat_pass_rate", "hit_rate", "false_alarm_rate")
    return [
        *(row[name].value for name in rates),
        None if right.value is None else round(right.value), _range(right), kinds,
    ]  # fmt: skip


def _range(value: Measured) -> str | None:
    if value.low is None or value.high is None:
        return None
    return _("{low} to {high}").format(low=round(value.low), high=round(value.high))


def people_sheet(papers: Papers, month: Month) -> None:
    """Write what each person owes, has practised and tells apart, by staff number."""
    fields = [
        Field(_("staff number"), 11), Field(_("name") if month.named else _("pseudonym"), 14),
        Field(_("group"), 15), Field(_("times asked for"), 7, "whole"),
        Field(_("times practised"), 7, "whole"),
        Field(_("times lacking"), 7, "whole"), Field(_("drills finished"), 7, "whole"),
        Field(_("last practised on"), 11, "short"), Field(_("judgements"), 7, "whole"),
        Field(_("scams seen"), 10, "short"), Field(_("genuine doubted"), 10, "short"),
        Field(_("meets the standard"), 12, "short"), Field(_("by repeats"), 12, "short"),
    ]  # fmt: skip
    line = _("Single people are not compared with each other: this shows who needs practice.")
    rows = (_person(person) for person in month.people)
    papers.table(_("By person"), head_lines(month, line), fields, rows, frozen=2)


def _person(person: PersonMonth) -> list[Cell]:
    due, row = person.due, person.score
    counts = row.counts if row else None
    standings = row.standings if row else None
    return [
        person.person.number, person.person.name, person.group,
        due.due if due else None, due.done if due else None, due.lacking if due else None,
        len(person.practice.drills), max(person.practice.days, default=None),
        row.about.judgements if row else 0,
        _of(counts.hits, counts.scams) if counts else None,
        _of(counts.false_alarms, counts.genuine) if counts else None,
        standing_cell(standings.first) if standings else None,
        (repeats_cell(standings.repeats) or None) if standings else None,
    ]  # fmt: skip


def _of(part: int, whole: int) -> str:
    return _("{part} of {whole}").format(part=part, whole=whole)


def missing_sheet(papers: Papers, month: Month) -> None:
    """Write who has not practised all that is asked for; where nothing is, who has not practised."""
    fields = [
        *([Field(_("unit"), 16)] if month.several else []),
        Field(_("group"), 20), Field(_("staff number"), 14),
        Field(_("name") if month.named else _("pseudonym"), 18), Field(_("times lacking"), 10, "whole"),
        Field(_("until"), 14, "day"), Field(_("which drills"), 40, "long"),
    ]  # fmt: skip
    missing = sorted(month.missing, key=lambda person: (person.unit, person.group))
    line = counted(
        "{count} person has yet to practise.", "{count} people have yet to practise.", len(missing)
    )
    papers.table(
        _("Not practised"), head_lines(month, line if missing else _("Everybody has practised.")), fields,
        ([*([person.unit] if month.several else []), *_missing(person, month)] for person in missing),
    )  # fmt: skip


def _missing(person: PersonMonth, month: Month) -> list[Cell]:
    due = person.due
    rows = [row for row in due.rows if row.lacking] if due else []
    drills = _(", ").join(
        _("{drill}: {count} to go").format(drill=month.drills.get(row.drill, row.drill), count=row.lacking)
        for row in rows
    )
    return [
        person.group, person.person.number, person.person.name, due.lacking if due else None,
        due.last_day if due else None, drills,
    ]  # fmt: skip


def record_sheet(papers: Papers, month: Month) -> None:
    """Write the record of training, which everybody signs."""
    fields = [
        Field(_("no."), 5, "whole"), Field(_("staff number"), 11),
        Field(_("name") if month.named else _("pseudonym"), 13), Field(_("group"), 15),
        Field(_("days of practice"), 18, "long"), Field(_("what was practised"), 28, "long"),
        Field(_("meets the standard"), 11, "short"), Field(_("signature"), 15),
    ]  # fmt: skip
    practised = [_record(person, month) for person in month.people if person.practice.days]
    held = [_held(evening) for evening in month.evenings]
    rows = ([number, *cells] for number, cells in enumerate([*practised, *held], start=1))
    line = _("Record of training: telling scam from genuine. Trainer: ____________  Checked by: ____________")
    papers.table(
        _("Training record"),
        head_lines(month, line, plan=bool(month.groups)),
        fields,
        rows,
        height=26,
        frozen=3,
    )


def _record(person: PersonMonth, month: Month) -> Sequence[Cell]:
    days = _(", ").join(day[5:] for day in person.practice.days)
    finished = dict.fromkeys(person.practice.drills)
    drills = _(", ").join(
        _("{drill} ({count})").format(
            drill=month.drills.get(drill, drill), count=person.practice.drills.count(drill)
        )
        for drill in finished
    )
    topics = _(", ").join(map(topic_words, person.practice.topics))
    judged = _("judged together: {topics}").format(topics=topics) if topics else ""
    content = _("; ").join(filter(None, (drills, judged)))
    standings = person.score.standings if person.score else None
    passed = standing_cell(standings.first) if standings else None
    return [person.person.number, person.person.name, person.group, days, content, passed, ""]


def _held(evening: Evening) -> Sequence[Cell]:
    """Return the line of an evening, at which nobody signs by name."""
    content = topics_of(evening) or evening.remarks
    return ["", _("all present"), evening.place or None, evening.day[5:], content, present_words(evening), ""]
