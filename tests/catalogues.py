"""Bring the message catalogues up to date: `python -m tests.catalogues`."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from engine.script import traditional

ROOT = Path(__file__).parent.parent
SAYERS = ("_", "N_", "counted")
BY_HAND = "by hand"
"""The comment of a Traditional message that somebody wrote; all others follow the Simplified ones."""


def po_file(language: str) -> Path:
    """Return the catalogue of a language as people edit it."""
    return ROOT / "engine" / "locale" / language / "LC_MESSAGES" / "ringtrue.po"


def messages() -> Catalog:
    """Return every message the program can say, by name.

    Found in the syntax tree, for a tokenizer does not see into f-strings before Python 3.12.
    """
    template = Catalog(project="ringtrue", charset="utf-8")
    for room in ("drills", "engine", "results"):
        for file in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                forms = _said(node)
                if forms:
                    template.add(forms, None, [(file.relative_to(ROOT).as_posix(), 0)])
    return template


def _said(node: ast.AST) -> str | tuple[str, str] | None:
    """Return the message of a call to one of `SAYERS`."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYERS):
        return None
    forms = [
        argument.value
        for argument in node.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    ]
    if node.func.id == "counted":
        return (forms[0], forms[1])
    return forms[0] if forms else None


def translated(language: str = "zh_CN") -> Catalog:
    """Return the catalogue of a language as it is committed; an empty one where there is none yet."""
    if not po_file(language).exists():
        return Catalog(locale=language, project="ringtrue")
    with po_file(language).open("rb") as stream:
        return read_po(stream, locale=language)


def compiled(catalogue: Catalog) -> bytes:
    """Return the bytes of the compiled catalogue."""
    target = io.BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def updated(catalogue: Catalog) -> Catalog:
    """Return a catalogue with the messages of the sources, no more and no fewer."""
    template = messages()
    template.creation_date = catalogue.creation_date  # else every run would change a line, on every branch
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def in_traditional(simplified: Catalog) -> Catalog:
    """Return the Traditional catalogue: what was written by hand, and the rest after the Simplified one."""
    catalogue = updated(translated("zh_TW"))
    for message in catalogue:
        source = simplified.get(message.id) if message.id else None
        if source is None or not source.string or BY_HAND in message.user_comments:
            continue
        message.string = rewritten(source.string)
    return catalogue


def rewritten(text: str | Sequence[str]) -> str | tuple[str, ...]:
    """Return a message in Traditional characters, in the words a program has in Taiwan."""
    forms = (text,) if isinstance(text, str) else text
    converted = tuple(_of_a_program(traditional(form)) for form in forms)
    return converted[0] if isinstance(text, str) else converted


def _of_a_program(text: str) -> str:
    """Return a text whose windows are not those of a counter, and whose Enter is written on the key."""
    parts = re.split(" *回車 *", text.replace("窗口", "視窗"))
    named = " Enter ".join(parts).strip(" ") if parts[1:] else parts[0]
    return re.sub(r"(?<=[，。；：]) (?=Enter)|(?<=Enter) (?=[，。；：])", "", named)


def _write(catalogue: Catalog, language: str) -> None:
    file = po_file(language)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    file.with_suffix(".mo").write_bytes(compiled(translated(language)))


def main() -> None:
    """Update each `.po` from the sources and compile it; name what has no translation."""
    simplified = updated(translated())
    _write(simplified, "zh_CN")
    _write(in_traditional(simplified), "zh_TW")
    for message in simplified:
        # a plural has a translation for each of its forms, each of which may be empty
        if message.id and not any(message.string or ()):
            print(message.id)


if __name__ == "__main__":
    main()
