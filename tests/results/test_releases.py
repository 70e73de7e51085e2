"""No two releases, and no more of them, tell together about few people."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drills.cli import run
from engine.errors import Exit
from results import facts, journal
from results.facts import Fact, GroupChanged, Released, RunBegun
from results.groups import OTHERS, Period
from results.leaving import leaving_groups, protected_groups
from results.measures.detection import Counts, d_prime
from results.measures.intervals import pooled, wilson
from results.measures.isolation import rank, telling
from results.releases import heads
from results.tables import SCHEMA, project
from tests.bench.test_scores import COLUMNS
from tests.results.ledger import Ledger, bodies

K = 3
People = Mapping[str, str]
Sum = frozenset[str]


def derivable(sums: Sequence[Sum], people: People, few: frozenset[str]) -> bool:
    """Return whether somebody who has all sums can tell something about these people alone: exact algebra."""
    plays = sorted({play for one in sums for play in one})
    others = [play for play in plays if people[play] not in few]

    def matrix(columns: Sequence[str]) -> list[list[Fraction]]:
        return [[Fraction(play in one) for play in columns] for one in sums]

    return eliminated(matrix(plays)) > eliminated(matrix(others))


def eliminated(matrix: Sequence[Sequence[Fraction]]) -> int:
    """Return the rank of a matrix by fractions."""
    left, found = [list(row) for row in matrix], 0
    for column in range(len(left[0]) if left else 0):
        pivot = next((at for at in range(found, len(left)) if left[at][column]), None)
        if pivot is None:
            continue
        left[found], left[pivot] = left[pivot], left[found]
        for at in range(found + 1, len(left)):
            share = left[at][column] / left[found][column]
            left[at] = [one - share * other for one, other in zip(left[at], left[found], strict=True)]
        found += 1
    return found


class Branches:
    """Groups whose people judge from day to day and sometimes move, and the files that leave."""

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.db.executescript(SCHEMA + journal.SCHEMA)
        self.people: dict[str, str] = {}
        self.told: list[list[Sum]] = []
        self.totals: list[Sum] = []

    def play(self, person: str, group: str, day: int) -> None:
        play = f"p{len(self.people)}"
        self.people[play] = person
        values = {
            **COLUMNS, "id": play, "run": play, "person": person, "group": group, "scenario": play,
            "day": f"2026-11-{day:02}", "outcome": "hit", "truth": "scam", "met_time": 1,
            "met_seq": len(self.people),
        }  # fmt: skip
        names = ", ".join(f'"{one}"' for one in values)
        marks = ", ".join(f":{one}" for one in values)
        self.db.execute(f"INSERT INTO plays ({names}) VALUES ({marks})", values)
        self._fact(len(self.people), "acted", "{}")

    def release(self, days: tuple[int, int]) -> None:
        period = Period(*(f"2026-11-{day:02}" for day in days))
        left = leaving_groups(self.db, period, K)
        body = Released("groups", "csv", 0, K, period.since, period.until, left.shown, left.heads)
        self._fact(10_000 + len(self.totals), "released", facts.write(body))
        self.told.append([self._behind(one, period) for one in left.shown])
        self.totals.append(self._behind("", period))

    def _behind(self, row: str, period: Period) -> Sum:
        groups = row.rsplit("/", 2)[0].split("+")
        query = 'SELECT id, "group" FROM plays WHERE day BETWEEN ? AND ?'
        return frozenset(
            play for play, group in self.db.execute(query, period.bounds) if not row or group in groups
        )

    def _fact(self, seq: int, kind: str, body: str) -> None:
        self.db.execute("INSERT INTO facts VALUES ('o', ?, 1, ?, ?, '')", (seq, kind, body))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_an_attacker_who_solves_all_files_learns_nothing_of_few(data: st.DataObject) -> None:
    """With the totals besides, no file tells more than those before it and the totals would without it."""
    branches = Branches()
    groups = [f"g{number}" for number in range(data.draw(st.integers(1, 4)))]
    home = {f"{number}": data.draw(st.sampled_from(groups)) for number in range(data.draw(st.integers(3, 9)))}
    for day in range(1, data.draw(st.integers(2, 4)) + 1):
        for person in data.draw(st.sets(st.sampled_from(sorted(home)))):
            if data.draw(st.integers(0, 5)) == 0:
                home[person] = data.draw(st.sampled_from(groups))
            branches.play(person, home[person], day)
        if branches.people:
            branches.release((data.draw(st.integers(1, day)), day))
    for size in range(1, K):
        for few in map(frozenset, combinations(sorted(home), size)):
            rows: list[Sum] = []
            for number, file in enumerate(branches.told, start=1):
                known = [*rows, *branches.totals[:number]]
                rows += file
                assert not derivable(rows, branches.people, few)
                if derivable([*known, *file], branches.people, few):
                    assert derivable(known, branches.people, few)


def test_a_file_that_hides_nothing_is_held_against_earlier_totals() -> None:
    """One person, told by the first file's total, is one of three in a later row: the rest would be two."""
    branches = Branches()
    branches.play("0", "g0", 1)
    branches.release((1, 1))
    for person, group in (("0", "g1"), ("2", "g0"), ("4", "g1"), ("1", "g0"), ("7", "g1")):
        branches.play(person, group, 2)
    branches.release((1, 2))
    assert branches.told == [[], [branches.totals[1]]]


