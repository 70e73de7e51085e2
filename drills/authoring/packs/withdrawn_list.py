"""Which scenarios somebody withdraws: ids as they are typed, or a list in a file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import InputError, Location
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.language import N_
from engine.library.header import pack_of
from engine.packs.archive import unpacked
from results.files.durable import read

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILES = (".txt", ".toml", ".zip")


@dataclass(frozen=True, slots=True)
class WithdrawnList:
    """Scenarios (ids), each once, and the pack that names them, or nothing."""

    scenarios: tuple[str, ...]
    pack: str = ""


def is_list_file(word: str) -> bool:
    """Return whether a word names a file and no scenario: by its ending, for no id has one."""
    return Path(word).suffix.lower() in _FILES


def read_list(file: Path) -> WithdrawnList:
    """Return what a file withdraws; raise `InputError` where it cannot be read or names nothing.

    A pack file and a `pack.toml` say it by `withdrawn`; text has an id a line, `#` before a remark.
    """
    match file.suffix.lower():
        case ".zip":
            text = unpacked(read(file), str(file)).files["pack.toml"].decode("utf-8", "replace")
            listed = _of_pack(text, file)
        case ".toml":
            listed = _of_pack(read_text(file), file)
        case _:
            listed = _of_lines(read_text(file).splitlines(), file)
    if not listed.scenarios:
        raise InputError(
            "withdraw-none",
            N_("The file withdraws nothing."),
            N_("Write an id a line, or `withdrawn = [...]` in a pack.toml."),
            location=Location(str(file)),
        )
    return listed


def _of_pack(text: str, file: Path) -> WithdrawnList:
    table = parse(file, text)
    if "id" in table:
        pack = pack_of(table, file, text, file.parent)
        return WithdrawnList(tuple(dict.fromkeys(pack.withdrawn)), pack.id)
    return WithdrawnList(tuple(dict.fromkeys(TomlTable(table, file, text).list("withdrawn"))))


def _of_lines(lines: Sequence[str], file: Path) -> WithdrawnList:
    names: dict[str, None] = {}
    for number, line in enumerate(lines, start=1):
        name = line.partition("#")[0].strip()
        if name and not _ID.fullmatch(name):
            raise InputError(
                "withdraw-id",
                N_("{name} is no id of a scenario."),
                N_("Write an id a line, such as east-branch-k3p; `#` begins a remark."),
                location=Location(str(file), number),
                name=name,
            )
        if name:
            names[name] = None
    return WithdrawnList(tuple(names))
