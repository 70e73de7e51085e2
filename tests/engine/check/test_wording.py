"""What the words before the decision tell: planted words are named, what is masked or comes later is not."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import cast

from engine.channels.call import Call
from engine.channels.sms import Sms
from engine.check.giveaways.wording import Wording, measure_wording, read_before
from tests.engine.check.packs import LIBRARY, Spoil, pack

STORIES = (
    "取件码",
    "积分",
    "话费",
    "社保卡",
    "停水",
    "年检",
    "房租",
    "挂号",
    "学费",
    "快递",
    "缴费",
    "信用卡",
)
FILLERS = ("请留意", "谢谢", "有事来电", "打扰了", "祝好", "明天见", "详见告示", "如已办请忽略")


def message(text: str) -> Spoil:
    """Return a spoiler that writes one message a pair, with words of its own and `text` in scams alone."""

    def spoil(data: dict[str, object], scam: bool, pair: int) -> None:
        chance = random.Random(f"{pair}{scam}")
        story = f"{STORIES[pair % len(STORIES)]}的事，{chance.choice(FILLERS)}，{chance.choice(FILLERS)}。"
        first = cast(Sequence[Mapping[str, object]], data["message"])[0]
        data["message"] = ({**first, "text": story + (text if scam else ""), "cues": ()},)

    return spoil


def wording(pairs: int, spoil: Spoil | None, base: str = "pack-s1a") -> Wording:
    measured = measure_wording(pack(pairs, spoil, base))
    assert measured is not None
    return measured


def test_words_that_only_scams_say_are_named_with_their_scenarios() -> None:
    measured = wording(16, message("马上就办。"))
    assert measured.folded.too_much
    assert measured.folded.auc > measured.folded.bound >= measured.folded.chance.high
    first = measured.expressions[0]
    assert "马上就办" in first.words
    assert (first.scams, first.genuine) == (16, 0)
    assert len(first.ids) == 16 and len(measured.expressions) <= 20
    assert first.words in first.example


def test_cues_and_digits_are_masked() -> None:
    for text in ("[[hurry|马上就办]]", "2026", "二〇二六"):
        measured = wording(16, message(text))
        assert not measured.folded.too_much
        assert all(
            "马上" not in expression.words and "2" not in expression.words
            for expression in measured.expressions
        )


def test_what_follows_the_crux_or_the_verdict_is_not_read() -> None:
    call = LIBRARY.scenario("pack-c1a")
    assert isinstance(call, Call)
    read = "".join(read_before(call))
    assert "您看看手机短信" in read and "我等一等" in read
    crux = next(line for line in call.line if line.crux)
    assert crux.says not in read
    assert all(ending.says not in read for ending in call.ending)
    sms = LIBRARY.scenario("pack-s1a")
    assert isinstance(sms, Sms)
    assert all(handling.says not in "".join(read_before(sms)) for handling in sms.after)


def test_a_story_of_one_pair_teaches_nothing() -> None:
    def own(data: dict[str, object], scam: bool, pair: int) -> None:
        first = cast(Sequence[Mapping[str, object]], data["message"])[0]
        own_words = chr(0x4E00 + 37 * (2 * pair + scam)) * 3
        data["message"] = ({**first, "text": own_words},)

    measured = measure_wording(pack(12, own))
    assert measured is None or not measured.folded.too_much


def test_few_pairs_say_nothing() -> None:
    assert measure_wording(pack(2, message("马上就办"))) is None
    assert measure_wording(pack(8, base="pack-n1a")) is None


def test_fair_packs_are_found_as_seldom_as_is_said() -> None:
    """Words by chance on both sides: one pack in twenty at most, with room for sampling."""
    blamed = 0
    for turn in range(40):
        chance = random.Random(turn)

        def by_chance(data: dict[str, object], scam: bool, pair: int, chance: random.Random = chance) -> None:
            first = cast(Sequence[Mapping[str, object]], data["message"])[0]
            story = STORIES[pair % len(STORIES)] + "，".join(chance.sample(FILLERS, 3))
            data["message"] = ({**first, "text": story},)

        blamed += wording(10, by_chance).folded.too_much
    assert blamed <= 6
