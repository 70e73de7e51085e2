"""A drill of one's own by the command line: written, refused, and played at once."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.cli import run
from drills.desk import content
from engine.authoring.drill_plan import DrillPlan, drill_text, minutes_of, topics_of
from engine.errors import Exit
from engine.library.drill import read_drill
from engine.library.shelf import Shelf
from engine.library.stock import pools_of

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)


@given(
    WORDS,
    st.lists(st.sampled_from(["sms", "call"]), unique=True),
    st.lists(WORDS, max_size=3),
    st.integers(1, 7),
)
def test_a_written_drill_reads_back(
    tmp_path_factory: pytest.TempPathFactory, title: str, channels: list[str], topics: list[str], count: int
) -> None:
    file = tmp_path_factory.mktemp("drill") / "own.toml"
    plan = DrillPlan("own", title, tuple(channels), tuple(topics), count, minutes_of(channels, count))
    file.write_text(drill_text(plan), "utf-8")
    drill = read_drill(file)
    (draw,) = drill.draws
    assert (drill.id, drill.title, drill.minutes, drill.lang) == ("own", title, plan.minutes, "zh-Hans")
    assert (draw.channels, draw.topics, draw.count) == (plan.channels, plan.topics, count)


def test_it_is_in_the_menus_and_plays(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = "new drill east-morning --title 城东 --channels sms,call --topics parcel,relative --count 3"
    assert run(["--lang", "zh-Hans", *command.split()]) == Exit.DONE
    file = Path(capsys.readouterr().out.strip())
    assert file == content.own_folder() / "drills" / "east-morning.toml"
    shelf = content.shelf()
    drill = shelf.drill("east-morning")
    assert shelf.own_drills == {"east-morning"} and drill.title == "城东"
    drawn = {
        shelf.playable[pair.scam].topic for pool in pools_of(drill, shelf.material()) for pair in pool.pairs
    }
    assert drawn == {"parcel", "relative"}
    monkeypatch.setattr("sys.stdin", StringIO(""))
    assert run(["play", "east-morning", "--plain"]) == Exit.DONE


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("--channels fax", "There is no channel fax"),
        ("--topics nowhere", "There is no topic nowhere"),
        ("--count 500", "500 is too few or too many"),
        ("--minutes -1", "-1 is too few or too many"),
        ("--channels sms --topics parcel --count 90", "The drill asks for 90 items"),
        ("morning-five", "morning-five is there already"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    command: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "drill", *command.split()]) == Exit.INPUT
    assert sentence in capsys.readouterr().err
    assert not content.own_folder().exists()


def test_topics_count_pairs_once() -> None:
    heads = Shelf().playable.values()
    topics = topics_of(heads, ("sms",), "zh-Hans")
    assert topics["parcel"] >= 1 and "note-market" not in topics
    assert [*topics.values()] == sorted(topics.values(), reverse=True)
