"""What an office prints of itself: its name and local numbers, in `local.toml` of the user's folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from drills.desk.paths import home
from engine.errors import InputError
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.inert import inert
from engine.language import N_
from results.files.durable import write_files

FILE = "local.toml"
LONGEST = 40
"""Signs of a name or number: more do not fit a line of a card."""
APPROVED_ONLY = "approved_only"


@dataclass(frozen=True, slots=True)
class Local:
    """The office, and how police, bank and community office are reached; empty unless set.

    With `approved_only` nothing is printed but what an office has signed.
    """

    office: str = ""
    police: str = ""
    bank: str = ""
    community: str = ""
    approved_only: bool = False


LABELS: Mapping[str, str] = {
    "office": N_("Name of the office"),
    "police": N_("Police station"),
    "bank": N_("Bank"),
    "community": N_("Community office"),
}
"""What can be written, in the order of the screen."""


def local_file() -> Path:
    """Return the file, there or not yet."""
    return home() / FILE


def read_local() -> Local:
    """Return what the office has set; raise `InputError` where the file is wrong."""
    file = local_file()
    if not file.exists():
        return Local()
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    words = {key: _line(table, key) for key in LABELS}
    approved_only = table.flag(APPROVED_ONLY, False)
    table.done()
    return Local(**words, approved_only=approved_only)


def _line(table: TomlTable, key: str) -> str:
    words = table.words(key, "").strip()
    if len(words) > LONGEST:
        raise table.wrong(key, N_("It has more than {most} signs."), most=LONGEST)
    return inert(words)


def keep_local(key: str, words: str) -> Local:
    """Write one of the words; the rest of the file stays as it is. Return what is set then.

    Raises `InputError` where it is too long, or cannot be written.
    """
    if len(words.strip()) > LONGEST:
        raise InputError(
            "local-long",
            N_("It has more than {most} signs."),
            N_("Write it shorter: it stands on one line of a card."),
            most=LONGEST,
        )
    _write(key, inert(words.strip()))
    return read_local()


def keep_approved_only(*, wanted: bool) -> None:
    """Write whether only what an office has signed is printed."""
    _write(APPROVED_ONLY, wanted)


def _write(key: str, value: str | bool) -> None:
    from engine.files.toml_text import toml_document

    if key not in {field.name for field in fields(Local)}:
        raise KeyError(key)
    read_local()
    file = local_file()
    document = toml_document(str(file), read_text(file) if file.exists() else "")
    document[key] = value
    write_files({file: document.as_string().encode()}, over=True)
