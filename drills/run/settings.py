"""What an office has set for itself: `settings.toml` beside the store."""

from __future__ import annotations

from pathlib import Path

from engine.files.toml import parse, read_text
from engine.files.toml_table import TomlTable
from engine.library.passing import USUAL, PassRule, read_pass_rule

FILE = "settings.toml"


def pass_rule(store: Path) -> PassRule:
    """Return what passing asks where a drill does not say; raise `InputError` where the file is wrong.

    `store` is the path of the store, the file lies in its folder; without it the usual rule holds.
    """
    file = store.with_name(FILE)
    if not file.exists():
        return USUAL
    text = read_text(file)
    table = TomlTable(parse(file, text), file, text)
    rules = table.table("pass")
    table.done()
    return read_pass_rule(rules) if rules else USUAL
