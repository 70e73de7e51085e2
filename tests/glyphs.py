"""Bring the glyphs of huge words up to date: `python -m tests.glyphs unifont.hex`, a file of GNU Unifont."""

from __future__ import annotations

import sys
from pathlib import Path

from drills.words.encounter.from_afar import HUGE
from tests.catalogues import ROOT, translated

LABELS = ROOT / "drills" / "tui" / "drawing" / "unifont" / "labels.hex"
ASCII = "".join(map(chr, range(0x21, 0x7F)))


def signs() -> set[str]:
    """Return every sign that huge words hold in any language, and those of English and numbers."""
    catalogues = [translated(), translated("zh_TW")]
    told = [str(catalogue[message].string) for catalogue in catalogues for message in HUGE]
    return {*ASCII, *"".join([*HUGE, *told])} - {" "}


def main() -> None:
    """Write the glyphs of these signs, in order, as the font has them."""
    rows = Path(sys.argv[1]).read_text("ascii").splitlines()
    font = {chr(int(code, 16)): f"{code}:{bits}" for code, _, bits in (row.partition(":") for row in rows)}
    LABELS.write_text("".join(f"{font[sign]}\n" for sign in sorted(signs())), "ascii")


if __name__ == "__main__":
    main()
