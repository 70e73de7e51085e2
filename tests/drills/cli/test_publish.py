"""Every group has its numbers; what is to be published is asked for, and says what it cannot prevent."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from results.journal.derived.days import day
from results.journal.facts import wire
from results.journal.facts.people import GroupChanged
from results.journal.facts.runs import RunBegun
from results.journal.facts.stores import Released
from results.measures.detection import Counts, d_prime
from results.measures.intervals import pooled, wilson
from results.scores.content.breakdown import score_cues, score_items
from results.scores.counting import OTHERS
from results.scores.groups import Period, score_groups
from results.scores.over_time.sittings import score_sittings
from results.scores.publication import published_groups
from tests.results.ledger import BEGIN, DAY, Ledger, bodies, red_flag

FEW = "few people: for reference only"
Capture = pytest.CaptureFixture[str]
Rows = dict[str, dict[str, str]]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    new_ledger = Ledger(tmp_path)
    yield new_ledger
    new_ledger.store.close()


def export(ledger: Ledger, what: str, *options: str) -> Rows:
    """Export and return the rows of the file by what they are about, each by its headings."""
    file = ledger.store.path.with_name("out.csv")
    assert run(["--store", str(ledger.store.path), "export", what, "-o", str(file), *options]) == Exit.DONE
    rows = list(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    return {row.get("item") or row["group"]: row for row in rows}


def valued(rows: Rows, column: str = "hits") -> dict[str, bool]:
    return {name: row[column] != "" for name, row in rows.items()}


def test_branches_of_six_and_four_hand_in_their_scores_week_after_week(tmp_path: Path) -> None:
    # the clock of a command is the wall's, and a journal never goes back: so these weeks lie ahead
    begin = BEGIN + 40_000 * DAY
    ledger = Ledger(tmp_path, begin)
    people = {label: ledger.group(label, size) for label, size in (("six", 6), ("four", 4))}
    for week in range(3):
        ledger.now = begin + week * 7 * DAY
        for members in people.values():
            for person in members:
                ledger.play(person, "HMCF" if week else "HHCC", first=4 * week)
        today = day(ledger.now)
        for options in ((), ("--from", today, "--to", today)):
            first, again = export(ledger, "groups", *options), export(ledger, "groups", *options)
            assert first == again
            assert {name: row["remark"] for name, row in first.items()} == {"six": "", "four": FEW}
            for row in first.values():
                assert all(row.values()) or {name for name in row if not row[name]} <= {
                    "unit", "weakest_kinds", "remark", *(name for name in row if name.endswith("_reason")),
                    *(name for name in row if "pass_rate" in name),  # nobody has judged enough yet
                    *(f"mean_points_{part}" for part in ("low", "high", "method")),  # of plays all alike
                    *(f"leaning_{part}" for part in ("low", "high", "method")),  # over six pairs and more
                }  # fmt: skip
        assert first["four"]["hits"] == str(4 if week else 8)
        items = export(ledger, "items", "--from", today)
        assert valued(items, "facility") == dict.fromkeys((f"s-{4 * week + n}" for n in range(4)), True)
    assert export(ledger, "groups")["four"]["judgements"] == "48"
    ledger.store.close()


def test_screens_prints_and_json_have_them_too(ledger: Ledger, capsys: Capture) -> None:
    for person in ledger.group("two", 2):
        ledger.play(person, "HMCF")
    store = ("--store", str(ledger.store.path))
    for by in ("group", "sitting", "item", "channel"):
        assert run([*store, "scores", "--by", by]) == Exit.DONE
        assert FEW in capsys.readouterr().out
    for command in ("items", "ratings"):
        assert run([*store, command]) == Exit.DONE
        assert FEW in capsys.readouterr().out
    assert run([*store, "scores", "--json"]) == Exit.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["hits"], row["small"], row["d_prime"]["reason"]) == (2, True, None)
    assert run([*store, "scores", "--by", "trainee"]) == Exit.DONE
    assert FEW not in capsys.readouterr().out


def test_a_published_file_withholds_small_groups_and_says_what_that_cannot_prevent(
    ledger: Ledger, capsys: Capture
) -> None:
    for label, size in (("a", 3), ("b", 4), ("c", 9)):
        for person in ledger.group(label, size):
            ledger.play(person, "HMCF")
    has_values = {"a": False, "b": False, "c": True, OTHERS: True}
    for _again in range(2):
        capsys.readouterr()
        rows = export(ledger, "groups", "--publish")
        assert "subtraction" in capsys.readouterr().err
        assert valued(rows) == has_values
        assert {row["remark"] for row in rows.values()} == {""}
    assert valued(export(ledger, "groups", "--publish", "4")) == {
        "a": False,
        "b": False,
        "c": True,
        OTHERS: True,
    }
    assert valued(export(ledger, "groups", "--publish", "3")) == {"a": True, "b": True, "c": True}
    assert valued(export(ledger, "items", "--publish", "17"), "facility") == {
        f"s-{n}": False for n in range(4)
    }
    assert valued(export(ledger, "groups")) == {"a": True, "b": True, "c": True}
    assert "subtraction" not in capsys.readouterr().err.splitlines()[-1]


def test_published_prints_withhold_the_same(ledger: Ledger, capsys: Capture) -> None:
    for label, size in (("a", 3), ("b", 4), ("c", 9)):
        for person in ledger.group(label, size):
            ledger.play(person, "HMCF")
    store = ("--store", str(ledger.store.path))
    assert run([*store, "scores", "--json", "--publish"]) == Exit.DONE
    printed = capsys.readouterr()
    assert [row["hits"] for row in json.loads(printed.out)] == [None, None, 9, 7]
    assert "subtraction" in printed.err
    assert run([*store, "scores", "--publish"]) == Exit.DONE
    text = capsys.readouterr().out
    assert "not published" in text and "(other small groups)" in text and FEW not in text
    for by in ("channel", "item", "cue", "sitting", "pause", "look", "fault", "subtlety"):
        assert run([*store, "scores", "--by", by, "--publish", "20"]) == Exit.DONE
        assert "%" not in capsys.readouterr().out.split("\n\n")[0]


def test_nothing_measured_is_left_in_a_row_that_is_withheld(ledger: Ledger) -> None:
    for person in ledger.group("two", 2):
        ledger.play(person, "HHHHHMCF", cues=[red_flag("urgency", missed=True)])
    db = ledger.store.db
    for rows in (score_groups(db), score_cues(db), score_items(db), score_sittings(db)):
        row = rows[0].withheld()
        assert {value.reason for value in row.values.values()} == {"small-group"}
        assert not (row.weakest or row.change or row.standings or row.ratings)


def test_single_people_are_never_published(ledger: Ledger, capsys: Capture) -> None:
    ledger.group("g", 2)
    store = ("--store", str(ledger.store.path))
    for command in (
        ["export", "people", "-o", "-"],
        ["export", "plays", "-o", "-"],
        ["scores", "--by", "trainee"],
    ):
        assert run([*store, *command, "--publish"]) == Exit.USAGE
        assert "one by one" in capsys.readouterr().err
    for few in ("0", "1", "-3", "x"):
        assert run([*store, "scores", "--publish", few]) == Exit.USAGE


def test_what_was_exported_is_a_line_of_the_journal(ledger: Ledger) -> None:
    for person in ledger.group("g", 6):
        ledger.play(person, "HMCF")
    export(ledger, "groups", "--from", "2023-11-01")
    export(ledger, "items", "--publish")
    query = "SELECT body FROM facts WHERE kind = 'released' ORDER BY seq"
    assert [wire.read(Released, body) for (body,) in ledger.store.db.execute(query)] == [
        Released("groups", "csv", 1, 0, "2023-11-01"), Released("items", "csv", 4, 5),
    ]  # fmt: skip
    assert {fault.what for fault in ledger.store.verify().findings} == {"content-missing"}


def test_an_old_line_of_what_left_still_reads() -> None:
    text = (
        '{"format":"csv","heads":["o-1:7"],"k":5,"rows":2,"shown":["g-1/individual/0"],"since":"","until":"",'
        '"what":"groups"}'
    )
    body = wire.read(Released, text)
    assert (body.k, body.shown, body.heads) == (5, ("g-1/individual/0",), ("o-1:7",))
    assert wire.write(body) == text
    assert wire.read(Released, '{"format":"csv","k":5,"rows":2,"what":"items"}') == Released(
        "items", "csv", 2, 5
    )


def test_the_others_are_counted_as_one_group(ledger: Ledger) -> None:
    for label, size in (("a", 3), ("b", 4), ("c", 9)):
        for number, person in enumerate(ledger.group(label, size)):
            ledger.play(person, "HHCC" if number % 2 else "HMCF")
    *_rows, others = published_groups(ledger.store.db)
    assert (others.about.label, others.about.id, others.about.people, others.about.judgements) == (
        OTHERS,
        "a+b",
        7,
        28,
    )
    assert others.counts == Counts(10, 4, 4, 10)
    assert others["d_prime"] == pooled(d_prime, [Counts(1, 1, 1, 1)] * 4 + [Counts(2, 0, 0, 2)] * 3)
    assert others["coverage"] == wilson(7, 7)
    assert [row.count("hits") for row in published_groups(ledger.store.db, only="a")] == [None]


def test_who_moved_between_small_groups_is_one_person(ledger: Ledger) -> None:
    for person in (*ledger.group("a", 3), *ledger.group("b", 2)):
        ledger.play(person, "HM")
    ledger.store.append(GroupChanged("p-a-0", "b"))
    for body in bodies("moved", "p-a-0", "CF", first=20):
        ledger.store.append(replace(body, group="b") if isinstance(body, RunBegun) else body)
    *_rows, others = published_groups(ledger.store.db, Period(), "", 5)
    assert (others.about.people, others.about.judgements) == (5, 12)
    assert published_groups(ledger.store.db, Period(), "", 6)[-1].about.label != OTHERS
