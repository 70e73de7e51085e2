"""Bring the message catalogues up to date: `python -m tests.catalogues`."""

from __future__ import annotations

import ast
import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SAYERS = ("_", "N_", "counted")
PO = ROOT / "engine" / "locale" / "zh_CN" / "LC_MESSAGES" / "ringtrue.po"


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


def translated() -> Catalog:
    """Return the Chinese catalogue as it is committed."""
    with PO.open("rb") as stream:
        return read_po(stream, locale="zh_CN")


def compiled(catalogue: Catalog) -> bytes:
    """Return the bytes of the compiled catalogue."""
    target = io.BytesIO()
    write_mo(target, catalogue)
    return target.getvalue()


def main() -> None:
    """Update the `.po` from the sources and compile it; name what has no translation."""
    catalogue = translated() if PO.exists() else Catalog(locale="zh_CN", project="ringtrue")
    template = messages()
    template.creation_date = catalogue.creation_date  # else every run would change a line, on every branch
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as stream:
        write_po(stream, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    PO.with_suffix(".mo").write_bytes(compiled(translated()))
    for message in catalogue:
        if message.id and not message.string:
            print(message.id)


if __name__ == "__main__":
    main()
