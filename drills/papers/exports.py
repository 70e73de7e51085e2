"""What a desk exports: groups, people, plays, scenarios, acts, evenings, visits, as keys or in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drills.desk.desk import Desk
from drills.papers.editions import edition_of
from drills.words.language import _
from drills.words.scores.headings import TECHNICAL, cell_words, heading
from drills.words.scores.values import group_words, remark, withdrawn_words
from engine.language import N_
from results.exports import xlsx
from results.exports.origin import Edition, Happened, Units
from results.exports.people import people_table
from results.exports.plays import event_table, play_table
from results.exports.rooms import room_table, visit_table
from results.exports.scores import group_table, item_table
from results.exports.table import Table, Watch
from results.files.destinations import refuse_open
from results.files.durable import refuse, replacing
from results.journal.facts.stores import Released
from results.journal.names.people import Person
from results.journal.records.evenings import evenings
from results.journal.records.gatherings import helped
from results.scores.content.breakdown import ITEMS, score_items
from results.scores.group_measures import GROUPS
from results.scores.groups import Period, score_groups
from results.scores.publication import protect, published_groups
from results.scores.rooms import rows_of
from results.scores.row import About, ScoreRow

WHAT: Mapping[str, str] = {
    "groups": N_("groups"),
    "people": N_("people one by one"),
    "plays": N_("encounters one by one"),
    "items": N_("scenarios"),
    "events": N_("acts"),
    "rooms": N_("evenings by show of hands"),
    "visits": N_("visits one to one"),
}
"""What can be exported, and what its sheets are called."""
OF_PEOPLE = ("people", "plays", "events", "visits")
"""What is about single people."""
_OF: Mapping[str, Happened] = {"rooms": "evenings", "visits": "visits"}
"""What rows count where they do not count runs."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: one of `WHAT`, in words or by keys, all columns or some, with names or not.

    Values of fewer than `publish` people are withheld; 0: none are.
    """

    what: str
    words: bool
    columns: Sequence[str] = ()
    named: bool = False
    publish: int = 0


def export_table(desk: Desk, within: Period, wish: Wish) -> Table:
    """Return the table asked for; raise `InputError` where nobody played in the period.

    Raises `UsageError` for a column that there is not.
    """
    table = _table(desk, within, wish, edition_of(desk, within, _OF.get(wish.what, "runs")))
    if wish.columns:
        table = table.only(wish.columns)
    elif wish.words:
        table = table.only([key for key in table.keys if not key.endswith(TECHNICAL)])
    if not wish.words:
        return table
    drills = {drill.id: drill.title for drill in desk.drills()}
    return table.worded(lambda key: heading(key, wish.what), lambda key: cell_words(key, drills))


def save_workbook(
    desk: Desk, within: Period, wish: Wish, path: Path, owned: Collection[Path], watch: Watch | None = None
) -> int:
    """Write the table asked for as XLSX, record that, and return its rows; raise as `replacing` does."""
    refuse(path, owned)
    refuse_open(path)
    table = export_table(desk, within, wish)
    with replacing(path, owned) as target:
        rows = xlsx.write(target, table, _(WHAT[wish.what]), watch=watch)
    record(desk, within, wish, "xlsx", rows)
    return rows


def record(desk: Desk, within: Period, wish: Wish, kind: str, rows: int) -> None:
    """Record that a file of this kind was written."""
    desk.store.append(Released(wish.what, kind, rows, wish.publish, within.since, within.until))


def _table(desk: Desk, within: Period, wish: Wish, about: Edition) -> Table:
    db, k = desk.store.db, wish.publish
    units = Units(db, within)

    def remarked(row: About) -> str:
        return "; ".join(filter(None, (remark(row, k), withdrawn_words(row.withdrawn))))

    match wish.what:
        case "groups":
            scores = (
                published_groups(db, within, k=k, pairs=desk.pairs, rule=desk.rule)
                if k
                else score_groups(db, within, pairs=desk.pairs, rule=desk.rule)
            )
            return group_table(GROUPS, [_worded(score) for score in scores], about, units, remarked)
        case "items":
            items = score_items(db, within)
            return item_table(ITEMS, protect(items, k) if k else items, about, remarked)
        case "plays":
            return play_table(db, within, about, units)
        case "events":
            return event_table(db, within, about, units)
        case "rooms":
            held = evenings(db, *within.bounds)
            rooms = rows_of(held)
            return room_table(held, protect(rooms, k) if k else rooms, about, remarked)
        case "visits":
            return visit_table(helped(db, *within.bounds), about, units)
    return people_table(db, _names(desk) if wish.named else {}, within, about, units, desk.rule)


def _worded(score: ScoreRow) -> ScoreRow:
    return replace(score, about=replace(score.about, label=group_words(score.about.label)))


def _names(desk: Desk) -> dict[str, Person]:
    return {person.id: person for group in desk.groups() for person in desk.trainees(group.id)}
