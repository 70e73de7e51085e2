"""What an office has set for itself: `settings.toml` beside the store."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.library.passing import USUAL, PassRule, read_pass_rule
from results.journal.durable import write_files

FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """`rule` is what passing asks where a drill does not say; no drill draws from the packs in `resting`."""

    rule: PassRule = USUAL
    resting: frozenset[str] = frozenset()


def read_settings(store: Path) -> Settings:
    """Return the settings beside a store, the usual ones without a file; raise `InputError` where wrong."""
    file = store.with_name(FILE)
    if not file.exists():
        return Settings()
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules, packs = table.table("pass"), table.table("packs")
    table.done()
    resting = frozenset(packs.list("off")) if packs else frozenset[str]()
    if packs:
        packs.done()
    return Settings(read_pass_rule(rules) if rules else USUAL, resting)


def switch(store: Path, pack: str, *, on: bool) -> None:
    """Write into the settings whether drills draw from a pack; the rest of the file stays as it is.

    Raises `InputError` where the settings are wrong or cannot be written.
    """
    # tomlkit takes as long to load as a small command, and settings are read at every start
    import tomlkit

    from engine.files.toml_text import toml_document

    resting = read_settings(store).resting
    resting = resting - {pack} if on else resting | {pack}
    file = store.with_name(FILE)
    document = toml_document(str(file), read_text(file) if file.exists() else "")
    packs = document.setdefault("packs", tomlkit.table())
    packs["off"] = sorted(resting)
    packs["off"].comment("no drill draws from these: `ringtrue pack on|off ID`")
    write_files({file: tomlkit.dumps(document).encode()}, over=True)
