"""Pages that are written by a command say what the code says now."""

from __future__ import annotations

import re
from pathlib import Path

from tests.measures_page import PAGE, page


def test_the_page_of_measures_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.measures_page`"


def test_its_story_holds() -> None:
    assert "**More suspicious: scam is said more readily" in page()


def test_where_to_look_is_there() -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "architecture.md").read_text("utf-8")
    look = page[page.index("## Where to look") : page.index("## A reply's way")]
    paths = re.findall(r"`((?:drills|engine|results|tests)/[a-z_/.]*)`", look)
    assert len(paths) > 30
    assert [path for path in paths if not (root / path).exists()] == []