def test_what_a_weighing_tells() -> None:
    people = {play: play[0] for play in ("a1", "b1", "c1", "d1", "e1", "f1", "a2", "b2", "c2")}
    first, more = frozenset({"a1", "b1", "c1"}), frozenset({"d1", "e1", "f1"})
    assert not telling([first], people, K)
    assert not telling([first, first | more], people, K)
    assert telling([first, first | {"d1"}], people, K)
    assert telling([first, more, first | more | {"a2"}], people, K)
    assert not telling([first, more, first | more | {"a2", "b2", "c2"}], people, K)


@given(st.lists(st.sets(st.integers(0, 6)), max_size=7))
def test_ranks(rows: list[set[int]]) -> None:
    whole = [[Fraction(column in row) for column in range(7)] for row in rows]
    assert rank([sorted(row) for row in rows]) == eliminated(whole)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path)


def export(ledger: Ledger, folder: Path, *order: str, what: str = "groups") -> dict[str, bool]:
    """Export and return which rows had values; the first column is what a row is about."""
    file = folder / "out.csv"
    store = str(ledger.store.path)
    assert run(["--store", store, "export", what, "-o", str(file), *order]) == Exit.DONE
    lines = [line.split(",") for line in file.read_text("utf-8-sig").splitlines()]
    at = lines[0].index("hits" if what == "groups" else "facility")
    return {line[0]: line[at] != "" for line in lines[1:]}


def test_one_more_person_is_not_told_by_the_difference(ledger: Ledger, tmp_path: Path) -> None:
    people = ledger.group("g", 12)
    for one in people[:6]:
        ledger.play(one, "HMCF")
    assert export(ledger, tmp_path) == {"g": True}
    assert export(ledger, tmp_path) == {"g": True}
    ledger.play(people[6], "HHCC")
    assert export(ledger, tmp_path) == {"g": False}
    assert export(ledger, tmp_path, what="items") == {f"s-{n}": False for n in range(4)}
    for one in people[7:]:
        ledger.play(one, "HHCC")
    assert export(ledger, tmp_path) == {"g": True}
    assert export(ledger, tmp_path, "--from", "2000-01-01") == {"g": True}
    kept = [
        facts.read(Released, body)
        for (body,) in ledger.store.db.execute("SELECT body FROM facts WHERE kind = 'released' ORDER BY seq")
    ]
    assert [one.shown for one in kept if one.what == "groups"] == [
        ("g/individual/0",), ("g/individual/0",), (), ("g/individual/0",), ("g/individual/0",),
    ]  # fmt: skip
    assert ledger.store.verify().findings == ()
    ledger.store.close()


