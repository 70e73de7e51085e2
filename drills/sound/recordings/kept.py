"""Where recordings lie: a folder a scenario, a file a line, named by the hash of its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from drills.desk.paths import store_file
from drills.run.scenario_as_read import scenario_as_read
from drills.sound.recordings.lines import SpokenLine, spoken_lines
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.scenario import Scenario

FOLDER = "voices"
"""The folder beside a store, and in a content folder."""


@dataclass(frozen=True)
class Recordings:
    """The recordings of some folders; what stands in an earlier one goes before.

    The first is the organiser's own, beside the store; the others came with content, as a pack of voices.
    """

    folders: tuple[Path, ...]

    @property
    def own(self) -> Path:
        """Where recordings of this office are kept."""
        return self.folders[0]

    def file(self, line: SpokenLine) -> Path | None:
        """Return the recording of a line; None where there is none of this wording."""
        return next((files[line.key] for folder in self.folders
                     if line.key in (files := self._files(folder, line.scenario))), None)  # fmt: skip

    def missing(self, lines: Iterable[SpokenLine]) -> list[SpokenLine]:
        """Return the lines that have no recording."""
        return [line for line in lines if self.file(line) is None]

    def obsolete(self, scenario: str, lines: Iterable[SpokenLine]) -> list[Path]:
        """Return this office's recordings of wordings that a scenario has no longer."""
        keys = {line.key for line in lines}
        return [file for key, file in self._files(self.own, scenario).items() if key not in keys]

    def _files(self, folder: Path, scenario: str) -> Mapping[str, Path]:
        name = f"{folder}/{scenario}"
        if name not in self._listed:
            self._listed[name] = _listing(folder / scenario)
        return self._listed[name]

    @cached_property
    def _listed(self) -> dict[str, Mapping[str, Path]]:
        return {}


def recordings(store: str | Path, shelf: Shelf) -> Recordings:
    """Return the recordings beside a store and in the content folders of a shelf."""
    content = (folder / FOLDER for folder in shelf.beside if isinstance(folder, Path))
    return Recordings((store_file(str(store)).with_name(FOLDER), *content))


def voices_of(library: Library, kept: Recordings, scenario: Scenario) -> Mapping[str, Path]:
    """Return the recording of each text of a scenario as it is read here.

    Empty unless it and its twin have all of theirs: a voice that only one of two has would give it away.
    """
    try:
        original = library.scenario(scenario.id)
        twin = library.scenario(original.twin) if original.twin else None
        lines = spoken_lines(original)
        if kept.missing((*lines, *(spoken_lines(twin) if twin else ()))):
            return {}
        as_read = spoken_lines(scenario_as_read(original))
    except InputError:
        return {}
    files = {read.text: kept.file(line) for read, line in zip(as_read, lines, strict=True)}
    return {text: file for text, file in files.items() if file}


def _listing(folder: Path) -> Mapping[str, Path]:
    """Return the files of a folder by their name without its ending; empty where it cannot be read."""
    try:
        return {file.stem: file for file in sorted(folder.iterdir()) if file.is_file()}
    except OSError:
        return {}
