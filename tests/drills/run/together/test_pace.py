"""The time of an evening: what fits, what passes, what does not while paused or asleep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drills.run.together.pace import (
    ASLEEP,
    CLOSING,
    EACH,
    LEAST,
    MINUTE,
    MOST,
    OPENING,
    QUESTION,
    WARM_UP,
    Pace,
    Programme,
)


class Hands:
    """A clock whose hands are moved."""

    def __init__(self) -> None:
        self.now = 1_793_000_000_000

    def __call__(self) -> int:
        return self.now

    def move(self, pace: Pace, *steps: int) -> None:
        for step in steps:
            self.now += step
            pace.look()


def test_forty_minutes_hold_five_encounters_and_three_questions() -> None:
    assert Programme.of(40) == Programme(40, encounters=5, questions=3)


@given(st.integers(LEAST, MOST))
def test_what_an_evening_holds_fits_its_time_and_more_time_never_holds_less(minutes: int) -> None:
    programme = Programme.of(minutes)
    used = OPENING + WARM_UP + EACH * programme.encounters + QUESTION * programme.questions + CLOSING
    assert used <= max(minutes, OPENING + WARM_UP + EACH + CLOSING)
    longer = Programme.of(minutes + EACH)
    assert longer.encounters >= programme.encounters and longer.questions >= programme.questions


@given(st.lists(st.integers(0, ASLEEP - 1), max_size=90))
def test_what_is_seen_of_the_clock_is_taken_off_and_as_much_as_is_left_still_fits(steps: list[int]) -> None:
    clock = Hands()
    pace = Pace(40, clock)
    clock.move(pace, *steps)
    rest = max(40 * MINUTE - sum(steps), 0)
    assert (pace.minutes - 1) * MINUTE < rest <= pace.minutes * MINUTE or rest == pace.minutes == 0
    fitting = pace.fitting(9)
    assert fitting * EACH * MINUTE + CLOSING * MINUTE <= rest or fitting == 0
    assert not pace.jumped


def test_a_pause_and_a_sleep_are_no_time_of_it_and_a_clock_set_back_is_told() -> None:
    clock = Hands()
    pace = Pace(40, clock)
    pace.paused = True
    clock.move(pace, 30_000, 30_000)
    pace.paused = False
    assert pace.minutes == 40 and not pace.jumped
    clock.move(pace, 12 * MINUTE)
    assert (pace.minutes, pace.slept, pace.jumped) == (40, 12, True)
    pace.told()
    clock.move(pace, -3_600_000)
    assert (pace.minutes, pace.slept, pace.jumped) == (40, 0, True)
    pace.change(-50)
    assert pace.minutes == 0 and pace.fitting(5) == 0
    pace.change(15)
    assert pace.minutes == 15 and pace.fitting(5) == 2


def test_a_rehearsal_passes_an_evening_in_five_minutes() -> None:
    clock = Hands()
    pace = Pace(5, clock, speed=8)
    assert pace.fitting(5) == 5
    clock.move(pace, 50_000, 50_000, 50_000, 50_000)
    assert pace.minutes == 2 and pace.fitting(5) == 2
