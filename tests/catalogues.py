"""Bring the message catalogues up to date: `python -m tests.catalogues`."""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
KEYWORDS = {"_": None, "N_": None, "counted": (1, 2)}
PO = ROOT / "engine" / "locale" / "zh_CN" / "LC_MESSAGES" / "ringtrue.po"


def messages() -> Catalog:
    """Return every message the program can say, in order of name."""
    template = Catalog(project="ringtrue", charset="utf-8")
    for room in ("drills", "engine", "results"):
        for name, _line, message, comments, context in extract_from_dir(
            ROOT / room, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            template.add(message, None, [(f"{room}/{name}", 0)], auto_comments=comments, context=context)
    return template


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
    catalogue.update(messages(), no_fuzzy_matching=True)
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
