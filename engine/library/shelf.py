"""The shelf: which packs, scenarios and drills there are, by their heads alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from engine.errors import InputError, Place
from engine.language import N_
from engine.library.drill import Drill, read_drill
from engine.library.header import Header, Pack, packs, read_header


@dataclass(frozen=True)
class Shelf:
    """What can be played, without the models that playing needs; reads each head once."""

    root: Traversable = field(default_factory=lambda: files("scenarios"))

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """The packs, by folder name."""
        return tuple(packs(self.root))

    @cached_property
    def headers(self) -> dict[str, Header]:
        """The heads of all scenarios by id, packs and files by name."""
        headers: dict[str, Header] = {}
        for pack in self.packs:
            for file in pack.files():
                header = read_header(file, pack.id)
                if header.id in headers:
                    raise InputError(
                        "id-twice",
                        N_("Two scenarios have the id {id}."),
                        N_("Give one of them another id; the other is in {other}."),
                        place=Place(str(file), 1, 1, "id"),
                        id=header.id,
                        other=str(headers[header.id].file),
                    )
                headers[header.id] = header
        return headers

    @cached_property
    def playable(self) -> dict[str, Header]:
        """The heads of everything that can be played: the scenarios, and the supply of notes."""
        if not (self.root / "specimen" / "supply.toml").is_file():
            return self.headers
        from engine.library.supply import Supplied

        return Supplied(self.headers)

    @property
    def drill_files(self) -> tuple[Traversable, ...]:
        """The files of the drills, by name."""
        folder = self.root / "drills"
        if not folder.is_dir():
            return ()
        entries = sorted(folder.iterdir(), key=lambda file: file.name)
        return tuple(file for file in entries if file.name.endswith(".toml"))

    @cached_property
    def drills(self) -> Mapping[str, Drill]:
        """The drills by id."""
        return {drill.id: drill for drill in map(read_drill, self.drill_files)}

    def lay(self, header: Header) -> None:
        """Put a scenario beside those of the packs, so that it can be played."""
        self.headers[header.id] = header
        self.playable[header.id] = header

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
