"""Who plays one run: nobody by name, one person, or two at one laptop."""

from __future__ import annotations

from dataclasses import dataclass

from drills.words.language import _
from results.journal.names.people import Person


@dataclass(frozen=True, slots=True)
class Party:
    """The people of a run, in the order they were chosen: none for practice without a name, at most two."""

    people: tuple[Person, ...] = ()

    @property
    def person(self) -> str:
        """The pseudonym the run goes by, or an empty text."""
        return self.people[0].id if self.people else ""

    @property
    def partner(self) -> str:
        """The pseudonym of the second person, or an empty text."""
        return self.people[1].id if len(self.people) > 1 else ""

    @property
    def name(self) -> str:
        """What a header calls them."""
        return _(", ").join(person.name for person in self.people) or _("Practice without a name")


NOBODY = Party()
"""Practice without a name."""
