"""Pasted lists of what units did, one a line, as a 接龙: 甲村卫生室 横幅1 讲座1 28人."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drills.campaigns.collection.named_units import NamedUnits
from drills.campaigns.collection.remarks import Remark
from drills.campaigns.collection.sheet_reading import Read
from drills.campaigns.collection.unit_rows import UnitRow
from drills.campaigns.columns import measures_called
from drills.roster.looks import folded
from engine.campaigns.parts import MOST, Measure
from engine.campaigns.plan import Plan
from engine.language import N_
from engine.text import fold

_NUMERAL = re.compile(r"\s*(?:[(（]?\d{1,4}[.．、)）:：]|[①-⑳])\s*")
_DECLARED = re.compile(r"\s*#?\s*接[龙龍]")
_PART = re.compile(
    r"(?P<word>[^\W\d_]*?)\s*[:：=＝x×*]?\s*(?P<count>\d{1,9})\s*(?P<counts>[条條场場次个個份张張处處户戶台人名位]{0,2})"
)
_BETWEEN = re.compile(r"[\s，,、;；。.｜|/+＋:：-]+")
_HINT = N_("Write the unit, then each measure with its number: 甲村卫生室 横幅1 讲座1 28人.")
PEOPLE = frozenset("人名位")


def read_chain(text: str, name: str, plan: Plan, around: Sequence[str] = ()) -> Read:
    """Return the units of a text and what they did; lines that cannot be used are remarks.

    A later line of a unit takes the place of an earlier one.
    """
    units = NamedUnits(plan)
    rows: dict[str, UnitRow] = {}
    remarks: list[Remark] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or _DECLARED.match(line):
            continue
        part = _line(line, name, number, plan, units, around)
        if isinstance(part, UnitRow):
            rows[part.path] = part
        elif part:
            remarks.append(part)
    return Read(tuple(rows.values()), tuple(remarks))


def _line(
    line: str, name: str, number: int, plan: Plan, units: NamedUnits, around: Sequence[str]
) -> UnitRow | Remark | None:
    """Return what a line says, or why it cannot be used; None for a heading: no unit, and no number."""
    numeral = _NUMERAL.match(line)
    body = fold(line[numeral.end() :] if numeral else line)
    paths, rest = units.begun(body, (*around, line))
    if not paths:
        if not re.search(r"\d", body):
            return None
        title = N_("The line begins with no unit of the campaign: {text}")
        return Remark(name, title, _HINT, row=number, params={"text": body[:30]})
    if len(paths) > 1:
        title = N_("There are several units called {name}.")
        hint = N_("Write the unit above before it.")
        return Remark(name, title, hint, row=number, params={"name": body[: len(body) - len(rest)]})
    measures = plan.measures_of(plan.units.by_path[paths[0]])
    counts, strange = _counts(rest, measures)
    if strange or not counts:
        title = N_("This was not understood: {text}")
        return Remark(name, title, _HINT, row=number, params={"text": strange or body[:30]})
    return UnitRow(paths[0], counts, file=name, row=number)


def _counts(rest: str, measures: Sequence[Measure]) -> tuple[Mapping[str, int], str]:
    """Return counts by measure, and the first part that is none of a unit's measures with a number."""
    counts: dict[str, int] = {}
    at = 0
    while at < len(rest):
        blank = _BETWEEN.match(rest, at)
        if blank:
            at = blank.end()
            continue
        part = _PART.match(rest, at)
        measure = _measure(part["word"], part["counts"], measures) if part else None
        if part is None or measure is None or int(part["count"]) > MOST:
            return counts, rest[at : at + 20].strip()
        counts[measure.id] = int(part["count"])
        at = part.end()
    return counts, ""


def _measure(word: str, counts: str, measures: Sequence[Measure]) -> Measure | None:
    """Return the measure a word means, of those of a unit; without a word the one of people, by 人."""
    name = folded(word)
    if name:
        return next(iter(measures_called(measures, name).values()), None)
    of_people = [measure for measure in measures if measure.kind == "people"]
    return of_people[0] if len(of_people) == 1 and counts[:1] in PEOPLE and counts else None
