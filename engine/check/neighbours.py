"""What stands beside a file: the heads of the library and of its folder, and what its scams say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import NamedTuple

from engine.check.sources import Names, cited_below, written_beside
from engine.check.strings.texts import Texts
from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.library.header import ABOUT, Header, header_within, read_header
from engine.library.library import Library
from engine.library.sources import NamedSource, SourceFile, sources_of
from engine.play.scenario import Scenario


class Opened(NamedTuple):
    """A scenario file that was read: its text, every string in it with its key, its head and its model."""

    text: str
    strings: Texts
    header: Header
    scenario: Scenario


class OpenedSources(NamedTuple):
    """A file of sources that was read: its text, every string in it with its key, and its model."""

    text: str
    texts: Texts
    sources: SourceFile


class Neighbours:
    """The surroundings of the files of one check, each read once and only when asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._files: dict[str, str] = {}
        self._said: dict[str, tuple[str, ...]] = {}
        self._opened: dict[str, Opened] = {}
        self._heads: dict[str, Header] = {}
        self._texts: dict[str, str] = {}
        self._source_files: dict[str, OpenedSources] = {}
        self._sources: dict[str, Mapping[Names, str]] = {}
        self._cited: dict[str, frozenset[str]] = {}

    def open(self, file: Traversable) -> Opened:
        """Return a scenario file, read and parsed once for all who ask; raise as `Library.load` does."""
        key = str(file)
        if key not in self._opened:
            text = self.text(file)
            data = parse(file, text)
            texts = Texts.of(data)
            loaded = self._library.made_of(file, text, {**data})
            self._heads[key] = header_within(text, data, file, loaded.id)
            self._opened[key] = Opened(text, texts, self._heads[key], loaded)
        return self._opened[key]

    def text(self, file: Traversable) -> str:
        """Return the text of a file, read once; raise as `read_text` does."""
        key = str(file)
        if key not in self._texts:
            self._texts[key] = read_text(file)
        return self._texts[key]

    def head(self, file: Traversable, pack: str) -> Header:
        """Return the head of a file, of one that was opened before without reading it again; may be stale."""
        head = self._heads.get(str(file))
        return replace(head, pack=pack) if head else read_header(file, pack)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all files that were asked about with `first`."""
        return frozenset(self._files)

    def close_pack(self) -> None:
        """Keep no models any longer: another pack is next."""
        self._opened.clear()

    def close_all(self) -> None:
        """Keep nothing of any file: somebody may have written since."""
        self._opened.clear()
        self._texts.clear()
        self._sources.clear()
        self._source_files.clear()
        self._cited.clear()

    @cached_property
    def headers(self) -> Mapping[str, Header]:
        """The heads of the library by id; those that cannot be read are left out, of two alike the first."""
        headers: dict[str, Header] = {}
        try:
            packs = self._library.shelf.packs
        except InputError:
            return headers
        for pack in packs:
            for file in pack.files():
                try:
                    header = read_header(file, pack.id)
                except InputError:
                    continue
                headers.setdefault(header.id, header)
        return headers

    def twin(self, file: Traversable, header: Header) -> Header | None:
        """Return the head of a twin: from the file's own folder, or else from the library."""
        if not header.twin:
            return None
        parent = getattr(file, "parent", None)
        beside: Traversable | None = parent / f"{header.twin}.toml" if parent else None
        if beside is not None and (str(beside) in self._opened or beside.is_file()):
            return self._head(beside, header.pack)
        return self.headers.get(header.twin)

    def _head(self, file: Traversable, pack: str) -> Header | None:
        """Return the head of a file, of one that is broken further down too."""
        try:
            return self.open(file).header
        except InputError:
            pass
        try:
            return read_header(file, pack)
        except InputError:
            return None

    def first(self, name: str, file: Traversable) -> str | None:
        """Return the file that had this id before, or None and remember this one."""
        first = self._files.setdefault(name, str(file))
        return None if first == str(file) else first

    def scam_talk(self, file: Traversable) -> tuple[str, ...]:
        """Return what the other side says in each scam dialogue of a file's folder."""
        parent = getattr(file, "parent", None)
        if parent is None:
            return ()
        key = str(parent)
        if key not in self._said:
            self._said[key] = tuple(self._scams(parent))
        return self._said[key]

    def cited(self, file: Traversable) -> frozenset[str]:
        """Return every id that is cited where a file of sources lies; one reading serves all such files."""
        folder = getattr(getattr(file, "parent", None), "parent", None)
        if folder is None:
            return frozenset()
        key = str(folder)
        if key not in self._cited:
            self._cited[key] = cited_below(folder, self.text)
        return self._cited[key]

    def sources(self, file: Traversable) -> Mapping[Names, str]:
        """Return the ids of the sources kept beside the folder of a file, by issuer and title."""
        key = str(getattr(file, "parent", ""))
        if key not in self._sources:
            self._sources[key] = written_beside(file, self.sources_in)
        return self._sources[key]

    def open_sources(self, file: Traversable) -> OpenedSources:
        """Return a file of sources, read and parsed once; raise as `read_sources` does."""
        key = str(file)
        if key not in self._source_files:
            text = self.text(file)
            data = parse(file, text)
            self._source_files[key] = OpenedSources(text, Texts.of(data), sources_of(file, text, data))
        return self._source_files[key]

    def sources_in(self, file: Traversable) -> tuple[NamedSource, ...]:
        """Return the sources of a file; none where it is broken, which is told where it is checked."""
        try:
            return self.open_sources(file).sources.source
        except InputError:
            return ()

    def _scams(self, folder: Traversable) -> list[str]:
        heard: list[str] = []
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if not file.name.endswith(".toml") or file.name in ABOUT or not file.is_file():
                continue
            try:
                loaded = self.open(file).scenario
            except InputError:
                continue
            if loaded.truth == "scam" and loaded.talk:
                heard.append(loaded.talk)
        return heard