def test_pass_rates_are_told_once_and_k_is_one_at_least(
    ledger: Ledger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for one in ledger.group("g", 6):
        ledger.play(one, "HMCF")
    file, store = tmp_path / "out.csv", str(ledger.store.path)
    rates = []
    for _again in range(2):
        assert run(["--store", store, "export", "groups", "-o", str(file)]) == Exit.DONE
        lines = [line.split(",") for line in file.read_text("utf-8-sig").splitlines()]
        rates.append(lines[1][lines[0].index("pass_rate")])
    assert [bool(one) for one in rates] == [True, False]
    for few in ("0", "-3", "x"):
        assert run(["--store", store, "export", "groups", "-o", str(file), "--k", few]) == Exit.USAGE
    capsys.readouterr()
    assert run(["--store", store, "export", "groups", "-o", str(file), "--k", "2"]) == Exit.DONE
    assert "single people may be told" in capsys.readouterr().err
    ledger.store.close()


def test_a_month_and_the_whole_do_not_tell_the_rest(ledger: Ledger, tmp_path: Path) -> None:
    people = ledger.group("g", 8)
    for one in people[:6]:
        ledger.play(one, "HMCF")
    ledger.now += 40 * 86_400_000
    for one in people[6:]:
        ledger.play(one, "HHCC", first=50)
    assert export(ledger, tmp_path, "--to", "2023-11-30") == {"g": True}
    assert export(ledger, tmp_path) == {"g": False}
    ledger.store.close()


def test_names_and_nothing_before(ledger: Ledger) -> None:
    for one in ledger.group("g", 6):
        ledger.play(one, "HMCF")
    found = leaving_groups(ledger.store.db)
    assert (found.shown, found.withheld) == (("g/individual/0",), 0)
    assert found.heads == heads(ledger.store.db)
    ledger.store.close()


def test_small_groups_leave_together(ledger: Ledger, tmp_path: Path) -> None:
    for label, size in (("a", 3), ("b", 4), ("c", 9)):
        for one in ledger.group(label, size):
            ledger.play(one, "HMCF")
    assert export(ledger, tmp_path) == {"a": False, "b": False, "c": True, OTHERS: True}
    assert export(ledger, tmp_path) == {"a": False, "b": False, "c": True, OTHERS: True}
    for one in ledger.group("d", 3):
        ledger.play(one, "HHCC")
    # seven and three more: the difference would tell of three
    assert export(ledger, tmp_path) == {"a": False, "b": False, "c": True, "d": False}
    for one in ledger.group("e", 4):
        ledger.play(one, "HHCC")
    told = export(ledger, tmp_path)
    assert told == {"a": False, "b": False, "c": True, "d": False, "e": False, OTHERS: True}
    ledger.store.close()


def test_the_others_are_counted_as_one_group(ledger: Ledger) -> None:
    for label, size in (("a", 3), ("b", 4), ("c", 9)):
        for number, one in enumerate(ledger.group(label, size)):
            ledger.play(one, "HHCC" if number % 2 else "HMCF")
    *_rows, others = protected_groups(ledger.store.db, Period(), "", 5)
    assert (others.group, others.id, others.trainees, others.judgements) == (OTHERS, "a+b", 7, 28)
    assert others.counts == Counts(10, 4, 4, 10)
    assert others.d_prime == pooled(d_prime, [Counts(1, 1, 1, 1)] * 4 + [Counts(2, 0, 0, 2)] * 3)
    assert others.coverage == wilson(7, 7)
    assert [one.hits for one in protected_groups(ledger.store.db, Period(), "a", 5)] == [None]
    ledger.store.close()


def test_who_moved_between_small_groups_is_one_person(ledger: Ledger) -> None:
    first, second = ledger.group("a", 3), ledger.group("b", 2)
    for one in (*first, *second):
        ledger.play(one, "HM")
    ledger.store.append(GroupChanged("p-a-0", "b"))
    for body in bodies("moved", "p-a-0", "CF", first=20):
        ledger.store.append(replace(body, group="b") if isinstance(body, RunBegun) else body)
    *_rows, others = protected_groups(ledger.store.db, Period(), "", 5)
    assert (others.trainees, others.judgements) == (5, 12)
    assert protected_groups(ledger.store.db, Period(), "", 6)[-1].group != OTHERS
    ledger.store.close()


def test_what_is_imported_later_was_not_known_then(ledger: Ledger, tmp_path: Path) -> None:
    people = ledger.group("g", 14)
    for one in people[:6]:
        ledger.play(one, "HMCF")
    assert export(ledger, tmp_path) == {"g": True}
    other = Ledger(tmp_path / "other", begin=ledger.now - 10_000_000)
    other._runs = count(100)
    for one in people[6:7]:
        other.play(one, "HMCF", first=30)
    copied = other.store.db.execute("SELECT origin, seq, time, kind, body, hash FROM facts").fetchall()
    ledger.store.db.execute("BEGIN")
    ledger.store.db.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?)", copied)
    for row in copied:
        project(ledger.store.db, Fact(*row))
    ledger.store.db.execute("COMMIT")
    assert export(ledger, tmp_path) == {"g": False}
    other.store.close()
    ledger.store.close()
