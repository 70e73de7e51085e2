"""Sources of facts: each is written once, in a file of a folder `sources`, and cited by its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import Discriminator, Field, Tag, ValidationError

from engine.errors import InputError, Location
from engine.files.locations import locate
from engine.files.toml import parse, read_text
from engine.language import N_
from engine.library.misread import invalid
from engine.model import Frozen, Identifier, Source

SOURCES = "sources"
"""The folder beside the packs, or within a pack, that holds them: one file a region."""
_OWN_KEYS = frozenset({"cite", "article", "id"})
"""What stands beside a citation: where in the source to look, and the name a procedure has for it."""


class Cited(Frozen):
    """A source by the id it has in a folder `sources`; `article` is where in it to look."""

    cite: Identifier
    article: str = ""


class NamedSource(Source):
    """A source that is cited by its id; an `article` of its own holds where the citation names none."""

    id: Identifier

    @cached_property
    def whole(self) -> Mapping[str, object]:
        """What stands in place of a citation; many files cite one source."""
        return self.model_dump(exclude={"id"}, exclude_unset=True)


class SourceFile(Frozen):
    """A file of a folder `sources`."""

    source: Annotated[tuple[NamedSource, ...], Field(strict=False, min_length=1)]


def _kind(value: object) -> str:
    cites = "cite" in value if isinstance(value, Mapping) else isinstance(value, Cited)
    return "cited" if cites else "whole"


WholeOrCited = Annotated[
    Annotated[Source, Tag("whole")] | Annotated[Cited, Tag("cited")], Discriminator(_kind)
]
"""A source as a file may write it: whole in its place, or cited."""


def file_path(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the key in a file of a place in a model with sources as files write them."""
    return (*path[:2], *path[3:]) if path[:1] == ("source",) else path


def resolved(
    file: Traversable, text: str, data: dict[str, object], sources: Callable[[], Mapping[str, NamedSource]]
) -> dict[str, object]:
    """Return the values of a file with the sources it cites in place of their ids.

    Raises `InputError` for an id that no source has, and for a key that only the source itself may have.
    `sources` is asked only where something is cited.
    """
    entries = data.get("source")
    if not isinstance(entries, list) or not any(_kind(entry) == "cited" for entry in entries):
        return data
    named = sources()
    whole = [_whole(file, text, number, entry, named) for number, entry in enumerate(entries)]
    return {**data, "source": whole}


def _whole(
    file: Traversable, text: str, number: int, entry: object, sources: Mapping[str, NamedSource]
) -> object:
    if not isinstance(entry, Mapping) or "cite" not in entry:
        return entry
    name = entry["cite"]
    source = sources.get(name) if isinstance(name, str) else None
    if source is None:
        alike = get_close_matches(str(name), sources, 3, 0.5)
        raise InputError(
            "source-absent",
            N_("There is no source {name}."),
            N_("Write it in a file of the folder sources, or whole in its place. Like it are: {alike}."),
            location=_location(file, text, number, "cite"),
            name=str(name),
            alike=", ".join(alike) or "–",
        )
    for key in entry.keys() - _OWN_KEYS:
        raise InputError(
            "scenario-key",
            N_("What is cited has its {key} from where it is written."),
            N_("Delete the key here, or write the source whole in its place, without `cite`."),
            location=_location(file, text, number, str(key)),
            key=str(key),
        )
    own = {key: value for key, value in entry.items() if key != "cite"}
    return {**source.whole, **own}


def _location(file: Traversable, text: str, number: int, key: str) -> Location:
    path = ("source", str(number), key)
    return Location(str(file), *locate(text, path), ".".join(path))


def read_sources(file: Traversable) -> SourceFile:
    """Return a file of sources that can be cited; raise `InputError` for the first thing wrong."""
    text = read_text(file)
    return sources_of(file, text, parse(file, text))


def sources_of(file: Traversable, text: str, data: Mapping[str, object]) -> SourceFile:
    """Return the sources of a file that was read and parsed; raise as `read_sources` does."""
    try:
        return SourceFile.model_validate(data)
    except ValidationError as error:
        raise invalid(file, text, error.errors()) from None
