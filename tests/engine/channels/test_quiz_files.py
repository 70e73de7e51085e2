"""Files of questions that lack what their kind needs are refused at the place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from engine.channels.quiz.choosing import Single
from engine.errors import InputError
from engine.library.library import Library
from engine.library.shelf import Shelf

LIBRARY = Library(Shelf())
HEAD = """format = 1
id = "pack-q7a"
channel = "quiz"
place = "home"
region = "CN"
lang = "zh-Hans"
topic = "hotlines-hook"
audience = ["resident"]
title = "问答样例"
setting = "一道问题。"
at_stake = 0
facts_checked = 2026-11-23
stale_after = 2027-11-23
debrief = { what_happened = "样例讲评。", do = ["问一问"], report = [], slogan = "先问再办。" }
source = [{ issuer = "演练银行", title = "测试样例", official = false }]

[quiz]
stem = "？"
"""
STEPS = "".join(f'[[quiz.step]]\ntext = "{n}"\nwhy = "w"\n' for n in range(4))
PAIR = '[[quiz.pair]]\nleft = "a"\nright = "b"\nwhy = "w"\n'
TYPED = 'kind = "number"\nunit = "元"\nwhy = "w"\n'


@pytest.mark.parametrize(
    ("lacks", "key", "message"),
    [
        ("", "quiz", "A key is missing"),
        ('kind = "odd"', "quiz", "must be one of"),
        ('kind = "order"', "quiz.step", "A key is missing: step"),
        (
            'kind = "order"\n' + STEPS.partition('[[quiz.step]]\ntext = "2')[0],
            "quiz.step",
            "must be 3 at least",
        ),
        ('kind = "order"\n' + STEPS.replace("why", "because", 1), "quiz.step.0.why", "A key is missing: why"),
        ('kind = "match"', "quiz.pair", "A key is missing: pair"),
        ('kind = "match"\n' + PAIR, "quiz.pair", "must be 2 at least"),
        ('kind = "match"\nother = ["c"]\n' + PAIR * 2, "quiz.other.0", "must be a table"),
        (TYPED, "quiz.answer", "A key is missing: answer"),
        (TYPED + 'answer = "50"', "quiz.answer", "answer must be a number without quotes"),
        (TYPED + "answer = true", "quiz.answer", "answer must be a number without quotes"),
        (TYPED + "answer = inf", "quiz.answer", "answer must be a number without quotes"),
        (TYPED + "answer = -1", "quiz.answer", "answer must be 0 at least"),
        (TYPED + "answer = 1.2345", "quiz.answer", "3 digits behind the point"),
        ('kind = "number"\nwhy = "w"\nanswer = 5', "quiz.unit", "A key is missing: unit"),
        ('kind = "single"', "quiz.option", "A key is missing: option"),
    ],
)
def test_what_a_kind_needs_and_a_file_lacks_is_named_with_its_place(
    tmp_path: Path, lacks: str, key: str, message: str
) -> None:
    file = tmp_path / "pack-q7a.toml"
    file.write_text(HEAD + lacks + "\n", "utf-8")
    with pytest.raises(InputError, match=message) as caught:
        LIBRARY.load(file)
    location = caught.value.location
    assert location is not None and location.key == key
    assert location.line >= HEAD.splitlines().index("[quiz]") + 1


def test_a_question_nobody_could_answer_is_refused() -> None:
    wrong = {"text": "t", "why": "w"}
    with pytest.raises(ValidationError, match="right = true"):
        Single.model_validate({"kind": "single", "stem": "?", "option": [wrong, wrong]})
