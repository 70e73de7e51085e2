"""What an office has set for itself: `settings.toml` beside the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drills.desk.paths import SETTINGS
from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.files.toml_text import quoted
from engine.language import LANGUAGES, N_, speaks
from engine.library.passing import USUAL, PassRule, read_pass_rule
from results.journal.durable import write_files

FILE = SETTINGS
LANGUAGE = "language"
PACKS = "[packs]"


@dataclass(frozen=True, slots=True)
class Settings:
    """`rule` is what passing asks where a drill does not say; no drill draws from the packs in `resting`.

    `language` is that of the interface, a tag such as `zh-Hant`; empty where the system decides.
    """

    rule: PassRule = USUAL
    resting: frozenset[str] = frozenset()
    language: str = ""


def read_settings(store: Path) -> Settings:
    """Return the settings beside a store, the usual ones without a file; raise `InputError` where wrong."""
    file = store.with_name(FILE)
    if not file.exists():
        return Settings()
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules, packs, language = table.table("pass"), table.table("packs"), table.words(LANGUAGE, "")
    if language and not speaks(language):
        choices = ", ".join(LANGUAGES.values())
        raise table.wrong(LANGUAGE, N_("{key} must be one of {choices}."), choices=choices)
    table.done()
    resting = frozenset(packs.list("off")) if packs else frozenset[str]()
    if packs:
        packs.done()
    return Settings(read_pass_rule(rules) if rules else USUAL, resting, language)


def switch(store: Path, pack: str, *, on: bool) -> None:
    """Write into the settings whether drills draw from a pack; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    resting = read_settings(store).resting - {pack} if on else read_settings(store).resting | {pack}
    file = store.with_name(FILE)
    rest = _without_packs(read_text(file) if file.exists() else "").strip()
    names = ", ".join(map(quoted, sorted(resting)))
    table = f"{PACKS}\noff = [{names}]   # no drill draws from these: `ringtrue pack on|off ID`\n"
    whole = "\n\n".join(part for part in (rest, table if resting else "") if part)
    write_files({file: f"{whole.rstrip()}\n".encode()}, over=True)


def keep_language(store: Path, tag: str) -> None:
    """Write into the settings which language the interface speaks; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    read_settings(store)
    file = store.with_name(FILE)
    lines = read_text(file).splitlines(keepends=True) if file.exists() else []
    rest = "".join(line for line in lines if line.partition("=")[0].strip() != LANGUAGE)
    write_files({file: f"{LANGUAGE} = {quoted(tag)}\n{rest}".encode()}, over=True)


def _without_packs(text: str) -> str:
    """Return a settings file without its table of packs; what is remarked in it stays."""
    rest: list[str] = []
    within = False
    for line in text.splitlines(keepends=True):
        within = line.startswith(PACKS) if line.startswith("[") else within
        rest += [] if within and not line.startswith("#") else [line]
    return "".join(rest)
