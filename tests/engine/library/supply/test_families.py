"""The supply of messages: twins alike in all but their ask, no two pairs alike, kept by what they said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.channels.sms import Sms
from engine.check.giveaways.wording import measure_wording
from engine.errors import InputError
from engine.library.drill import Draw
from engine.library.library import Library, content, restore
from engine.library.shelf import Shelf
from engine.library.supply.families import PAIRS, Families, pairs_of
from engine.library.supply.family import Family, read_family
from engine.library.supply.messages import Message, message_named
from engine.play.play import Play
from engine.play.terms import Terms
from tests.conftest import SAMPLES

SHIPPED = Library(Shelf())
SMALL = Shelf(SAMPLES)
HEAD = SMALL.families["pack-f1"]
FAMILY = read_family(HEAD.file)
NUMBERS = st.integers(0, 9_999)


def message(library: Library, name: str) -> Sms:
    scenario = library.scenario(name)
    assert isinstance(scenario, Sms)
    return scenario


def around(scenario: Sms) -> str:
    before, _, rest = scenario.message[0].text.partition("[[")
    return f"{before}…{rest.partition(']]')[2]}"


@settings(max_examples=25)
@given(st.sampled_from(sorted(SHIPPED.shelf.families)), NUMBERS)
def test_twins_differ_in_where_they_lead_alone(family: str, number: int) -> None:
    name = Message(family, number)
    first, second = message(SHIPPED, name.id), message(SHIPPED, name.twin.id)
    assert {first.truth, second.truth} == {"scam", "genuine"}
    assert (first.twin, second.twin) == (second.id, first.id)
    assert (first.setting, first.fill, around(first)) == (second.setting, second.fill, around(second))
    assert (first.message[0].sender, first.message[0].at) == (second.message[0].sender, second.message[0].at)
    assert {cue.sign for cue in first.cue + second.cue} == {"red-flag", "reassurance"}
    assert SHIPPED.shelf.playable[name.id].truth == first.truth


def test_no_two_pairs_are_alike() -> None:
    assert FAMILY.pairs == pairs_of(HEAD.file) == 6**5
    assert len({FAMILY.chosen(pair) for pair in range(FAMILY.pairs)}) == FAMILY.pairs


def test_neighbours_differ_in_most_parts() -> None:
    first, second = FAMILY.chosen(0)[1:], FAMILY.chosen(1)[1:]
    assert sum(before != after for before, after in zip(first, second, strict=True)) >= 3


def test_neither_odd_nor_even_numbers_are_the_scams() -> None:
    heads = [*Families({HEAD.id: HEAD}).hundred(0, lambda _head: True)]
    odd = sum(head.truth == "scam" for head in heads if int(head.id[-1]) % 2)
    assert len(heads) == 2 * PAIRS and 30 < odd < 70


def test_a_message_is_played_again_though_its_family_is_gone(tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(SAMPLES, root)
    scenario = Library(Shelf(root)).scenario("pack-f1-0007")
    play = Play.begin(scenario, Terms("seed"))
    (root / "pack" / "families" / "pack-f1.toml").unlink()
    again = restore(content(scenario).body)
    assert again == scenario and content(again).hash == content(scenario).hash
    assert Play.begin(again, Terms("seed")).passages == play.passages
    with pytest.raises(InputError):
        Library(Shelf(root)).scenario("pack-f1-0007")


def test_only_ids_of_messages_that_there_are_name_one() -> None:
    heads = SMALL.playable
    last = 2 * FAMILY.pairs - 1
    assert f"pack-f1-{last:04}" in heads and f"pack-f1-{last + 1:04}" not in heads
    assert "pack-f2-0001" not in heads and "pack-f1-00007" not in heads and "pack-f1" not in heads
    assert message_named("pack-f1-0012") == Message("pack-f1", 12)


def test_only_a_draw_that_asks_for_families_takes_messages_of_them() -> None:
    written, made = SMALL.playable["pack-s1a"], SMALL.playable["pack-f1-0000"]
    assert Draw(("sms",)).takes(written) and not Draw(("sms",)).takes(made)
    assert Draw(("sms",), families=True).takes(made) and not Draw(("sms",), families=True).takes(written)


def test_a_family_comes_to_its_end_by_hundreds() -> None:
    families, takes = Families({HEAD.id: HEAD}), Draw(("sms",), families=True).takes
    made = [[head.id for head in families.hundred(number, takes)] for number in (76, 77, 78)]
    assert [*map(len, made)] == [200, 2 * (FAMILY.pairs - 7_700), 0]


def test_messages_of_a_pack_that_rests_are_not_drawn() -> None:
    resting = Shelf(SAMPLES, resting=frozenset({"pack"}))
    assert "pack-f1-0000" in resting.playable and "pack-f1-0000" not in resting.drawable


def test_an_ask_that_leads_nowhere_is_told_with_its_number() -> None:
    astray = FAMILY.model_copy(update={"lead": FAMILY.lead[:1]})
    with pytest.raises(InputError, match="leads nowhere as a genuine"):
        for number in (0, 1):
            astray.drawn(Message("pack-f1", number))


def sample(family: Family, pairs: int) -> list[Sms]:
    return [message(SHIPPED, Message(family.id, number).id) for number in range(2 * pairs)]


def test_the_words_around_the_ask_tell_nothing() -> None:
    families = [read_family(head.file) for head in SHIPPED.shelf.families.values() if head.lang == "zh-Hans"]
    drawn = [scenario for family in families for scenario in sample(family, 24 // len(families) + 1)]
    wording = measure_wording(drawn)
    assert wording is not None and wording.expressions == ()
    spoilt = [hurried(scenario) if scenario.truth == "scam" else scenario for scenario in drawn]
    wording = measure_wording(spoilt)
    assert wording is not None and wording.folded.auc > 0.9 and wording.expressions


def hurried(scenario: Sms) -> Sms:
    line = scenario.message[0]
    texts = (line.model_copy(update={"text": f"快，{line.text}"}),)
    return scenario.model_copy(update={"message": texts})
