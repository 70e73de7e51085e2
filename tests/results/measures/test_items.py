"""Item analysis against published data, and under random item sets."""

from __future__ import annotations

import random
from statistics import correlation

import pytest

from results.measures.items import FEW, alpha, item_statistics, standard_error
from results.measures.measured import missing

LSAT6 = """00000:3 00001:6 00010:2 00011:11 00100:1 00101:1 00110:3 00111:4 01000:1 01001:8 01011:16 01101:3
01110:2 01111:15 10000:10 10001:29 10010:14 10011:81 10100:3 10101:28 10110:15 10111:80 11000:16 11001:56
11010:21 11011:173 11100:11 11101:61 11110:28 11111:298"""
MOODLE = """1,1,1,1,1,0,1 1,1,1,1,.5,1,0 1,1,1,1,.5,0,1 0,0,1,1,1,0,0 1,0,1,0,0,1,.5 1,1,1,1,.5,0,.5
0,1,1,1,.5,1,.5 1,1,1,0,.5,1,.5 1,0,1,1,1,1,1 0,1,1,0,.5,1,.5 .8,0,1,1,.5,1,.5 1,1,1,0,.5,1,1 1,0,1,1,.5,1,.5
1,0,1,1,1,0,.5 0,0,1,1,0,1,1 1,0,1,0,.5,1,1 .8,0,1,1,.5,0,1 1,0,1,1,0,1,.5 1,0,1,1,.5,0,.5 0,1,1,0,.5,1,0
1,1,.3333333,1,.5,0,.5 1,1,1,0,.5,0,.5 1,1,1,1,0,1,.5 0,0,1,0,.5,1,1 0,0,1,1,1,1,1"""
QUIZ = [
    {f"slot{n}": float(mark) for n, mark in enumerate(marks.split(","), start=1)} for marks in MOODLE.split()
]
"""The marks of quiz 00 of Moodle's own tests of its statistics."""
PEOPLE = [
    {f"q{n}": float(digit) for n, digit in enumerate(pattern)}
    for pattern, count in (entry.split(":") for entry in LSAT6.split())
    for _ in range(int(count))
]


def test_the_law_school_test() -> None:
    statistics = item_statistics(PEOPLE)
    assert len(PEOPLE) == 1000
    assert [item.facility for item in statistics] == pytest.approx([0.924, 0.709, 0.553, 0.763, 0.870])
    assert [item.item_rest for item in statistics] == pytest.approx(
        [0.112833, 0.153178, 0.172779, 0.144428, 0.121596], abs=5e-7
    )
    assert alpha(PEOPLE).value == pytest.approx(0.294997, abs=5e-7)


@pytest.mark.parametrize(
    ("slot", "facility", "sd", "discrimination", "efficiency"),
    [
        (1, 0.704, 0.4513682901, -7.0650767526, -9.4550536967),
        (2, 0.48, 0.5099019514, -28.8982125772, -36.7834118938),
        (3, 0.973333332, 0.13333334, -9.1230674268, -21.6545012165),
        (4, 0.68, 0.4760952286, -22.6306444113, -31.4411395613),
        (5, 0.52, 0.3055050463, -17.6997047674, -21.1794802584),
        (6, 0.64, 0.4898979486, -45.3785178421, -56.9365974439),
        (7, 0.62, 0.331662479, -5.6543166602, -6.5043742058),
    ],
)
def test_the_quiz_of_moodle(
    slot: int, facility: float, sd: float, discrimination: float, efficiency: float
) -> None:
    slot_item = {item.item: item for item in item_statistics(QUIZ)}[f"slot{slot}"]
    assert (slot_item.answers, slot_item.flags) == (25, ())
    assert (slot_item.facility, slot_item.sd) == pytest.approx((facility, sd), rel=2e-5)
    assert slot_item.discrimination == pytest.approx(discrimination, rel=2e-5)
    assert slot_item.efficiency == pytest.approx(efficiency, rel=2e-5)


def test_the_quiz_of_moodle_as_a_whole() -> None:
    whole = alpha(QUIZ)
    assert whole.value is not None
    assert 100 * whole.value == pytest.approx(-87.2230935542, rel=2e-5)
    assert standard_error(QUIZ) == pytest.approx(1.1106813066, rel=2e-5)


def test_who_drew_hard_items_does_not_pass_for_weak() -> None:
    """Sets of very unequal difficulty hide no item: each still goes with ability as under whole sets."""
    chance = random.Random(7)
    hardness = {f"i{n:02}": -2 + 4 * n / 11 for n in range(12)}
    whole = [
        {name: float(chance.gauss(0, 1) < skill - hard) for name, hard in hardness.items()}
        for skill in (chance.gauss(0, 1) for _ in range(3000))
    ]
    drawn = [{name: answers[name] for name in chance.sample(sorted(answers), 4)} for answers in whole]
    statistics = item_statistics(drawn)
    complete = [item.item_rest or 0 for item in item_statistics(whole)]
    attenuated = [item.item_rest or 0 for item in statistics]
    raw = [_raw_rest(drawn, item.item) for item in statistics]
    assert all(item.flags in ((), ("too-hard",)) for item in statistics)
    assert sum(raw) < sum(attenuated) < sum(complete)


def _raw_rest(people: list[dict[str, float]], item: str) -> float:
    answers = [person for person in people if item in person]
    return correlation(
        [person[item] for person in answers],
        [(sum(person.values()) - person[item]) / (len(person) - 1) for person in answers],
    )


def test_the_interval_holds_the_value_and_narrows_with_people() -> None:
    widths: list[float] = []
    for reliability in (alpha(PEOPLE[::10]), alpha(PEOPLE)):
        assert reliability.value is not None and reliability.low is not None and reliability.high is not None
        assert reliability.low < reliability.value < reliability.high
        widths.append(reliability.high - reliability.low)
    assert widths[1] < widths[0]


def test_the_error_of_measurement_is_that_of_totals() -> None:
    totals = [sum(person.values()) for person in PEOPLE]
    mean = sum(totals) / 1000
    variance = sum((total - mean) ** 2 for total in totals) / 999
    assert standard_error(PEOPLE) == pytest.approx((variance * (1 - 0.294997)) ** 0.5, rel=1e-5)


def test_random_sets_tell_the_same_items_apart() -> None:
    """With half the items each, a sound item still discriminates and a turned one is flagged."""
    chance = random.Random(5)
    people: list[dict[str, float]] = []
    for _ in range(2000):
        skill = chance.gauss(0, 1)
        drawn_items = chance.sample(range(12), 6)
        people.append({f"i{n:02}": float((chance.gauss(0, 1) < skill) != (n == 3)) for n in drawn_items})
    statistics = {item.item: item for item in item_statistics(people)}
    assert "negative" in statistics["i03"].flags
    assert all(not item.flags for name, item in statistics.items() if name != "i03")
    assert alpha(people) == missing("not-measured")


def test_few_answers_are_not_flagged() -> None:
    people = [{"a": 1.0, "b": float(n % 2)} for n in range(FEW - 1)]
    assert [item.flags for item in item_statistics(people)] == [(), ()]
    easy, _ = item_statistics([*people, {"a": 1.0, "b": 1.0}])
    assert easy.flags == ("too-easy",) and easy.item_rest is None


def test_what_never_varies_has_no_reliability() -> None:
    assert alpha([{"a": 1.0, "b": 1.0}] * 5) == missing("not-measured")
    assert alpha([]) == missing("not-measured")
    assert standard_error([]) is None
