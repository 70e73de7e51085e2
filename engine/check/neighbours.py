"""What stands beside a file: the heads of the library and of its folder, and what its scams say."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from importlib.resources.abc import Traversable

from engine.errors import InputError
from engine.library.header import ABOUT, Header, read_header
from engine.library.library import Library


class Neighbours:
    """The surroundings of the files of one check, each read once and only when asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._files: dict[str, str] = {}
        self._said: dict[str, tuple[str, ...]] = {}

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
        parent = getattr(file, "parent", None)
        beside: Traversable | None = parent / f"{header.twin}.toml" if parent and header.twin else None
        if beside is not None and beside.is_file():
            try:
                return read_header(beside, header.pack)
            except InputError:
                return None
        return self.headers.get(header.twin or "")

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

    def _scams(self, folder: Traversable) -> list[str]:
        heard: list[str] = []
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if not file.name.endswith(".toml") or file.name in ABOUT or not file.is_file():
                continue
            try:
                header = read_header(file, "")
                loaded = self._library.load(file) if header.truth == "scam" else None
            except InputError:
                continue
            if loaded and loaded.talk:
                heard.append(loaded.talk)
        return heard
