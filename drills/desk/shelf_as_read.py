"""The titles of packs, scenarios and drills in the script of the interface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property

from drills.words.language import script
from drills.words.script import text_as_read
from engine.library.drill import Drill
from engine.library.header import Header, Pack
from engine.library.shelf import Shelf
from engine.script import TRADITIONAL


def shelf_as_read(shelf: Shelf) -> Shelf:
    """Return a shelf whose titles are in the script of the interface; what is drawn from it is the same."""
    kind = TraditionalShelf if script() == TRADITIONAL else Shelf
    return (
        shelf
        if type(shelf) is kind
        else kind(**{part.name: getattr(shelf, part.name) for part in fields(shelf)})
    )


@dataclass(frozen=True)
class TraditionalShelf(Shelf):
    """A shelf read in Traditional characters."""

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """The packs with their titles as read."""
        return tuple(
            replace(
                pack, title=text_as_read(pack.title, pack.lang), about=text_as_read(pack.about, pack.lang)
            )
            for pack in super().packs
        )

    @cached_property
    def headers(self) -> dict[str, Header]:
        """The heads with their titles as read."""
        return {
            name: replace(head, title=text_as_read(head.title, head.lang))
            for name, head in super().headers.items()
        }

    @cached_property
    def families(self) -> dict[str, Header]:
        """The heads of the families with their titles as read."""
        return {
            name: replace(head, title=text_as_read(head.title, head.lang))
            for name, head in super().families.items()
        }

    @cached_property
    def drills(self) -> Mapping[str, Drill]:
        """The drills with their titles as read."""
        return {
            name: replace(
                drill,
                title=text_as_read(drill.title, drill.lang),
                about=text_as_read(drill.about, drill.lang),
            )
            for name, drill in super().drills.items()
        }
