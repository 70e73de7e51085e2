"""The command line as a person or a script uses it: exit codes, contracts of JSON, what goes where."""

from __future__ import annotations

import io
import json
import random
import re
from pathlib import Path

import pytest

from drills.cli import run
from engine.errors import Exit
from engine.library.shelf import Shelf
from engine.library.stock import pools_of
from tests.results.ledger import BEGIN, DAY, Ledger

ANSWERS = "".join(f"{digit}\n" for digit in random.Random(1).choices("0123456", k=9000))
"""Keys by chance: one key alone takes a step of an order back as often as it places it."""
MEASURED = {"value", "low", "high", "level", "method", "reason"}
GROUP_KEYS = {
    "group", "trainees", "judgements", "hits", "misses", "false_alarms", "correct_rejections", "hit_rate",
    "false_alarm_rate", "d_prime", "criterion", "mean_points", "pass_rate", "mode", "simulated", "small",
    "coverage", "weakest_kinds",
}  # fmt: skip


@pytest.fixture(scope="module")
def simulated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which ten simulated people have played."""
    store = tmp_path_factory.mktemp("store") / "store.db"
    command = ["simulate", "morning-five", "--store", str(store), "--group", "g", "--trainees", "10"]
    assert run(command) == Exit.DONE
    return store


def asked(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    """Run a command that succeeds and return its stdout."""
    assert run([*command]) == Exit.DONE
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *command: str) -> list[dict[str, object]]:
    rows = json.loads(asked(capsys, *command, "--json"))
    assert isinstance(rows, list)
    return rows


def test_group_scores_are_a_contract(simulated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = rows(capsys, "scores", "--by", "group", "--store", str(simulated))
    assert row.keys() >= GROUP_KEYS
    for name in ("hit_rate", "false_alarm_rate", "d_prime", "criterion", "mean_points", "pass_rate"):
        value = row[name]
        assert isinstance(value, dict) and value.keys() == MEASURED
    assert (row["group"], row["trainees"], row["judgements"], row["simulated"]) == ("g", 10, 30, True)


def test_the_store_may_be_named_before_the_command(
    simulated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(rows(capsys, "--store", str(simulated), "scores")) == 1
    assert len(rows(capsys, f"--store={simulated}", "scores")) == 1


@pytest.mark.parametrize(
    ("by", "key", "count"), [("trainee", "trainee", 10), ("channel", "channel", 2), ("item", "item", 4)]
)
def test_scores_by_other_things_name_what_a_row_is(
    simulated: Path, capsys: pytest.CaptureFixture[str], by: str, key: str, count: int
) -> None:
    groups = rows(capsys, "scores", "--by", by, "--store", str(simulated))
    assert len(groups) >= count
    assert all(isinstance(row[key], str) for row in groups)
    assert len({str(row[key]) for row in groups}) == len(groups)


@pytest.mark.parametrize("by", ["sitting", "trainee", "channel", "item", "cue", "look", "fault", "subtlety"])
def test_every_table_has_a_row_for_each_object_and_a_legend(
    simulated: Path, capsys: pytest.CaptureFixture[str], by: str
) -> None:
    objects = rows(capsys, "scores", "--by", by, "--store", str(simulated))
    lines = asked(capsys, "scores", "--by", by, "--store", str(simulated)).splitlines()
    assert len(lines) == len(objects) + 3
    assert lines[-2] == "" and lines[-1]


def test_a_group_has_its_next_step_below(simulated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "scores", "--store", str(simulated)).splitlines()[-1].startswith("g, next: ")
    assert ", next: " not in asked(capsys, "scores", "--publish", "11", "--store", str(simulated))


def test_sittings_are_named_by_their_day(simulated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = rows(capsys, "scores", "--by", "sitting", "--store", str(simulated))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(row["sitting"]))
    assert (row["group"], row["trainees"], row["judgements"]) == ("g", 10, 30)


def test_pauses_are_named(simulated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "scores", "--by", "pause", "--store", str(simulated)) == (
        "Nobody has come back on another day yet.\n"
    )
    ledger = Ledger(tmp_path)
    people = ledger.group("one", 6)
    for days, played in ((0, "HHMC"), (21, "HMCF")):
        ledger.now = BEGIN + days * DAY
        for person in people:
            ledger.play(person, played, first=days)
    ledger.store.close()
    store = str(tmp_path / "store.db")
    (row,) = rows(capsys, "scores", "--by", "pause", "--store", store)
    assert (row["group"], row["pause"], row["trainees"]) == ("one", "2-to-6-weeks", 6)
    assert "2 to 6 weeks" in asked(capsys, "scores", "--by", "pause", "--store", store)


def test_a_group_that_is_not_there_is_named(simulated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scores", "--group", "nobody", "--store", str(simulated)]) == Exit.INPUT
    assert "nobody" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        (
            "scenarios",
            {
                "id",
                "pack",
                "channel",
                "topic",
                "region",
                "lang",
                "twin",
                "audience",
                "stale_after",
                "stale",
                "review",
            },
        ),
        (
            "drills",
            {
                "id",
                "title",
                "about",
                "lang",
                "pack",
                "items",
                "judged",
                "pool",
                "share",
                "reserve",
                "minutes",
            },
        ),
    ],
)
def test_lists_are_contracts(capsys: pytest.CaptureFixture[str], what: str, keys: set[str]) -> None:
    listed = rows(capsys, "list", what)
    assert listed and all(row.keys() == keys for row in listed)


def test_questions_have_no_truth(capsys: pytest.CaptureFixture[str]) -> None:
    scenarios = rows(capsys, "list", "scenarios", "--truth")
    assert {row["truth"] for row in scenarios if row["channel"] == "quiz"} == {None}
    assert {row["truth"] for row in scenarios if row["channel"] != "quiz"} == {"scam", "genuine"}


@pytest.mark.parametrize("what", ["groups", "items", "people", "plays"])
def test_exports_are_rows_under_headings(
    simulated: Path, capsys: pytest.CaptureFixture[str], what: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.csv"
    assert run(["export", what, "-o", str(target), "--store", str(simulated)]) == Exit.DONE
    output = capsys.readouterr()
    assert output.out == "" and "written" in output.err
    text = asked(capsys, "export", what, "-o", "-", "--store", str(simulated))
    lines = text.splitlines()
    assert target.read_text(encoding="utf-8").splitlines() == lines
    assert len(lines) > 1 and len({line.count(",") for line in lines}) == 1


def test_a_plain_drill_is_played_from_a_pipe(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
    played = ["play", "morning-five", "--plain", "--group", "one", "--trainee", "Lin", "--seed", "1", *store]
    assert " points\n" in asked(capsys, *played)
    (row,) = rows(capsys, "scores", *store)
    assert (row["group"], row["judgements"], row["small"]) == ("one", 3, True)
    assert run(["verify", *store]) == Exit.DONE


def test_input_that_ends_pauses_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    played = ["play", "morning-five", "--plain", "--group", "one", "--trainee", "Lin", "--seed", "1",
              "--store", str(tmp_path / "store.db")]  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n" * 7))
    assert " points\n" not in asked(capsys, *played)
    monkeypatch.setattr("sys.stdin", io.StringIO(ANSWERS))
    assert run(played) == Exit.DONE
    output = capsys.readouterr()
    assert " points\n" in output.out and "interrupted" in output.err


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["nonsense"], Exit.USAGE),
        (["scores", "--by", "colour"], Exit.USAGE),
        (["scores", "--month", "2026-13"], Exit.USAGE),
        (["play", "nothing", "--plain"], Exit.INPUT),
        (["simulate", "morning-five", "--trainees", "0"], Exit.USAGE),
        (["export", "groups", "-o", "/nowhere/at/all.csv"], Exit.INPUT),
        (["scores", "--store", "/proc/store.db"], Exit.STORE),
    ],
)
def test_what_cannot_be_done_is_one_message_and_a_code(
    capsys: pytest.CaptureFixture[str], command: list[str], code: int
) -> None:
    assert run(command) == code
    output = capsys.readouterr()
    assert output.out == "" and output.err.strip() and "Traceback" not in output.err


def test_without_a_terminal_the_plain_form_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == Exit.USAGE
    assert "--plain" in capsys.readouterr().err


def test_a_second_sitting_is_a_second_run_that_may_have_learnt(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    sitting = ["simulate", "note-training", "--group", "g", "--trainees", "20", "--dprime", "0.5", *store]
    asked(capsys, *sitting)
    (first,) = rows(capsys, "scores", *store)
    asked(capsys, *sitting, "--learn", "2.5")
    (both,) = rows(capsys, "scores", *store)
    assert both["judgements"] == 480 and first["judgements"] == 240
    before, after = first["d_prime"], both["d_prime"]
    assert isinstance(before, dict) and isinstance(after, dict)
    assert after["value"] > before["value"] + 0.4


def test_simulate_says_when_nothing_new_is_left(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    shelf = Shelf()
    (pool,) = pools_of(shelf.drill("medical-window"), shelf.material())
    command = ["simulate", "medical-window", "--trainees", "2", "--store", str(tmp_path / "store.db")]
    for drawn in range(pool.count, len(pool.pairs) + 2 * pool.count, pool.count):
        assert run(command) == Exit.DONE
        message = capsys.readouterr().err
        repeats = 2 * min(pool.count, max(0, drawn - len(pool.pairs)))
        assert (f"{repeats} items were repeats" in message) if repeats else "repeat" not in message


def test_who_says_scam_to_all_is_seen_as_suspicious_not_skilled(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = ["--store", str(tmp_path / "store.db")]
    asked(capsys, "simulate", "community-evening", "--trainees", "8", "--always", "scam", *store)
    (row,) = rows(capsys, "scores", *store)
    assert (row["misses"], row["correct_rejections"]) == (0, 0)
    skill, leaning = row["d_prime"], row["criterion"]
    assert isinstance(skill, dict) and isinstance(leaning, dict)
    assert abs(skill["value"]) < 0.2 and leaning["value"] < -2


@pytest.mark.parametrize("wrong", [["--lapse", "2"], ["--blind", "colour"]])
def test_simulate_refuses_what_cannot_be(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, wrong: list[str]
) -> None:
    command = ["simulate", "morning-five", "--store", str(tmp_path / "store.db"), *wrong]
    assert run(command) == Exit.USAGE
    assert capsys.readouterr().out == ""
