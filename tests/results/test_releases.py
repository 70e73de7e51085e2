"""No two releases, and no more of them, tell together about few people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drills.cli import run
from engine.errors import Exit
from results import facts
from results.facts import Released
from results.groups import Period, score_groups
from results.measures.isolation import isolates, rank
from results.measures.suppression import hidden, protect
from results.releases import name, near
from tests.results.ledger import Ledger

K = 3
People = Mapping[str, str]


def derivable(sums: Sequence[frozenset[str]], people: People, few: frozenset[str]) -> bool:
    """Return whether somebody who has all sums can tell something about these people alone: exact algebra."""
    plays = sorted({play for one in sums for play in one})
    others = [play for play in plays if people[play] not in few]

    def matrix(columns: Sequence[str]) -> list[list[Fraction]]:
        return [[Fraction(play in one) for play in columns] for one in sums]

    return rank(matrix(plays)) > rank(matrix(others))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_an_attacker_who_solves_all_releases_learns_nothing_of_few(data: st.DataObject) -> None:
    persons = [f"p{number}" for number in range(data.draw(st.integers(3, 6)))]
    days = range(data.draw(st.integers(1, 4)))
    people: dict[str, str] = {}
    of_day: dict[str, int] = {}
    shown: list[frozenset[str]] = []
    for _release in range(data.draw(st.integers(1, 5))):
        for day in days:
            for one in data.draw(st.sets(st.sampled_from(persons))):
                play = f"{one}/{day}/{len(people)}"
                people[play], of_day[play] = one, day
        first, last = sorted((data.draw(st.sampled_from(days)), data.draw(st.sampled_from(days))))
        row = frozenset(play for play, day in of_day.items() if first <= day <= last)
        if len({people[play] for play in row}) >= K and not isolates([*shown, row], people, K):
            shown.append(row)
    for size in range(1, K):
        for few in combinations(persons, size):
            assert not derivable(shown, people, frozenset(few))


def test_what_a_weighing_tells() -> None:
    people = {play: play[0] for play in ("a1", "b1", "c1", "d1", "e1", "f1", "a2", "b2", "c2")}
    first, more = frozenset({"a1", "b1", "c1"}), frozenset({"d1", "e1", "f1"})
    assert not isolates([first], people, K)
    assert not isolates([first, first | more], people, K)
    assert isolates([first, first | {"d1"}], people, K)
    assert isolates([first, more, first | more | {"a2"}], people, K)
    assert not isolates([first, more, first | more | {"a2", "b2", "c2"}], people, K)


def test_ranks() -> None:
    one, zero = Fraction(1), Fraction(0)
    assert rank([]) == 0
    assert rank([[]]) == 0
    assert rank([[one, one], [one, one]]) == 1
    assert rank([[zero, one], [one, zero], [one, one]]) == 2


def test_a_row_hidden_for_another_reason_takes_one_with_it() -> None:
    assert hidden({"a": 7, "b": 6, "c": 9}, 5, {"c"}) == {"c", "b"}
    assert hidden({"a": 7}, 5, {"a"}) == {"a"}


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
    rows = score_groups(ledger.store.db)
    assert [name(one) for one in rows] == ["g/individual/0"]
    assert near(ledger.store.db, "groups", rows, Period(), 5) == frozenset()
    assert protect(rows, 5, {0})[0].hits is None
    ledger.store.close()
