"""Two of a roster who cannot be told apart, or who would be one: named with their rows."""

from __future__ import annotations

from collections.abc import Sequence

from drills.roster.people import Entry
from engine.errors import InputError
from engine.language import N_


def nobody_twice(entries: Sequence[Entry]) -> None:
    """Raise `InputError` where two share a number, or a name and a group and no numbers tell them apart."""
    by_identity: dict[tuple[str, str], dict[str, Entry]] = {}
    by_number: dict[str, Entry] = {}
    for entry in entries:
        others = by_identity.setdefault((entry.group, entry.name), {})
        like = others.get(entry.number) or others.get("")
        if not entry.number:
            like = next(iter(others.values()), None)
        if like:
            raise InputError(
                "roster-twice",
                N_("{name} stands in row {first} and in row {second}."),
                N_("Delete one of them, or give both their staff numbers."),
                name=entry.name,
                first=like.row,
                second=entry.row,
            )
        others[entry.number] = entry
        if entry.number:
            _one_number(by_number, entry)


def _one_number(by_number: dict[str, Entry], entry: Entry) -> None:
    holder = by_number.setdefault(entry.number.casefold(), entry)
    if holder is not entry:
        raise InputError(
            "roster-number-twice",
            N_("Staff number {number} stands in row {first} ({name}) and in row {second} ({other})."),
            N_("A number belongs to one person: put it right in the file. Nobody was added."),
            number=entry.number,
            first=holder.row,
            name=holder.name,
            second=entry.row,
            other=entry.name,
        )
