"""How long new material lasts: counted by hand from who was shown what, and when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from drills.cli import run
from drills.desk.desk import Desk
from drills.desk.state.remaining import MONTH_MS, Remaining, remaining, remaining_words
from drills.words.language import choose
from engine.errors import Exit
from engine.library.shelf import Shelf
from results.journal.facts.people import GroupAdded, PersonAdded
from results.journal.facts.runs import PlayBegun, RunBegun
from tests.conftest import SAMPLES

BEGIN = 1_764_000_000_000
DRILL = "mixed"
"""It names a pair of calls, of messages and of notes, and a question."""


class Group:
    """Two people of one group, and a clock that is set."""

    def __init__(self, folder: Path) -> None:
        self.now = BEGIN
        self.desk = Desk.open(folder / "store.db", Shelf(SAMPLES), lambda: self.now)
        self._runs = count()
        self.desk.store.append(GroupAdded("g", "一组"), PersonAdded("a", "g"), PersonAdded("b", "g"))

    def show(self, person: str, *scenarios: str, partner: str = "", drill: str = DRILL) -> None:
        run = f"r-{next(self._runs)}"
        self.desk.store.append(
            RunBegun(
                run, drill, "A", scenarios, 1, "1", "off", True, "each", 70, person, "g", partner=partner
            ),
            *(
                PlayBegun(run, f"{run}/{n}", n, name, "0" * 64, "sms", "t", "scam")
                for n, name in enumerate(scenarios)
            ),
        )

    @property
    def left(self) -> Remaining | None:
        return remaining(self.desk, "g")


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    new_group = Group(tmp_path)
    yield new_group
    new_group.desk.close()


def test_who_has_played_nothing_of_late_has_no_pace(group: Group) -> None:
    assert group.left is None
    group.show("a", "pack-c1a")
    group.now += 4 * MONTH_MS
    assert group.left is None


def test_a_pair_is_met_by_either_twin_and_lasts_at_the_pace_of_the_group(group: Group) -> None:
    group.show("a", "pack-c1a", "pack-s2b")
    group.show("b", "pack-c2b", "pack-q1a")
    assert group.left == Remaining(2, 10), "3 pairs less 1.5 met, 1.5 a month"
    group.now += 2 * MONTH_MS
    assert group.left == Remaining(2, 20), "the same in two months"
    group.show("b", "pack-c1a", "pack-c2b")
    assert group.left == Remaining(2, 20), "repeats spend nothing"


def test_all_met_is_nothing_left(group: Group) -> None:
    group.show("a", "pack-c1a", "pack-s2b", "pack-n1a", partner="b")
    assert group.left == Remaining(0, 0)


def test_repeats_alone_have_no_pace(group: Group) -> None:
    group.show("a", "pack-c1a")
    group.now += 4 * MONTH_MS
    group.show("a", "pack-c2b")
    assert group.left == Remaining(2, None)


def test_what_never_ends_is_not_counted(tmp_path: Path) -> None:
    group = Group(tmp_path)
    group.desk.shelf = Shelf()
    group.show("a", "note-3-001", drill="note-watch")
    assert group.left is None
    group.show("a", "note-1-001", "cn-counter-a7u", drill="morning-five")
    shelf = group.desk.shelf
    drawn = [
        header
        for header in shelf.headers.values()
        if header.truth == "scam"
        and header.pack in ("cn-counter", "cn-telecom")
        and header.channel in ("counter", "call", "sms", "chat")
    ]
    for_practice = shelf.material().practice
    assert for_practice is not None
    fresh = {header.id for header in drawn if not for_practice(header.id)} - {"cn-counter-a7u"}
    rest = group.left
    assert rest is not None and rest.encounters == len(fresh), "one is met, some are for practice"
    assert group.desk.pairs["note-3-001"] == group.desk.pairs["note-3-000"]


def test_the_list_of_groups_tells_it(
    group: Group, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    group.show("a", "pack-c1a", "pack-s2b")
    monkeypatch.setattr(Desk, "open", lambda _asked: group.desk)
    assert run(["list", "groups", "--json"]) == Exit.DONE
    output = capsys.readouterr().out
    assert '"new_left": 1' in output and '"months_left": 0.5' in output


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        (Remaining(0, 0), "这个组常练的题都做过了，再练算复练，不计入成绩。"),
        (Remaining(18, 25), "每人还有约 18 题没做过，照现在的练法够用约 2 个月。"),
        (Remaining(4, 6), "每人还有约 4 题没做过，照现在的练法不够一个月。"),
        (Remaining(4, None), "每人还有约 4 题没做过。"),
    ],
)
def test_it_is_said_in_plain_words(rest: Remaining, words: str) -> None:
    choose("zh_CN")
    assert remaining_words(rest) == words
