"""The script of an evening: everything is read, nothing too early, each line one breath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from drills.aloud.breath import SIGNS, WORDS, breaths
from drills.aloud.phrases import OUTCOMES, TRUTHS
from drills.aloud.script import Programme, script, script_seconds
from drills.papers.handout.handout import HandoutSection
from drills.papers.handout.plain_text import handout_text
from drills.words.language import _ as translated
from drills.words.language import choose, speaking
from engine.channels.talk.lines import Talk
from engine.library.library import Library
from engine.marks import parse
from engine.play.play import Play
from engine.play.terms import Terms

TERMS = Terms("seed", "off", False, None, True)
NAMES = ("pack-c1a", "pack-c2b", "pack-s1a", "pack-s2b", "pack-n1a")


@pytest.fixture
def programme(samples: Library) -> Programme:
    plays = [Play.begin(samples.scenario(name), TERMS) for name in NAMES]
    questions = [Play.begin(samples.scenario("pack-q1a"), TERMS)]
    return Programme("混合练习", "zh-Hans", "ringtrue play", plays, plays[3], questions)


def encounters(programme: Programme, readers: int = 2) -> Iterator[tuple[Play, HandoutSection]]:
    sections = script(programme, readers).sections
    yield from zip(programme.encounters, sections[2 : 2 + len(NAMES)], strict=True)


def whole(section: HandoutSection) -> str:
    return "".join(line for row in section.rows for line in row.lines)


def before_and_after(section: HandoutSection) -> tuple[str, str]:
    """Return what stands before the hands are counted, and what behind."""
    with speaking("zh-Hans"):
        counted = translated("count the hands, type them in, press Enter")
    texts = [f"{row.note} {''.join(row.lines)}" for row in section.rows]
    at = next(number for number, text in enumerate(texts) if counted in text)
    return "\n".join(texts[: at + 1]), "\n".join(texts[at + 1 :])


def test_every_line_of_every_encounter_occurs(programme: Programme) -> None:
    for play, section in encounters(programme):
        text, scenario = whole(section), play.scenario
        assert scenario.setting in text
        for passage in play.passages:
            if passage.side == "them":
                assert "".join(passage.text.split()) in "".join(text.split())
        if isinstance(scenario, Talk):
            values = scenario.values(play.terms)
            for line in scenario.line:
                assert parse(line.says, values).plain in text
                assert all(parse(reply.says, values).plain in text for reply in line.reply)


def test_no_truth_before_the_hands_are_counted(programme: Programme) -> None:
    with speaking("zh-Hans"):
        truths = [translated(message) for words in TRUTHS.values() for message in words.values()]
        outcomes = [
            translated(message) for each in OUTCOMES.values() for _when, said in each for message in said
        ]
    for play, section in encounters(programme):
        before, after = before_and_after(section)
        assert not any(words in before for words in (*truths, *outcomes))
        assert not any(cue.why in before for cue in play.scenario.cues)
        assert not any(ending.says in before for ending in getattr(play.scenario, "ending", ()))
        assert sum(words in after for words in truths) == 1
        assert play.scenario.title not in before


def test_what_is_said_in_between_is_the_same_for_both_twins(programme: Programme) -> None:
    scam, genuine = [before_and_after(section)[0].splitlines() for _play, section in encounters(programme)][
        2:4
    ]
    own = {line for play in programme.encounters for line in breaths(play.scenario.setting, "zh-Hans")}
    assert [line for line in scam[2:] if line not in own] == [line for line in genuine[2:] if line not in own]


@pytest.mark.parametrize("interface", ["en", "zh-Hant"])
@pytest.mark.parametrize("readers", [1, 2])
def test_it_speaks_the_language_of_the_drill_a_breath_a_line(
    programme: Programme, interface: str, readers: int
) -> None:
    choose(interface)
    handout = script(programme, readers)
    spoken = [line for section in handout.sections for row in section.rows for line in row.lines]
    assert all(len(line) <= SIGNS for line in spoken)
    assert not re.search("[a-z]{3,} [a-z]{3,}", handout_text(handout).replace("ringtrue play", ""))
    assert "开场" in handout_text(handout)


def test_english_phrases_have_few_words(programme: Programme) -> None:
    english = Programme("Mixed", "en", "ringtrue play", programme.encounters)
    rows = [row for section in script(english).sections[::6] for row in section.rows]
    assert all(len(line.split()) <= WORDS for row in rows for line in row.lines)


def test_the_clock_runs_on_without_a_gap(programme: Programme) -> None:
    handout = script(programme)
    times = [re.match(r"(\d+:\d\d)–(\d+:\d\d)", section.aside) for section in handout.sections]
    edges = [match.groups() for match in times if match]
    assert len(edges) == len(handout.sections) == 1 + 1 + len(NAMES) + 1 + 1
    assert edges[0][0] == "0:00"
    assert all(before[1] == behind[0] for before, behind in pairwise(edges))
    minutes, rest = divmod(round(script_seconds(programme)), 60)
    assert edges[-1][1] == f"{minutes}:{rest:02}"


def test_after_the_hands_there_is_a_kind_word_for_each_way_they_went(programme: Programme) -> None:
    for _play, section in encounters(programme):
        notes = [row.note for row in section.rows]
        assert {"多数看对了", "差不多一半一半", "多数没看对"} <= {*notes}
    closing = whole(script(programme).sections[-1])
    assert "先止付" in closing and "110" in closing and "单独" in closing
