"""Who is in a group already, looked up by name: a roster of thousands asks once for each."""

from __future__ import annotations

from collections.abc import Iterable

from results.journal.people import Person, clean


class Members:
    """The people of one group (an id)."""

    def __init__(self, group: str, people: Iterable[Person]) -> None:
        self.group = group
        self._numbers: dict[str, set[str]] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> None:
        """Count somebody among them."""
        self._numbers.setdefault(person.name, set()).add(person.number)

    def has(self, name: str, number: str = "") -> bool:
        """Return whether somebody of this name is among them, of this number or, without one, of any."""
        numbers = self._numbers.get(clean(name), set())
        return number in numbers if number else bool(numbers)
