"""What is said of a roster's differences, before they are done and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from drills.desk.intake.differences import KINDS, Difference, Kind, Reconciliation
from drills.desk.intake.taking_in import Answer
from drills.desk.intake.undo import Undone
from drills.roster.people import Roster
from drills.words.language import _, counted
from results.journal.names.last_import import Before

_COUNTED: Mapping[Kind, Callable[[int], str]] = {
    "new": lambda count: counted("{count} new", "{count} new", count),
    "moved": lambda count: counted("{count} moved", "{count} moved", count),
    "renamed": lambda count: counted("{count} renamed", "{count} renamed", count),
    "numbered": lambda count: counted("{count} completed", "{count} completed", count),
    "merged": lambda count: counted("{count} there twice", "{count} there twice", count),
    "unclear": lambda count: counted("{count} not clear", "{count} not clear", count),
}


def unused_words(roster: Roster, listed: Callable[[Sequence[str]], str]) -> Sequence[str]:
    """Return a sentence for each kind of thing in a file that was not used; `listed` joins their names."""
    unused = (
        (_("Columns not used: {names}"), roster.unused_columns),
        (_("Rows not used: {names}"), roster.unused_rows),
        (_("Sheets not used: {names}"), roster.unused_sheets),
    )
    sentences = [words.format(names=listed(names)) for words, names in unused if names]
    if roster.groups_from_above:
        sentences.append(_("Empty cells of groups took the group above."))
    return sentences


def summary(reconciliation: Reconciliation) -> str:
    """Return how many differences of each kind there are, and how many people are the same."""
    counts = [
        _COUNTED[kind](reconciliation.count(kind))
        for kind in ("new", *KINDS[:-1])
        if reconciliation.count(kind)
    ]
    if reconciliation.same or not counts:
        counts.append(counted("{count} the same", "{count} the same", reconciliation.same))
    return _(", ").join(counts)


def difference_words(difference: Difference) -> str:
    """Return one difference in a line."""
    entry, member, other = difference.entry, difference.member, difference.other
    name = f"{entry.name} {entry.number}".strip()
    if member is None:
        return _("New in {group}: {name}").format(group=entry.group, name=name)
    there = f"{member.name} {member.number}".strip()
    match difference.kind:
        case "moved":
            before = member.group or _("no group yet")
            return _("{name}: from {before} to {group}").format(name=there, before=before, group=entry.group)
        case "renamed":
            return _("{number}: {before} is called {name} now").format(
                number=member.number, before=member.name, name=entry.name
            )
        case "merged" if other:
            twin = f"{other.name} {other.number or other.group}".strip()
            return _("{name} and {other} are one person").format(name=there, other=twin)
        case "unclear":
            return _("{name}: several of this name have no number").format(name=name)
    if member.number:
        return _("{name}: the number becomes {number}").format(name=there, number=entry.number)
    return _("{name}: number {number} added").format(name=member.name, number=entry.number)


def answer_words(difference: Difference, answer: Answer) -> str:
    """Return what is done about a difference."""
    if answer == "another":
        return _("somebody else, new")
    if answer == "leave":
        return _("leave out") if difference.kind in ("new", "unclear") else _("leave as it is")
    return _("added") if difference.kind == "new" else _("changed so")


def done_words(done: Reconciliation, refused: int = 0) -> Sequence[str]:
    """Return what was done, a sentence a line; `refused` differences were left as they were."""
    sentences = [counted("{count} person was added.", "{count} people were added.", done.count("new"))]
    changes = [
        _COUNTED[kind](done.count(kind))
        for kind in KINDS
        if kind not in ("new", "unclear") and done.count(kind)
    ]
    if changes:
        sentences.append(_("Changed: {changes}.").format(changes=_(", ").join(changes)))
    if refused:
        words = counted("{count} difference was refused.", "{count} differences were refused.", refused)
        sentences.append(words)
    if done.same:
        sentences.append(counted("{count} was there already.", "{count} were there already.", done.same))
    return sentences


def import_words(before: Sequence[Before]) -> str:
    """Return what the last import did, in a line."""
    kinds = [standing.what for standing in before]
    added = counted("{count} person was added", "{count} people were added", kinds.count("added"))
    changed = counted("{count} was changed", "{count} were changed", kinds.count("changed"))
    return _("The last import: {added}, {changed}.").format(added=added, changed=changed)


def undone_words(undone: Undone) -> Sequence[str]:
    """Return what was taken back, and who stays."""
    sentences = [counted("{count} person was taken out.", "{count} people were taken out.", undone.removed)]
    if undone.restored:
        words = counted("{count} is as before.", "{count} are as before.", undone.restored)
        sentences.append(words)
    if undone.staying:
        names = _(", ").join(undone.staying)
        sentences.append(_("Who has played or was moved since stays: {names}.").format(names=names))
    return sentences
