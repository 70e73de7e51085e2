"""The PIN of the desk: hashed, a growing pause after wrong ones, a file that may be deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from drills.desk.preferences.pin import FILE, LONGEST, Pin
from engine.errors import InputError


@pytest.fixture
def pin(tmp_path: Path) -> Pin:
    made = Pin(tmp_path / "store.db")
    made.set("２０２６11")
    return made


def test_it_opens_by_its_digits_alone_and_does_not_hold_them(pin: Pin) -> None:
    assert pin.wanted and pin.open("202611", 0)
    assert not pin.open("202612", 0)
    assert "202611" not in pin.path.read_text("utf-8") and pin.path.name == FILE


def test_the_pause_grows_and_nothing_is_looked_at_within_it(pin: Pin) -> None:
    now, pauses = 0, []
    for _time in range(9):
        assert not pin.open("0000", now)
        pauses.append(pin.pause(now))
        assert not pin.open("202611", now) and pin.pause(now) == pauses[-1]
        now += pauses[-1] * 1000
    assert pauses == [1, 2, 4, 8, 16, 32, LONGEST, LONGEST, LONGEST]
    assert Pin(pin.path.with_name("store.db")).open("202611", now)
    assert not pin.open("0000", now) and pin.pause(now) == 1


def test_a_clock_put_back_lengthens_no_pause(pin: Pin) -> None:
    pin.open("0000", 10**12)
    assert pin.pause(0) == LONGEST


@pytest.mark.parametrize("typed", ["123", "123456789", "12a4", "", "１２３"])
def test_no_other_pin_is_taken(pin: Pin, typed: str) -> None:
    with pytest.raises(InputError):
        pin.set(typed)
    assert pin.open("202611", 0)


def test_none_wanted_is_kept_and_a_deleted_file_asks_anew(pin: Pin) -> None:
    pin.leave_open()
    assert pin.decided and not pin.wanted
    pin.path.unlink()
    assert not pin.decided and not pin.wanted


@pytest.mark.parametrize("text", ["hash = 7\n", "[", 'salt = "zz"\nhash = "00"\n'])
def test_a_damaged_file_is_named_with_what_to_do(pin: Pin, text: str) -> None:
    pin.path.write_text(text, "utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        pin.open("202611", 0)
