"""A visit to a desk: counted by age band, topic and answer, under nobody's name; its card is inert."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drills.desk.desk import Desk
from drills.papers.card import Card, card, card_page, write_card
from drills.run.together.encounters import seen_through
from drills.run.together.visit import Visit, visit_of
from drills.words.visits import AGES
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf
from results.journal.records.gatherings import helped
from tests.conftest import SAMPLES


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    drills = tmp_path / "own" / "drills"
    drills.mkdir(parents=True)
    (drills / "messages.toml").write_text(
        'id = "messages"\ntitle = "短信"\nlang = "en"\n[[draw]]\nchannel = "sms"\nfamilies = true\n', "utf-8"
    )
    with Desk.open(tmp_path / "store.db", Shelf(SAMPLES, (drills.parent,))) as opened:
        yield opened


def visited(desk: Desk, seed: str) -> Visit:
    visit = visit_of(desk, Library(desk.shelf), desk.shelf.drill("messages"), seed)
    assert visit.advance() is not None and visit.advance() is None
    return visit


def test_a_visit_is_counted_once_and_stands_in_nobodys_score(desk: Desk) -> None:
    visit = visited(desk, "1")
    scenario = visit.play.scenario
    visit.keep("60-74", "unsure")
    visit.keep("60-74", "scam")  # the first answer stands
    (answer,) = helped(desk.store.db)
    assert (answer.scenario, answer.topic, answer.truth) == (scenario.id, scenario.topic, scenario.truth)
    assert (answer.age, answer.answer) == ("60-74", "unsure") and answer.age in AGES
    assert desk.scores() == [] and not desk.groups()
    assert desk.store.verify().findings == () and desk.store.rebuild() == ()
    visited(desk, "1").keep("", "")
    assert len({answer.talk for answer in helped(desk.store.db)}) == 2
    assert len({answer.scenario for answer in helped(desk.store.db)}) == 2  # what was shown here waits


def test_a_card_holds_what_to_ask_and_to_do_and_no_markup_of_its_content(
    desk: Desk, shipped: Library, tmp_path: Path
) -> None:
    play = seen_through(visited(desk, "1").play)
    made = card(play, shipped.aid("CN"))
    assert made.steps == play.scenario.debrief.do[:3] and made.at_once
    page = card_page(replace(made, sentence="<b>先停</b>", asks=("还有谁知道？",)))
    assert "&lt;b&gt;先停" in page and "还有谁知道" in page and "<script" not in page and "http" not in page
    file = tmp_path / "card.html"
    write_card(made, file, [])
    assert made.at_once[0] in file.read_text("utf-8")
    with pytest.raises(InputError):
        write_card(made, tmp_path / "gone" / "card.html", [])


def test_without_first_steps_of_its_region_a_card_leaves_them_out(desk: Desk) -> None:
    made: Card = card(seen_through(visited(desk, "2").play), None)
    assert made.at_once == () and 'class="loss"' not in card_page(made)
