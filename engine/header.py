"""What menus and `list` need of a scenario: the head of its file, read without models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import tomli

from engine.errors import InputError, Place
from engine.language import N_


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


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of scenarios with its `pack.toml`."""

    id: str
    title: str
    region: str
    lang: str
    about: str
    folder: Traversable

    def files(self) -> Iterator[Traversable]:
        """Yield the scenario files of the pack by name."""
        for file in sorted(self.folder.iterdir(), key=lambda one: one.name):
            if file.name.endswith(".toml") and file.name != "pack.toml":
                yield file


def packs(root: Traversable) -> Iterator[Pack]:
    """Yield the packs below a folder by name."""
    for folder in sorted(root.iterdir(), key=lambda one: one.name):
        if folder.is_dir() and (folder / "pack.toml").is_file():
            yield read_pack(folder)


def read_pack(folder: Traversable) -> Pack:
    """Return the pack of a folder; raise `InputError` where `pack.toml` is not as it must be."""
    file = folder / "pack.toml"
    head = parse(file, read_text(file))
    return Pack(
        **{key: _words(head, key, file) for key in ("id", "title", "region", "lang", "about")},
        folder=folder,
    )


def read_header(file: Traversable, pack: str) -> Header:
    """Return the head of a scenario file; raise `InputError` where it is not as it must be."""
    text = read_text(file)
    end = 0 if text.startswith("[") else text.find("\n[")
    head = parse(file, text if end < 0 else text[:end])
    audience = head.get("audience")
    return Header(
        **{key: _words(head, key, file) for key in _REQUIRED},
        truth=_optional(head, "truth"),
        twin=_optional(head, "twin"),
        audience=tuple(str(one) for one in audience) if isinstance(audience, list) else (),
        pack=pack,
        file=file,
    )


_REQUIRED = ("id", "channel", "place", "region", "lang", "topic", "title", "setting")


def read_text(file: Traversable) -> str:
    """Return a file as text; raise `InputError` where it cannot be read or is not UTF-8."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(
            "file-absent",
            N_("The file cannot be read: {reason}."),
            N_("Check the name and the permissions."),
            place=Place(str(file)),
            reason=error.strerror or type(error).__name__,
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            "file-encoding",
            N_("The file is not UTF-8 text (byte {offset})."),
            N_("Save it again as UTF-8."),
            place=Place(str(file)),
            offset=error.start,
        ) from error


def parse(file: Traversable, text: str) -> dict[str, object]:
    """Return parsed TOML; raise `InputError` with line and column where it is broken."""
    if text.startswith("\ufeff"):
        raise InputError(
            "file-bom",
            N_("The file begins with a byte order mark."),
            N_("Save it as UTF-8 without BOM."),
            place=Place(str(file), 1, 1),
        )
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise InputError(
            "toml",
            N_("The TOML cannot be read: {reason}."),
            N_("Mend the line; strings stand in straight quotes, lists in brackets."),
            place=Place(str(file), error.lineno, error.colno),
            reason=error.msg,
        ) from error
    except RecursionError:
        raise InputError(
            "toml-depth",
            N_("The TOML is nested too deeply."),
            N_("A scenario needs no nesting beyond tables in lists."),
            place=Place(str(file)),
        ) from None


def _words(head: dict[str, object], key: str, file: Traversable) -> str:
    value = head.get(key)
    if isinstance(value, str) and value:
        return value
    raise InputError(
        "head-key",
        N_("The head has no text for {key}."),
        N_("Write it before the first line that begins with a bracket."),
        place=Place(str(file), 1, 1, key),
        key=key,
    )


def _optional(head: dict[str, object], key: str) -> str | None:
    value = head.get(key)
    return value if isinstance(value, str) else None
