"""The shelf: which packs, scenarios and drills there are, by their heads alone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from engine.errors import InputError, Location
from engine.language import N_
from engine.library.header import Header, HeadReader, Pack, packs, read_header
from engine.library.shipped import shipped

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from engine.library.drill import Drill
    from engine.library.stock import Material

N = TypeVar("N")


@dataclass(frozen=True)
class Shelf:
    """What can be played, without the models that playing needs; reads each head once.

    `root` is what is shipped, `beside` are further content folders, all one library. No drill draws from the
    packs named in `resting`: a trainer has switched them off.
    """

    root: Traversable = field(default_factory=shipped)
    beside: tuple[Traversable, ...] = ()
    resting: frozenset[str] = frozenset()
    withdrawn: frozenset[str] = frozenset()
    """Scenarios (ids) no drill draws, nor their twins: an office has withdrawn them."""
    unseen: frozenset[str] = frozenset()
    """Folders of packs that are passed over, for another is about to take their place."""
    read_head: HeadReader = field(default=read_header, compare=False)
    """What reads the head of a file of a pack."""

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """The packs, what is shipped first, by folder name; raises `InputError` where two have one id."""
        every = (
            (pack.id, pack, pack.folder / "pack.toml")
            for folder in self._folders
            for pack in packs(folder)
            if str(pack.folder) not in self.unseen
        )
        return tuple(named(every, N_("Two packs have the id {id}.")).values())

    def is_own(self, pack: Pack) -> bool:
        """Return whether a pack is not among what is shipped."""
        return str(pack.folder) != str(self.root / pack.folder.name)

    @property
    def _folders(self) -> tuple[Traversable, ...]:
        return (self.root, *self.beside)

    @cached_property
    def headers(self) -> dict[str, Header]:
        """The heads of all scenarios by id, packs and files by name."""
        read = ((self.read_head(file, pack.id), file) for pack in self.packs for file in pack.files())
        heads = ((header.id, header, file) for header, file in read)
        return named(heads, N_("Two scenarios have the id {id}."))

    @cached_property
    def playable(self) -> MutableMapping[str, Header]:
        """The heads of everything that can be played: scenarios, and the supplies of notes and messages."""
        return self._supplied(self.headers, self.families)

    @cached_property
    def drawable(self) -> MutableMapping[str, Header]:
        """The heads of what drills draw from: all that can be played, without the packs that rest."""
        if not self.resting:
            return self.playable
        awake = (
            {name: head for name, head in heads.items() if head.pack not in self.resting}
            for heads in (self.headers, self.families)
        )
        return self._supplied(*awake)

    @cached_property
    def families(self) -> dict[str, Header]:
        """The heads of the family files by id, packs and files by name."""
        read = ((self.read_head(file, pack.id), file) for pack in self.packs for file in pack.families)
        heads = ((header.id, header, file) for header, file in read)
        return named(heads, N_("Two families have the id {id}."))

    def _supplied(self, heads: dict[str, Header], families: dict[str, Header]) -> MutableMapping[str, Header]:
        notes = (self.root / "specimen" / "supply.toml").is_file()
        if not notes and not families:
            return heads
        from engine.library.supply.families import Families
        from engine.library.supply.notes import Notes
        from engine.library.supply.supplied import Supplied

        return Supplied(heads, [*([Notes()] if notes else []), *([Families(families)] if families else [])])

    def material(self, today: date | None = None, approved: Collection[str] | None = None) -> Material:
        """Return what the pools of a drill are made of; without a day nothing is stale."""
        from engine.library.stock import Material  # which lists of packs and scenarios do without

        drills = tuple(self.drills.values())
        return Material(self.drawable, drills, today, approved, self.withdrawn, self._practice)

    @cached_property
    def _practice(self) -> Callable[[str], bool] | None:
        """What tells which pairs are for practice; None while a drill cannot be drawn, which others tell."""
        from engine.library.practice import for_practice

        try:
            return for_practice(tuple(self.drills.values()), self.headers)
        except InputError:
            return None

    def shared(self, kind: str) -> list[Traversable]:
        """Return the files of one kind (`places`, `drills` …) in all content folders and packs, by name."""
        return [file for folder in (*self._folders, *self._own_folders) for file in toml_files(folder / kind)]

    @property
    def _own_folders(self) -> Iterator[Traversable]:
        """Yield the folders of packs that are no content folders themselves."""
        return (pack.folder for pack in self.packs if pack.folder not in self._folders)

    @property
    def drill_files(self) -> tuple[Traversable, ...]:
        """The files of the drills, by name."""
        return tuple(self.shared("drills"))

    @cached_property
    def drills(self) -> Mapping[str, Drill]:
        """The drills by id; raises `InputError` where two have one id."""
        from engine.library.drill import read_drill

        read = ((read_drill(file), file) for file in self.drill_files)
        return named(((drill.id, drill, file) for drill, file in read), N_("Two drills have the id {id}."))

    @property
    def own_drills(self) -> frozenset[str]:
        """The ids of drills that are not shipped."""
        shipped = {str(file) for file in toml_files(self.root / "drills")}
        read = zip(self.drills, self.drill_files, strict=True)
        return frozenset(name for name, file in read if str(file) not in shipped)

    def lay(self, header: Header) -> None:
        """Put a scenario beside those of the packs, so that it can be played."""
        for heads in (self.headers, self.playable, self.drawable):
            heads[header.id] = header

    def drill(self, name: str) -> Drill:
        """Return a drill by id; raise `InputError` where there is none."""
        if name in self.drills:
            return self.drills[name]
        raise InputError(
            "no-drill",
            N_("There is no drill {id}."),
            N_("`ringtrue list drills` names those there are."),
            id=name,
        )


def toml_files(folder: Traversable) -> list[Traversable]:
    """Return the TOML files in a folder by name; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )


def named(parts: Iterable[tuple[str, N, Traversable]], title: str) -> dict[str, N]:
    """Return what was read from files by its name; raise `InputError` (`title`) where two files have one."""
    read: dict[str, N] = {}
    origins: dict[str, Traversable] = {}
    for name, part, file in parts:
        if name in read:
            raise InputError(
                "id-twice",
                title,
                N_("Give one of them another id; the other is in {other}."),
                location=Location(str(file), 1, 1, "id"),
                id=name,
                other=str(origins[name]),
            )
        read[name], origins[name] = part, file
    return read
