"""What was kept is told in the money of its region."""

from __future__ import annotations

import io

import pytest

from drills.plain.console import Console
from drills.plain.summary import show_summary
from drills.run.overview.summary import Summary, summarise
from drills.run.practice import Nowhere
from drills.run.session import Session
from drills.words.money import money, moneys
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.encounter import Action, Kind
from results.journal.facts.runs import RunBegun
from results.measures.detection import Counts

LIBRARY = Library(Shelf())


def seen_through(*items: str) -> Summary:
    """Return the summary of a run in which every item was called a scam as soon as it could be."""
    run = RunBegun(
        run="r", drill="d", form="", items=items, judged=len(items), seed="s", timing="off", marks=True,
        feedback="each", pass_mark=0, person="p", group="g",
    )  # fmt: skip
    session = Session(Nowhere(), LIBRARY, run, lambda: 0)
    session.advance()
    for _item in items:
        session.act(Action(Kind.ENOUGH))
        session.act(Action(Kind.JUDGE, place=6))
        while not session.play.over:
            session.act(session.play.options[0].action)
        session.advance()
    return summarise(session, Counts(0, 0, 0, 0))


def stakes(region: str) -> tuple[str, int]:
    """Return a scam of a region, by its id, and what is at stake in it."""
    headers = [
        head for head in LIBRARY.shelf.headers.values() if head.truth == "scam" and head.channel != "banknote"
    ]
    name = min(head.id for head in headers if head.region == region)
    return name, LIBRARY.scenario(name).at_stake


@pytest.mark.parametrize(("region", "words"), [("CN", "1,150 yuan"), ("GB", "£1,150"), ("FR", "1,150")])
def test_money_is_named_as_its_region_does(region: str, words: str) -> None:
    assert money(1150, region) == words


def test_money_of_two_regions_is_never_added_up() -> None:
    (here, yuan), (there, pounds) = stakes("CN"), stakes("GB")
    assert dict(seen_through(here, there).saved) == {"CN": yuan, "GB": pounds}
    assert moneys((("CN", yuan), ("GB", pounds))) == f"{yuan:,} yuan, £{pounds:,}"


def test_an_english_run_speaks_of_pounds() -> None:
    name, pounds = stakes("GB")
    out = io.StringIO()
    show_summary(Console(io.StringIO(), out), seen_through(name))
    assert f"£{pounds:,} kept." in " ".join(out.getvalue().split())
    assert "yuan" not in out.getvalue()
