"""What the trainer ought to know first: nothing can be kept, names are gone, the clock is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from drills.desk.desk import Desk
from drills.words.language import _, counted
from results.journal.copies.backups import backups
from results.journal.derived.days import day
from results.journal.opening.cut_log import damaged_log
from results.journal.records.clocks import clock_behind, turned_back
from results.journal.records.enrolled import people_here
from results.journal.records.gatherings import unrecorded


def notices(desk: Desk) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it should be; none where all is well."""
    if desk.store.read_only:
        yield _("Nothing can be written here: practice, lists and scores work, and nothing is kept.")
    people = people_here(desk.store.db)
    if people and not desk.people.any():
        yield counted(
            "{count} person is here without a name: the file of names is gone.",
            "{count} people are here without a name: the file of names is gone.",
            people,
        )
        newest = next((backup for backup in backups(desk.store.path) if backup.names.exists()), None)
        if newest:
            yield _("The backup of {day} has names: `ringtrue restore`.").format(
                day=day(newest.made, desk.offset)
            )
    log = damaged_log(desk.store.path)
    if log.exists():
        yield _("The log was damaged: what was written last is lost. It is kept as {file}.").format(
            file=log.name
        )
    evening = unrecorded(desk.store.db)
    if evening:
        yield _("The evening of {day} has no record yet: 8 leads to it.").format(day=evening.day)
    turned = turned_back(desk.store.db)
    if turned:
        yield _(
            "The clock of this computer was set back from {before} to {after}: days before that may be wrong."
        ).format(before=turned[0], after=turned[1])
    last = clock_behind(desk.store.db, desk.clock())
    if last:
        yield _(
            "The clock of this computer shows {now}, and the last entry is of {last}. Please set it."
        ).format(now=day(desk.clock(), desk.offset), last=day(last, desk.offset))
