"""Rules of sources: where a folder keeps them, each stands there once, and each is cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from importlib.resources.abc import Traversable

from engine.check.strings.texts import Texts
from engine.errors import InputError
from engine.language import N_
from engine.library.header import FAMILIES, THEMES, packs
from engine.library.shelf import toml_files
from engine.library.sources import SOURCES, NamedSource, SourceFile
from engine.play.problems import Problem

CITING = ("aid", "currencies", "procedures")
"""Folders whose files have sources, beside the packs and within them."""
_CITE = re.compile(r"cite(?<!\wcite)\s*=\s*[\"']([a-z0-9-]+)[\"']")
"""Begins with what it looks for, which is found fastest so."""
_TITLE = re.compile(r"source\.(\d+)\.title")

Names = tuple[str, str]
"""Issuer and title."""


Reading = Callable[[Traversable], tuple[NamedSource, ...]]
"""Returns the sources of a file; none where it is broken, which is told where it is checked."""


def rules(
    file: Traversable, sources: SourceFile, cited: Container[str], reading: Reading
) -> Iterator[Problem]:
    """Yield what is wrong with a file of sources, among those of its folder and what is `cited` beside it."""
    folder = getattr(file, "parent", None)
    earlier = [other for other in toml_files(folder) if other.name < file.name] if folder else []
    written = [source for other in earlier for source in reading(other)]
    for number, source in enumerate(sources.source):
        path = f"source.{number}"
        same = next((other for other in written if _same(source, other)), None)
        if any(source.id == other.id for other in written):
            yield Problem(
                "RT111",
                f"{path}.id",
                N_("The id {name} stands twice."),
                N_("Give each its own id."),
                {"name": source.id},
            )
        elif same:
            yield _twice(path, source.title, same.id)
        if folder and source.id not in cited:
            yield Problem(
                "RT112",
                f"{path}.id",
                N_("Nothing cites the source {name}."),
                N_("Cite it where its facts stand, or delete it."),
                {"name": source.id},
            )
        written.append(source)


def in_place(texts: Texts, written: Mapping[Names, str]) -> Iterator[Problem]:
    """Yield the sources a file writes whole although they stand in its folder `sources`."""
    strings = {path: text for path, text in texts.strings if path.startswith("source.")} if written else {}
    for path, title in strings.items():
        match = _TITLE.fullmatch(path)
        if match and title:
            name = written.get((strings.get(f"source.{match[1]}.issuer", ""), title))
            if name:
                yield _twice(f"source.{match[1]}", title, name)


def written_beside(file: Traversable, reading: Reading) -> Mapping[Names, str]:
    """Return the ids of the sources that are kept where a file lies, by issuer and title."""
    folder = getattr(file, "parent", None)
    if folder is not None and folder.name in (FAMILIES, THEMES, *CITING):
        folder = getattr(folder, "parent", None)
    above = getattr(folder, "parent", None)
    folders = [place / SOURCES for place in (folder, above) if place is not None]
    every = (source for place in folders for other in toml_files(place) for source in reading(other))
    return {(source.issuer, source.title): source.id for source in every}


def _same(source: NamedSource, other: NamedSource) -> bool:
    """Return whether two are one document: yearly notices of one title differ in their days."""
    days = {day for day in (source.date, other.date) if day}
    return (source.issuer, source.title) == (other.issuer, other.title) and len(days) < 2


def _twice(path: str, title: str, name: str) -> Problem:
    return Problem(
        "RT111",
        path,
        N_("The source “{title}” is written twice."),
        N_('Write cite = "{name}" in place of issuer, title and date.'),
        {"title": title, "name": name},
    )


def cited_below(root: Traversable, text_of: Callable[[Traversable], str]) -> frozenset[str]:
    """Return every id that is cited in the packs of a folder and beside them; `text_of` reads a file."""
    names: set[str] = set()
    for file in _citing(root):
        try:
            names |= {*_CITE.findall(text_of(file))}
        except InputError:
            continue
    return frozenset(names)


def _citing(root: Traversable) -> Iterator[Traversable]:
    folders = [root]
    try:
        for pack in packs(root):
            folders += [pack.folder] if str(pack.folder) != str(root) else []
            yield from pack.files()
            yield from pack.families
            yield from pack.themes
    except InputError:
        pass
    for folder in folders:
        for kind in CITING:
            yield from toml_files(folder / kind)
