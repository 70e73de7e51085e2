"""Pages that are written by a command say what the code says now."""

from __future__ import annotations

from tests.measures_page import PAGE, page


def test_the_page_of_measures_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.measures_page`"


def test_its_story_holds() -> None:
    assert "**More suspicious: scam is said more readily" in page()
