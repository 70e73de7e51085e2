"""What menus and `list` need of a scenario: the head of its file, read without models."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from engine.errors import InputError, Location
from engine.files.toml import LARGEST, parse, read_text
from engine.files.toml_table import TomlTable
from engine.language import N_

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ABOUT = ("pack.toml", "approvals.toml")
"""Files of a pack that are no scenarios."""
FAMILIES = "families"
"""The folder of a pack that holds its families of messages."""
THEMES = "publicity"
"""The folder of a pack that holds its words for the public, a theme a file."""
FORMAT = 1
"""The format of `pack.toml` this program reads."""
LONGEST = 4096
"""Bytes of a head that is read without the rest of its file; heads take some 800."""
MOST_FORMAT = 10_000
MOST_VERSION = 1_000_000


@dataclass(frozen=True, slots=True)
class Header:
    """The head of one scenario file; `truth` and `twin` are None for a quiz question."""

    id: str
    pack: str
    channel: str
    place: str
    truth: str | None
    twin: str | None
    region: str
    lang: str
    topic: str
    audience: tuple[str, ...]
    title: str
    setting: str
    file: Traversable
    stale_after: date | None = None
    """The last day its facts are good for; None where the head does not say so."""
    facts_checked: date | None = None
    family: str = ""
    """The family a message is drawn from; empty for what was written by itself."""


HeadReader: TypeAlias = "Callable[[Traversable, str], Header]"
"""Returns the head of the scenario file of a pack (id); raises `InputError` where it is not as it must be."""


@runtime_checkable
class Endless(Protocol):
    """Heads of scenarios of which more can always be made; `takes` tells kinds only apart."""

    def wanted(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads that are taken, of what is made the first hundred pairs of each kind."""

    def written(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads that are taken of what is not made."""

    def kinds(self, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield one head of every kind that can be made and is taken."""

    def hundred(self, number: int, takes: Callable[[Header], bool]) -> Iterator[Header]:
        """Yield the heads of the hundred pairs of this number, from 0, of every kind that is taken."""


def wanted(headers: Mapping[str, Header], takes: Callable[[Header], bool]) -> Iterator[Header]:
    """Yield the heads that are taken; of endless ones only the kinds that are taken are made."""
    return headers.wanted(takes) if isinstance(headers, Endless) else filter(takes, headers.values())


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of scenarios with its `pack.toml`; `issuer` is who made it, empty for what is shipped.

    `version` counts from 1; scenarios named in `withdrawn` were in it once and may not come back. What was
    judged in them stays in the scores.
    """

    id: str
    title: str
    region: str
    lang: str
    about: str
    folder: Traversable
    issuer: str = ""
    version: int = 1
    withdrawn: tuple[str, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether an office has ever decided on anything in it."""
        return (self.folder / "approvals.toml").is_file()

    def files(self) -> Iterator[Traversable]:
        """Yield the scenario files of the pack by name."""
        for file in sorted(self.folder.iterdir(), key=lambda entry: entry.name):
            if file.name.endswith(".toml") and file.name not in ABOUT:
                yield file

    @property
    def families(self) -> Iterator[Traversable]:
        """Yield the files of the families of the pack by name."""
        return self._below(FAMILIES)

    def _below(self, kind: str) -> Iterator[Traversable]:
        folder = self.folder / kind
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
                if file.name.endswith(".toml"):
                    yield file

    @property
    def themes(self) -> Iterator[Traversable]:
        """Yield the files of the pack's words for the public by name."""
        return self._below(THEMES)


def packs(root: Traversable) -> Iterator[Pack]:
    """Yield the packs below a folder by name; a folder that is a pack itself holds one."""
    if (root / "pack.toml").is_file():
        yield read_pack(root)
        return
    for folder in sorted(root.iterdir(), key=lambda entry: entry.name):
        if folder.is_dir() and not folder.name.startswith(".") and (folder / "pack.toml").is_file():
            yield read_pack(folder)


def read_pack(folder: Traversable) -> Pack:
    """Return the pack of a folder; raise `InputError` where `pack.toml` is not as it must be."""
    file = folder / "pack.toml"
    text = read_text(file)
    return pack_of(parse(file, text), file, text, folder)


def pack_of(head: dict[str, object], file: Traversable, text: str, folder: Traversable) -> Pack:
    """Return the pack that the parsed `pack.toml` of a folder describes; raise as `read_pack` does."""
    table = TomlTable(head, file, text)
    if table.number("format", FORMAT, most=MOST_FORMAT) > FORMAT:
        raise InputError(
            "pack-format",
            N_("The pack is written for a later version of this program."),
            N_("Update the program, or ask for the pack in format {format}."),
            location=Location(str(file), key="format"),
            format=FORMAT,
        )
    return Pack(
        **{key: _words(head, key, file) for key in ("id", "title", "region", "lang", "about")},
        folder=folder,
        issuer=table.words("issuer", ""),
        version=table.number("version", 1, least=1, most=MOST_VERSION),
        withdrawn=table.list("withdrawn"),
    )


def read_header(file: Traversable, pack: str) -> Header:
    """Return the head of a scenario file; raise `InputError` where it is not as it must be."""
    return header_of(parse(file, _beginning(file) or _head(read_text(file))), file, pack)


def header_within(text: str, data: Mapping[str, object], file: Traversable, pack: str) -> Header:
    """Return the head of a scenario file that was read and parsed whole; raise as `read_header` does.

    Where the head may not be whole by itself it is parsed by itself, as menus do.
    """
    head = _head(text)
    alone = not ('"""' in head or "'''" in head) and not any(
        line.count("[") != line.count("]") for line in head.splitlines() if "[" in line or "]" in line
    )
    return header_of(data if alone else parse(file, head), file, pack)


def _beginning(file: Traversable) -> str:
    """Return the head of a plain file, read no further than that; empty where it must be read whole."""
    if not isinstance(file, Path):
        return ""
    try:
        about = file.stat()
        if not S_ISREG(about.st_mode) or about.st_size > LARGEST:
            return ""
        with file.open("rb", buffering=0) as stream:
            beginning = stream.read(LONGEST)
        return beginning[: max(beginning.find(b"\n["), -1) + 1].decode()
    except (OSError, ValueError):
        return ""


def _head(text: str) -> str:
    """Return the text before the first line that begins with a bracket."""
    end = 0 if text.startswith("[") else text.find("\n[")
    return text if end < 0 else text[: end + 1]


def header_of(head: Mapping[str, object], file: Traversable, pack: str) -> Header:
    """Return the head that these values are; raise as `read_header` does."""
    audience = head.get("audience")
    return Header(
        **{key: _words(head, key, file) for key in _REQUIRED},
        truth=_optional(head, "truth"),
        twin=_optional(head, "twin"),
        audience=tuple(str(listener) for listener in audience) if isinstance(audience, list) else (),
        pack=pack,
        file=file,
        stale_after=_day(head, "stale_after"),
        facts_checked=_day(head, "facts_checked"),
    )


_REQUIRED = ("id", "channel", "place", "region", "lang", "topic", "title", "setting")


def _words(head: Mapping[str, object], key: str, file: Traversable) -> str:
    value = head.get(key)
    if isinstance(value, str) and value:
        return value
    raise InputError(
        "head-key",
        N_("The head has no text for {key}."),
        N_("Write it before the first line that begins with a bracket."),
        location=Location(str(file), 1, 1, key),
        key=key,
    )


def _optional(head: Mapping[str, object], key: str) -> str | None:
    value = head.get(key)
    return value if isinstance(value, str) else None


def _day(head: Mapping[str, object], key: str) -> date | None:
    value = head.get(key)
    return value if isinstance(value, date) and not isinstance(value, datetime) else None
