"""What every test may ask for; keeps the machine that runs the tests out of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from drills.words.language import choose
from engine.library.library import Library
from engine.library.shelf import Shelf
from engine.play.play import Play
from engine.play.terms import Terms

# how long drawing takes is the machine's: on a busy one these would fail what is right
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

SAMPLES = Path(__file__).parent / "samples" / "library"


@pytest.fixture(autouse=True)
def quiet_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Give each test a home of its own, English, and no say to the environment's terminal settings."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLUMNS", "LINES", "RINGTRUE_STORE", "RINGTRUE_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RINGTRUE_HOME", str(tmp_path / "home"))
    place_clock(monkeypatch, "UTC")
    choose("en")
    yield
    choose("en")


def place_clock(monkeypatch: pytest.MonkeyPatch, zone: str) -> None:
    """Let the system's clock show the time of a zone, such as Asia/Shanghai, or, by POSIX, CST-8."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()


@pytest.fixture(scope="session")
def samples() -> Library:
    """The sample library: a twin pair of each channel and a question of each kind."""
    return Library(Shelf(SAMPLES))


@pytest.fixture(scope="session")
def shipped() -> Library:
    """The library that is shipped."""
    return Library(Shelf())


@pytest.fixture
def call(samples: Library) -> Play:
    """The sample scam call before its first event."""
    return Play.begin(samples.scenario("pack-c1a"), Terms("seed"))
